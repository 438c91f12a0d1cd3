import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Scope } from '../model/query.ts';
import type { Publication } from '../model/time.ts';

/**
 * An article, with the copies for which it stands, as stories compare it. What the numbers mean is settled above the
 * store: they come back as they were given.
 */
export interface StoryAccount {
  /** The article that stands for its copies. */
  readonly id: number;
  /** Days since 1970. */
  readonly day: number;
  readonly isDated: boolean;
  readonly period: readonly [number, number] | null;
  /** Minutes since 1970. */
  readonly minute: number | null;
  readonly terms: Uint32Array;
  readonly names: readonly string[];
}

export interface SettledAccount extends StoryAccount {
  /** Label of the block of accounts that were weighed against each other; null: its story is open. */
  readonly block: number | null;
  readonly level: number;
}

/** What has changed since stories were settled. */
export interface UnsettledTexts {
  /** Notes of the changes, oldest first. */
  readonly notes: readonly number[];
  /** All articles that are concerned, also those that are gone. */
  readonly articles: readonly number[];
  /** Those that can be found: each text once, with its copies. */
  readonly texts: readonly (readonly Article[])[];
}

/** Accounts that were weighed against each other, and the stories they are. */
export interface SettledBlock {
  readonly label: number;
  readonly level: number;
  /** Labels of blocks whose accounts are open again. */
  readonly dissolved: readonly number[];
  readonly stories: readonly {
    readonly accounts: readonly number[];
    readonly reasons: readonly {
      readonly article: number;
      readonly beside: number;
      readonly reason: string;
    }[];
  }[];
}

/** Why an article is in one story with another. */
export interface StoryReason {
  /** The other article. */
  readonly article: number;
  /** For people: "shared names Nadia Brandt, Lenburg; 7 shared terms; published 3 hours apart". */
  readonly reason: string;
}

/** Which articles are one story: the part of the store that ingest keeps up to date. It sees all scopes. */
export interface StoryStore {
  /** Articles by id whatever their scope: for stories alone, never for an answer. */
  articlesForStories(ids: readonly number[]): Promise<Article[]>;
  /**
   * These articles are copies of one text. They are put into one story (the smallest story id of those named), keeping
   * why, until a revision changes the text of one.
   */
  joinStories(articles: readonly number[], reason: string): Promise<number>;
  /** Notes that the stories of these articles are to be settled. What is saved, dated or removed is noted without it. */
  markUnsettled(articles: readonly number[]): Promise<void>;
  unsettledTexts(limit: number): Promise<UnsettledTexts>;
  /** Puts these accounts in the place of all that the articles had; they and what shared a block with them are open. */
  saveAccounts(
    texts: Pick<UnsettledTexts, 'notes' | 'articles'>,
    accounts: readonly StoryAccount[],
  ): Promise<void>;
  /** Accounts whose story is open, in the order of their days. */
  openAccounts(limit: number): Promise<SettledAccount[]>;
  /** In the order of their ids, above `after`. */
  accountsOnDay(day: number, after: number, limit: number): Promise<SettledAccount[]>;
  /**
   * Puts accounts with their copies into stories, in one transaction. A story keeps its number where its oldest article
   * is; of several that become one the smallest stays.
   */
  placeStories(blocks: readonly SettledBlock[]): Promise<void>;
  /** Why an article is in its story. Names no article that is out of scope. */
  storyReasons(scope: Scope, article: number): Promise<StoryReason[]>;
  /** Article → story in which it is now, also of articles that are gone from search. */
  presentStories(articles: readonly number[]): Promise<ReadonlyMap<number, number>>;
  /** A copy's date for an article that states none, with dates resolved anew. */
  inheritPublication(article: number, published: Publication, annotation: Annotation): Promise<void>;
}
