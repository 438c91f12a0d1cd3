/** One request for a feed, a page or a picture's address that somebody else wrote. */
export interface FetchRequest {
  /** http or https; anything else is refused with a sentence. */
  readonly address: string;
  /** Value of the Accept header. */
  readonly accept: string;
  /** Validators of what is kept already: an unchanged document is not sent again. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Largest size after decompression, bytes; default: the fetcher's bound. */
  readonly largestBytes?: number;
  readonly signal?: AbortSignal;
}

export interface FetchedDocument {
  readonly kind: 'document';
  /** Where the bytes came from, after all redirects. */
  readonly address: string;
  /** Where permanent redirects (301, 308) alone led from the address asked for; null where there were none. */
  readonly movedTo: string | null;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** As served, with its charset. */
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Seconds for which the server asks not to be asked again (Cache-Control max-age, else Expires), else null. */
  readonly freshSeconds: number | null;
}

/** A document, or why there is none. Nothing is thrown for what a network or a server does. */
export type Fetched =
  | FetchedDocument
  | {
      readonly kind: 'not-modified';
      readonly etag: string | null;
      readonly lastModified: string | null;
      readonly freshSeconds: number | null;
      readonly movedTo: string | null;
    }
  /** 410 */
  | { readonly kind: 'gone'; readonly reason: string }
  | {
      readonly kind: 'failed';
      /** A sentence for people: what happened and, where it helps, what to do. */
      readonly reason: string;
      /** HTTP status, null where no answer came. */
      readonly status: number | null;
      /** From Retry-After (seconds or a date), with 429 and 503, else null. */
      readonly retryAfterSeconds: number | null;
      /** true: asking again is of no use as long as the address stays (forbidden address, too large, wrong scheme). */
      readonly isFinal: boolean;
    };

/** Fetches what others wrote, within bounds: see `create-fetcher.ts`. */
export interface Fetcher {
  fetch(request: FetchRequest): Promise<Fetched>;
  /** Ends what is under way. */
  close(): Promise<void>;
}
