import type { Day } from '../../dates/calendar.ts';
import { lowerAt, numberAt, toldLast, type DateRule, type DateScene } from '../../dates/date-rule.ts';
import { shifted } from '../../dates/shifted.ts';
import { tenseAt } from './tense.ts';

const ABOUT = /^(?:rund|etwa|gut|knapp|fast|über|genau|ungefähr|gerade|erst|schon|bereits|mehr|als)$/;

/** "vor zwei Wochen", "vor gut einem Jahr", "in drei Tagen", "zwei Tage später", "drei Wochen", "seit drei Jahren". */
export const distance: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at));
  if (unit === undefined) return null;
  const count = numberAt(scene, at - 1);
  if (count === null) return vague(scene, at);
  let first = at - 1;
  while (at - first < 4 && ABOUT.test(lowerAt(scene, first - 1))) first--;
  const before = lowerAt(scene, first - 1);
  if (before === 'vor') return counted(scene, { first: first - 1, last: at, unit, count: -count });
  const after = lowerAt(scene, at + 1);
  if (/^(?:später|danach|zuvor|davor|vorher)$/.test(after))
    return narrated(scene, {
      first: at - 1,
      last: at + 1,
      unit,
      count: /^(?:später|danach)$/.test(after) ? count : -count,
    });
  if (before === 'in' && tenseAt(scene, at) === 'future')
    return counted(scene, { first: first - 1, last: at, unit, count });
  return { first: at - 1, last: at, type: 'DURATION', value: durationOf(unit, count), basis: 'stated' };
};

interface Distance {
  readonly first: number;
  readonly last: number;
  readonly unit: string;
  readonly count: number;
}

const durationOf = (unit: string, count: number): string => {
  const [, many = '', letter = ''] = /^(\d*)(T?[A-Z])$/.exec(unit) ?? [];
  const total = String(count * Number(many || 1));
  return letter.startsWith('T') ? `PT${total}${letter.slice(1)}` : `P${total}${letter}`;
};

function counted({ anchor }: DateScene, { first, last, unit, count }: Distance) {
  const value = anchor && shifted(anchor, unit, count);
  return value === null ? null : ({ first, last, type: 'DATE', value, basis: 'resolved' } as const);
}

/** "zwei Tage später": counted from the day that is told of; without one nothing is guessed. */
function narrated(scene: DateScene, { first, last, unit, count }: Distance) {
  const told = toldLast(scene, last, 2, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  const day = told && dayFrom(told.value);
  const value = day && shifted(day, unit, count);
  return value ? ({ first, last, type: 'DATE', value, basis: 'resolved' } as const) : null;
}

function dayFrom(value: string): Day {
  const [year = 0, month = 0, day = 0] = value.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** "vor Jahren", "vor wenigen Wochen": behind, but on no calendar. */
function vague(scene: DateScene, at: number) {
  const some = /^(?:wenigen|einigen|mehreren|vielen)$/.test(lowerAt(scene, at - 1)) ? 1 : 0;
  return lowerAt(scene, at - 1 - some) === 'vor' && /(?:en|n)$/.test(lowerAt(scene, at))
    ? ({ first: at - 1 - some, last: at, type: 'DATE', value: 'PAST_REF', basis: 'stated' } as const)
    : null;
}
