import { LONGEST_WISH_SECONDS } from './fetch-bounds.ts';
import { httpDate } from './http-date.ts';

/** The headers that freshness is read from; null where one is missing. */
export interface FreshnessHeaders {
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly age: string | null;
  readonly date: string | null;
}

const seconds = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;

const directives = (cacheControl: string): ReadonlyMap<string, string> =>
  new Map(
    cacheControl
      .toLowerCase()
      .split(',')
      .map(directive => directive.split('='))
      .map(([name = '', value = '']) => [name.trim(), value.trim().replaceAll('"', '')]),
  );

function lifetime(headers: FreshnessHeaders, now: number): number | null {
  const stated = directives(headers.cacheControl ?? '');
  // both ask to be asked: what a max-age beside them means is nobody's guess
  if (stated.has('no-store') || stated.has('no-cache')) return null;
  const maxAge = seconds(stated.get('max-age'));
  if (maxAge !== null) return maxAge;
  const expires = headers.expires === null ? null : httpDate(headers.expires);
  if (expires === null) return null;
  // against the server's own clock, which may be wrong by hours but is wrong in both
  const date = headers.date === null ? null : httpDate(headers.date);
  return Math.ceil((expires - (date ?? now)) / 1000);
}

/**
 * Seconds for which an answer stays fresh (RFC 9111, 4.2), less what it has spent in a cache on its way; at most a day.
 * s-maxage is for shared caches and not read.
 * @param now milliseconds since 1970
 * @returns null where nothing is stated, 0 where it is stale already
 */
export function freshSeconds(headers: FreshnessHeaders, now: number): number | null {
  const stated = lifetime(headers, now);
  if (stated === null) return null;
  const age = seconds(headers.age?.trim()) ?? 0;
  return Math.min(Math.max(stated - age, 0), LONGEST_WISH_SECONDS);
}
