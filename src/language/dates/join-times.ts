import type { DateScene, FoundDate } from './date-rule.ts';
import { shareYears } from './shared-year.ts';
import { hourIn } from './spoken-clock.ts';

const BETWEEN = new Set([',', 'on', 'at']);

/**
 * One expression of two neighbours that tell the same moment: "8 p.m. Tuesday", "Thursday, Nov. 21", "noon on Friday".
 * The day comes from the fuller date, the time from the clock.
 */
export function joinTimes(found: readonly FoundDate[], scene: DateScene): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const read of shareYears(found, scene)) {
    const date = withWeekday(read, scene);
    const last = joined.at(-1);
    const one = last && isNeighbour(last, date, scene) ? join(last, date, scene) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(date);
  }
  return joined;
}

/** "Wednesday, 7 May 1902" where nothing tells which Wednesday: the weekday belongs to the date all the same. */
function withWeekday(date: FoundDate, { tokens, lexicons, anchor, sentenceOf }: DateScene): FoundDate {
  if (anchor || date.basis !== 'stated' || !/^\d{4}-\d\d-\d\d$/.test(date.value)) return date;
  const comma = tokens[date.first - 1]?.text === ',' ? 1 : 0;
  const first = date.first - 1 - comma;
  const isWeekday = lexicons.maps.weekdays.has(tokens[first]?.lower ?? '');
  return isWeekday && sentenceOf[first] === sentenceOf[date.first] ? { ...date, first } : date;
}

function isNeighbour(a: FoundDate, b: FoundDate, { tokens, sentenceOf }: DateScene): boolean {
  if (sentenceOf[a.last] !== sentenceOf[b.first]) return false;
  const gap = b.first - a.last - 1;
  // "Tuesday, June 17, at 5.30 p.m."
  if (gap === 2 && tokens[a.last + 1]?.text === ',')
    return /^(?:at|on)$/.test(tokens[a.last + 2]?.lower ?? '');
  return gap === 0 || (gap === 1 && BETWEEN.has(tokens[a.last + 1]?.lower ?? ''));
}

const CLOCK = /T(\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PART_OF_DAY = /^(\d{4}-\d\d-\d\d)T(MO|AF|EV|NI)$/;

function join(a: FoundDate, b: FoundDate, scene: DateScene): FoundDate | null {
  return joinClock(a, b) ?? joinYear(a, b) ?? joinWeekday(a, b, scene);
}

/** "noon on Friday", "Friday at noon", "seven o’clock this evening" */
function joinClock(a: FoundDate, b: FoundDate): FoundDate | null {
  const [clock, day] = CLOCK.test(a.value) ? [a, b] : [b, a];
  const hour = CLOCK.exec(clock.value)?.[1];
  if (hour === undefined) return null;
  const [, ofPart, part] = PART_OF_DAY.exec(day.value) ?? [];
  if (ofPart && part) {
    const full = String(hourIn(part, Number(hour.slice(0, 2)))).padStart(2, '0');
    return { ...day, first: a.first, last: b.last, value: `${ofPart}T${full}${hour.slice(2)}` };
  }
  if (!DAY.test(day.value)) return null;
  return { ...day, first: a.first, last: b.last, type: 'TIME', value: `${day.value}T${hour}` };
}

/** "January nineteen ninety-seven" */
function joinYear(a: FoundDate, b: FoundDate): FoundDate | null {
  if (a.basis !== 'resolved' || b.basis !== 'stated') return null;
  if (!/^\d{4}$/.test(b.value) || !/^\d{4}-\d\d$/.test(a.value)) return null;
  return { ...b, first: a.first, last: b.last, value: `${b.value}${a.value.slice(4)}` };
}

/** "Thursday, Nov. 21": the date is stated more fully than the weekday. */
function joinWeekday(a: FoundDate, b: FoundDate, { tokens, lexicons }: DateScene): FoundDate | null {
  const isWeekday = lexicons.maps.weekdays.has(tokens[a.last]?.lower ?? '') && a.basis === 'resolved';
  if (!isWeekday || !DAY.test(a.value) || !DAY.test(b.value) || b.last === b.first) return null;
  return { ...b, first: a.first, last: b.last };
}
