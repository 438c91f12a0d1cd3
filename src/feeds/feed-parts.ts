import type { IngestContext } from '../ingest/ingest-document.ts';
import type { Fetcher } from '../sources/fetch/fetcher.ts';
import type { Store } from '../storage/store.ts';
import type { FeedNotices } from './feed-desk.ts';

/** The part of a log that feeds write to: fields first, then what happened. */
export interface FeedLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Resolves after so many milliseconds, or at once when the signal is aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What following feeds is made of. */
export interface FeedParts {
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly context: IngestContext;
  readonly clock: () => Date;
  /** 0 to 1. */
  readonly random: () => number;
  readonly log: FeedLog;
  /** null: nobody can be told now. */
  readonly notices: () => FeedNotices | null;
  readonly wait: Wait;
}
