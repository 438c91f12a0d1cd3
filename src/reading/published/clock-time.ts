import { zoneOffset } from './zone-offset.ts';

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number | undefined;
  /** As written, to be resolved once the day is known: "ET". */
  readonly zone?: string | undefined;
}

interface FoundTime {
  readonly time: ClockTime;
  readonly length: number;
}

const ZONE = String.raw`(?:\s?\(?((?:[A-Z]{1,4})?[+-]\d{1,2}:?\d\d|[A-Z]{1,5}(?:[+-]\d{1,2})?)(?![\p{L}\d])\)?)?`;
const HALF = String.raw`(?:\s?([apAP])\.?\s?[mM]\b\.?)`;
/** "10:15:00", "10.15 Uhr", "18h30", "14時05分" */
const FULL = String.raw`(\d{1,2})\s?(?:[:.h時시]\s?)(\d\d)(?:[:.](\d\d)(?:[.,]\d{1,9})?)?(?:\s?[分분])?${HALF}?(?:\s?(?:Uhr|hrs?|h|uur|Uur|heures?|horas?)(?![\p{L}]))?`;
/** "3 p.m.", "18 h", "14 Uhr": the hour alone needs a word that makes it one */
const HOUR_ONLY = String.raw`(\d{1,2})(?:${HALF}|\s?(?:h|Uhr|uur|時|시)(?![\p{L}\d]))`;
/** What may stand between a date and its time: ", ", " at ", " um ", " à ", " | ". */
const JOINT = String.raw`(?:\s?[,|•·–—-]\s?|\s)?\s?(?:T|at|um|à|às|a las|a la|alle|alle ore|ore|om|kl\.?|klo|o|godz\.)?\s{0,2}`;

const AFTER_FULL = new RegExp(`^${JOINT}${FULL}${ZONE}`, 'u');
const AFTER_HOUR = new RegExp(`^${JOINT}${HOUR_ONLY}${ZONE}`, 'u');
/** What may stand between a time and its date: ", ", " on ", " am ". */
const BEFORE_FULL = new RegExp(
  String.raw`(?<![\d.:])${FULL}${ZONE}\s?[,|•·–—-]?\s?(?:on|am|le|el|il|op|den)?\s{0,2}$`,
  'iu',
);
const BEFORE_HOUR = new RegExp(
  String.raw`(?<![\d.:])${HOUR_ONLY}${ZONE}\s?[,|•·–—-]?\s?(?:on|am|le|el|il|op|den)?\s{0,2}$`,
  'iu',
);

function hourOf(stated: string | undefined, half: string | undefined): number {
  const hour = Number(stated);
  // "13:05 p.m." says the same twice
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function fullTime(found: RegExpExecArray): FoundTime {
  const [whole, hour, minute, second, half, zone] = found;
  return {
    time: {
      hour: hourOf(hour, half),
      minute: Number(minute),
      second: second === undefined ? undefined : Number(second),
      zone,
    },
    length: whole.length,
  };
}

function hourAlone(found: RegExpExecArray): FoundTime {
  const [whole, hour, half, zone] = found;
  return { time: { hour: hourOf(hour, half), minute: 0, zone }, length: whole.length };
}

const LONGEST = 48;

/** The clock time right after a date: " at 5:14 PM EST", " 10:15:00 +0100", ", 14:05 Uhr", " à 18h30". */
export function timeAfter(text: string): FoundTime | null {
  const rest = text.slice(0, LONGEST);
  const full = AFTER_FULL.exec(rest);
  if (full) return fullTime(full);
  const hour = AFTER_HOUR.exec(rest);
  return hour && hourAlone(hour);
}

/** The clock time right before a date: "3:15 p.m. ET, ", "14:05 Uhr, ". */
export function timeBefore(text: string): FoundTime | null {
  const rest = text.slice(-LONGEST);
  const full = BEFORE_FULL.exec(rest);
  if (full) return fullTime(full);
  const hour = BEFORE_HOUR.exec(rest);
  return hour && hourAlone(hour);
}

/** Offset of a time's zone on its day; undefined where it states none that is known. */
export function offsetOf(time: ClockTime, year: number, month: number, day: number): number | undefined {
  return zoneOffset(time.zone, Date.UTC(year, month - 1, day, time.hour, time.minute));
}
