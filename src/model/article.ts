import type { Publication } from './time.ts';

/** What reading makes of one article: the cleaned body, and what the document itself states about it. */
export interface ReadArticle {
  /** Unique within the source and stable: an entry's id, a file's path, `path#3` for a line of a collection. */
  readonly externalId: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** http or https address of the article itself, else null. */
  readonly url: string | null;
  /** BCP 47 primary language where stated or detected, else null. */
  readonly language: string | null;
  readonly published: Publication | null;
  /** Body alone: paragraphs separated by one blank line, no title, byline, caption or page clutter. */
  readonly text: string;
  readonly captions: readonly string[];
}

/** An article as stored: its id never changes, its text is the immutable revision named here. */
export interface Article extends ReadArticle {
  readonly id: number;
  readonly revision: number;
  readonly source: number;
  readonly story: number;
  /** When this bot first saw it, ISO 8601 in UTC. */
  readonly firstSeen: string;
  /** What one answer may show of it. */
  readonly rights: Rights;
}

/** What a source allows an answer to show of one article; the smaller of the two bounds holds. */
export interface Rights {
  /** false, for feeds: of each article only its beginning is stored, and no page is fetched. */
  readonly keepsFullText: boolean;
  /** Share of the article's words, 0 to 1. */
  readonly shownShare: number;
  readonly shownSentences: number;
}

export const DEFAULT_RIGHTS: Rights = { keepsFullText: true, shownShare: 0.3, shownSentences: 5 };

/** Bytes from a source, before reading. */
export interface RawDocument {
  /** Path inside its folder with forward slashes, or an address. Hostile: may hold anything a file name may. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Media type as served, else null: the reader then goes by the path's ending and the bytes. */
  readonly contentType: string | null;
  /** Address the bytes were fetched from, else null. */
  readonly url: string | null;
}

/** Something that could not be read, with a sentence for the person who hosts the bot. */
export interface ReadProblem {
  /** Where: the document's path, with `#line` or `#entry` where it holds several articles. */
  readonly where: string;
  readonly reason: string;
}

export interface ReadResult {
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly ReadProblem[];
}
