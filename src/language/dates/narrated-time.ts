import {
  addDays,
  dayValue,
  monthFromNumber,
  monthNumber,
  quarterFromNumber,
  quarterNumber,
  weekValue,
  yearValue,
} from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';

/** What has to be told for each unit to be counted from. */
const TOLD: Readonly<Record<string, RegExp>> = {
  day: /^\d{4}-\d\d-\d\d/,
  morning: /^\d{4}-\d\d-\d\d/,
  afternoon: /^\d{4}-\d\d-\d\d/,
  evening: /^\d{4}-\d\d-\d\d/,
  night: /^\d{4}-\d\d-\d\d/,
  week: /^\d{4}-(?:\d\d-\d\d|W\d\d)/,
  month: /^\d{4}-\d\d/,
  quarter: /^\d{4}-Q\d/,
  year: /^\d{4}(?:-\d\d)*$/,
};

/** "that day", "the next morning", "the day before", "the following month", "that quarter": told from the date named last. */
export const narratedTime: DateRule = (scene, at) => {
  const unit = lowerAt(scene, at);
  const fits = TOLD[unit];
  if (!fits) return null;
  const turn = turnOf(scene, at, unit);
  if (!turn) return null;
  const told = toldLast(scene, at, 3, found => fits.test(found.value));
  if (!told) return null;
  const part = scene.lexicons.maps['day-parts'].get(unit);
  const value = moved(told.value, unit, turn.shift);
  return part === undefined
    ? { ...turn.place, type: 'DATE', value, basis: 'resolved' }
    : { ...turn.place, type: 'TIME', value: `${value}T${part}`, basis: 'resolved' };
};

interface Turn {
  readonly shift: number;
  readonly place: { readonly first: number; readonly last: number };
}

function turnOf(scene: DateScene, at: number, unit: string): Turn | null {
  const before = lowerAt(scene, at - 1);
  const earlier = lowerAt(scene, at - 2);
  // "the same day last week" is another day
  if (/^(?:last|next|of|in)$/.test(lowerAt(scene, at + 1))) return null;
  if (before === 'that') return { shift: 0, place: { first: at - 1, last: at } };
  if (before === 'same' && /^(?:the|that)$/.test(earlier))
    return { shift: 0, place: { first: at - 2, last: at } };
  const onward = /^(?:day|morning|afternoon|evening|night)$/.test(unit)
    ? /^(?:next|following)$/
    : /^following$/;
  if ((onward.test(before) || (before === 'next' && unit === 'year')) && earlier === 'the')
    return { shift: 1, place: { first: at - 2, last: at } };
  if (/^(?:previous|preceding|prior)$/.test(before) && earlier === 'the')
    return { shift: -1, place: { first: at - 2, last: at } };
  return before === 'the' ? withoutClause(scene, at) : null;
}

/** "the day before", "The day after, the mill followed"; "the day after the storm" is told from the storm. */
function withoutClause(scene: DateScene, at: number): Turn | null {
  const place = { first: at - 1, last: at + 1 };
  if (lowerAt(scene, at + 1) === 'after' && scene.tokens[at + 2]?.kind !== 'word') return { shift: 1, place };
  return isLookedBackOn(scene, at) ? { shift: -1, place } : null;
}

/** "the day before", "the year previous"; "the day before he left" is told from his leaving. */
function isLookedBackOn(scene: DateScene, at: number): boolean {
  if (!/^(?:day|month|year|night|week)$/.test(lowerAt(scene, at))) return false;
  if (!/^(?:before|earlier|previous)$/.test(lowerAt(scene, at + 1))) return false;
  return (
    scene.tokens[at + 2]?.kind !== 'word' ||
    scene.sentenceOf[at + 2] !== scene.sentenceOf[at] ||
    /^(?:and|but|in|at|on|with)$/.test(lowerAt(scene, at + 2))
  );
}

function moved(value: string, unit: string, shift: number): string {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  switch (unit) {
    case 'year':
      return yearValue(year + shift);
    case 'month':
      return monthFromNumber(monthNumber(year, month) + shift);
    case 'quarter':
      return quarterFromNumber(quarterNumber(year, Number(value.slice(6, 7))) + shift);
    case 'week':
      return value.includes('W')
        ? movedWeek(value, shift)
        : weekValue(addDays({ year, month, day }, shift * 7));
    default:
      return dayValue(addDays({ year, month, day }, shift));
  }
}

/** A week is counted from the fourth of January, which is always in the first one. */
function movedWeek(value: string, shift: number): string {
  const january = { year: Number(value.slice(0, 4)), month: 1, day: 4 };
  return weekValue(addDays(january, (Number(value.slice(6, 8)) - 1 + shift) * 7));
}
