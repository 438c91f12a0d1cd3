import type { Query, Scope } from '../model/query.ts';

/** A name under which an article can be found by autocomplete. */
export interface Facet {
  readonly kind: 'topic' | 'speaker' | 'publisher';
  /** As shown to people. */
  readonly label: string;
}

export interface SearchOptions {
  readonly limit: number;
  /** Relevance is ranked within this many newest matches (default 2,000). */
  readonly window?: number;
  readonly order?: 'relevance' | 'newest';
}

/** How words of a language are stemmed that the full-text index leaves as they are. */
export interface Stemming {
  /** A word that nearly all texts of the language hold, and hardly any other: lower case, without accents. */
  readonly commonWord: string;
  readonly stem: (word: string) => string;
}

export interface SearchHit {
  readonly article: number;
  readonly story: number;
  /** Higher is better; 0 where the order is by time. */
  readonly score: number;
}

export interface FacetCount {
  readonly label: string;
  readonly articles: number;
}

/** A word of the store's texts, lower case and without accents. */
export interface KnownWord {
  readonly word: string;
  /** Articles that hold it, of any scope. */
  readonly articles: number;
}

/** Local days, YYYY-MM-DD, both included. */
export interface DayRange {
  readonly first: string;
  readonly last: string;
}

/** How often a topic stands among some articles, and among all that a reader may find. */
export interface TopicCount {
  readonly label: string;
  readonly here: number;
  readonly articles: number;
}

/** The topics under which an article is found. */
export interface LabelledArticle {
  readonly article: number;
  readonly story: number;
  readonly topics: readonly string[];
}

/** Finding articles by words, by names and by topics: part of the store. */
export interface SearchStore {
  search(scope: Scope, query: Query, options: SearchOptions): Promise<SearchHit[]>;
  /**
   * Labels that contain the typed words (accents and case folded): those that begin with them first, then by what this
   * guild (or person) asks for most, by articles and by recency.
   */
  facets(scope: Scope, kind: Facet['kind'], typed: string, limit: number): Promise<FacetCount[]>;
  /**
   * Counts that this guild (outside of one: this person) asked for a label. What is no label in its scope is not kept, so
   * nothing else that people type is. Kept for it alone, for its 300 last used labels.
   */
  noteUse(scope: Scope, kind: Facet['kind'], label: string, now: string): Promise<void>;
  /** Words that may be meant by a misspelt one, at most 1,500, commonest first; of any scope: offer only what a search finds. */
  knownWords(typed: string): Promise<KnownWord[]>;
  /** Names of publishers and sources that the typed one stands for: the same, else those that hold all its words. */
  publishers(scope: Scope, typed: string): Promise<string[]>;
  /** Articles of these local days (both included), newest first, with their topics; undated ones by when they were first seen. */
  labelled(scope: Scope, days: DayRange, limit: number): Promise<LabelledArticle[]>;
  /** The topics of these articles, most of them first, each with how many articles in scope have it. */
  topicsOf(scope: Scope, articles: readonly number[]): Promise<TopicCount[]>;
}
