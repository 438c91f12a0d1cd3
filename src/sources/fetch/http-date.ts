import { DateTime } from 'luxon';

const LONGEST_DATE = 64;

/**
 * A date in a header: the three forms of RFC 9110, and what mail allows ("Sat, 21 Nov 2026 11:00:00 +0000").
 * `Date.parse` would take "0" and "1" for years.
 * @returns milliseconds since 1970, or null
 */
export function httpDate(text: string): number | null {
  if (text.length > LONGEST_DATE) return null;
  const options = { zone: 'utc' };
  const dates = [DateTime.fromHTTP(text.trim(), options), DateTime.fromRFC2822(text.trim(), options)];
  return dates.find(date => date.isValid)?.toMillis() ?? null;
}
