/** What one request may cost, whoever answers it. */
export interface FetchBounds {
  /** Looking the name up, connecting and TLS together. */
  readonly connectMilliseconds: number;
  /** From the connection to the end of the answer's headers. */
  readonly headersMilliseconds: number;
  /** Everything, all redirects included; waiting for a turn is not counted. */
  readonly totalMilliseconds: number;
  /** After decompression, unless the request states another size. */
  readonly largestBytes: number;
  /** As sent, where the answer is compressed. */
  readonly compressedBytes: number;
  /** All headers of one answer. */
  readonly headerBytes: number;
  readonly redirects: number;
  /** Characters. */
  readonly addressLength: number;
  /** Hosts asked at one moment; of each host there is never more than one request under way. */
  readonly hostsAtOnce: number;
}

const MEGABYTE = 1024 * 1024;

export const FETCH_BOUNDS: FetchBounds = {
  // a server across the world with two lost packets connects in about seven seconds
  connectMilliseconds: 10_000,
  // feeds made anew at each request by a small blog's PHP take several seconds
  headersMilliseconds: 15_000,
  // a slow server holds one of the few places at once: longer than this it would hold up the others
  totalMilliseconds: 30_000,
  // as files in a folder; a feed of 5,000 full articles has about 10 MB
  largestBytes: 10 * MEGABYTE,
  // text shrinks to a fifth: what does not is padding
  compressedBytes: 5 * MEGABYTE,
  // twice what Node itself takes: long security policies are sent by newspapers
  headerBytes: 32 * 1024,
  // http → https → www → new path is three
  redirects: 5,
  addressLength: 4_000,
  hostsAtOnce: 6,
};

/** What an answer's headers may ask for, in seconds: a day. A longer wish is a mistake or malice. */
export const LONGEST_WISH_SECONDS = 86_400;
