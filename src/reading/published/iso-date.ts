import type { StatedMoment } from './calendar.ts';
import { zoneOffset } from './zone-offset.ts';

const EXTENDED =
  /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2})(?:(?:T|\s{1,3})(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?\s?(\S{1,9})?)?)?)?$/i;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d{4})?)?$/;

const number = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

/** Year first: "2024-11-22T10:15:00+01:00", "2024/11/22", "2024-11", "20241122T101500Z". */
export function isoDate(text: string): StatedMoment | null {
  const extended = EXTENDED.exec(text);
  if (extended) {
    const [, year, , month, day, hour, minute, second, zone] = extended;
    const offset = zoneOffset(zone);
    if (zone !== undefined && offset === undefined) return null;
    return {
      year: Number(year),
      month: number(month),
      day: number(day),
      hour: number(hour),
      minute: number(minute),
      second: number(second),
      offset,
    };
  }
  const compact = COMPACT.exec(text);
  if (!compact) return null;
  const [, year, month, day, hour, minute, second, zone] = compact;
  return {
    year: Number(year),
    month: number(month),
    day: number(day),
    hour: number(hour),
    minute: number(minute),
    second: number(second),
    offset: zoneOffset(zone),
  };
}
