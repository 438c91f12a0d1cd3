import { lowerAt, type DateScene, type FoundDate } from '../../dates/date-rule.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /T(\d\d:\d\d)$/;

/** One expression of two neighbours that tell one moment: "Dienstag um 14.30 Uhr", "Mittwoch, dem 11. Juni 2025". */
export function joinTimes(found: readonly FoundDate[], scene: DateScene): FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of found) {
    const last = joined.at(-1);
    const one = last && isNeighbour(last, date, scene) ? join(last, date, scene) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(date);
  }
  return joined;
}

function isNeighbour(a: FoundDate, b: FoundDate, scene: DateScene): boolean {
  if (scene.sentenceOf[a.last] !== scene.sentenceOf[b.first]) return false;
  const between = [];
  for (let at = a.last + 1; at < b.first && between.length < 4; at++) between.push(lowerAt(scene, at));
  return /^(?:,? ?(?:um|gegen|de[mnr]|am)?)$/.test(between.join(' '));
}

function join(a: FoundDate, b: FoundDate, { tokens, lexicons }: DateScene): FoundDate | null {
  const span = { first: a.first, last: b.last };
  const [, after] = CLOCK.exec(b.value) ?? [];
  if (DAY.test(a.value) && after !== undefined)
    return { ...a, ...span, type: 'TIME', value: `${a.value}T${after}` };
  const [, before] = CLOCK.exec(a.value) ?? [];
  if (before !== undefined && DAY.test(b.value))
    return { ...b, ...span, type: 'TIME', value: `${b.value}T${before}` };
  // the date is stated more fully than the weekday
  const weekday = lexicons.maps.weekdays.has(tokens[a.last]?.lower ?? '');
  return weekday && a.basis === 'resolved' && DAY.test(b.value) && b.last > b.first
    ? { ...b, ...span }
    : null;
}
