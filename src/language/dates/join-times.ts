import type { DateScene, FoundDate } from './date-rule.ts';

const BETWEEN = new Set([',', 'on', 'at']);

/**
 * One expression of two neighbours that tell the same moment: "8 p.m. Tuesday", "Thursday, Nov. 21", "noon on Friday".
 * The day comes from the fuller date, the time from the clock.
 */
export function joinTimes(found: readonly FoundDate[], scene: DateScene): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const read of found) {
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
  return gap === 0 || (gap === 1 && BETWEEN.has(tokens[a.last + 1]?.lower ?? ''));
}

function join(a: FoundDate, b: FoundDate, scene: DateScene): FoundDate | null {
  const span = { first: a.first, last: b.last };
  const clock = /T(\d\d:\d\d)$/;
  const day = /^\d{4}-\d\d-\d\d$/;
  if (clock.test(a.value) && day.test(b.value))
    return { ...b, ...span, type: 'TIME', value: `${b.value}T${clock.exec(a.value)?.[1] ?? ''}` };
  if (day.test(a.value) && clock.test(b.value))
    return { ...a, ...span, type: 'TIME', value: `${a.value}T${clock.exec(b.value)?.[1] ?? ''}` };
  // "Thursday, Nov. 21": the date is stated more fully than the weekday
  const weekday = scene.lexicons.maps.weekdays.has(scene.tokens[a.last]?.lower ?? '');
  if (
    weekday &&
    day.test(a.value.slice(0, 10)) &&
    a.basis === 'resolved' &&
    day.test(b.value) &&
    b.last - b.first > 0
  )
    return { ...b, ...span };
  return null;
}
