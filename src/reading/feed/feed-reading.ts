import type { Publication } from '../../model/time.ts';

/** One item or entry of a feed, as the feed states it. */
export interface FeedItem {
  readonly id: string | null;
  /** Plain text. */
  readonly title: string | null;
  /** The title as HTML where the feed gives it as HTML, else null. */
  readonly titleHtml: string | null;
  readonly link: string | null;
  readonly published: Publication | null;
  /** Plain text. */
  readonly summary: string | null;
  /** The fullest text that the feed gives, as HTML. */
  readonly contentHtml: string | null;
  readonly author: string | null;
  /** Name of the feed that the entry was taken from, where it was taken from another. */
  readonly source: string | null;
  /** BCP 47 primary language where stated for this entry alone. */
  readonly language: string | null;
}

export interface Feed {
  readonly ok: true;
  /** Plain text. */
  readonly title: string | null;
  /** The title as HTML where the feed gives it as HTML, else null. */
  readonly titleHtml: string | null;
  /** Address of the site that the feed belongs to. */
  readonly link: string | null;
  /** BCP 47 primary language where stated. */
  readonly language: string | null;
  /** Minutes between updates where stated, else null. */
  readonly minutes: number | null;
  readonly items: readonly FeedItem[];
}

/** `reason`: a sentence for the person who added the feed. */
export type FeedReading = Feed | { readonly ok: false; readonly reason: string };
