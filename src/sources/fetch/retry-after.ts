import { LONGEST_WISH_SECONDS } from './fetch-bounds.ts';
import { httpDate } from './http-date.ts';

/**
 * Seconds to wait, from "120" or "Sat, 21 Nov 2026 11:00:00 GMT"; at most a day, 0 for a date that has passed.
 * @param now milliseconds since 1970
 * @returns null where nothing is stated or it cannot be read
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null;
  const stated = /^\s*\d{1,15}(?:\.\d{1,9})?\s*$/.test(header)
    ? Math.ceil(Number(header))
    : secondsUntil(httpDate(header), now);
  return stated === null ? null : Math.min(Math.max(stated, 0), LONGEST_WISH_SECONDS);
}

const secondsUntil = (instant: number | null, now: number): number | null =>
  instant === null ? null : Math.ceil((instant - now) / 1000);
