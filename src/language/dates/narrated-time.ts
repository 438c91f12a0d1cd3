import { addDays, dayValue, yearValue } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';

const DAY = /^\d{4}-\d\d-\d\d/;
const YEAR = /^\d{4}(?:-\d\d)*$/;

/** "that day", "the next day", "the day before", "the following year": told from the date named last. */
export const narratedTime: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (word !== 'day' && word !== 'year') return null;
  const turn = turnOf(scene, at);
  if (!turn) return null;
  const told = toldLast(scene, at, 3, found => (word === 'day' ? DAY : YEAR).test(found.value));
  if (!told) return null;
  return { ...turn.place, type: 'DATE', value: moved(told.value, word, turn.shift), basis: 'resolved' };
};

interface Turn {
  readonly shift: number;
  readonly place: { readonly first: number; readonly last: number };
}

function turnOf(scene: DateScene, at: number): Turn | null {
  const before = lowerAt(scene, at - 1);
  const earlier = lowerAt(scene, at - 2);
  // "the same day last week" is another day
  if (/^(?:last|next|of|in)$/.test(lowerAt(scene, at + 1))) return null;
  if (before === 'that') return { shift: 0, place: { first: at - 1, last: at } };
  if (before === 'same' && /^(?:the|that)$/.test(earlier))
    return { shift: 0, place: { first: at - 2, last: at } };
  if (/^(?:next|following)$/.test(before) && earlier === 'the')
    return { shift: 1, place: { first: at - 2, last: at } };
  // "the day before he left" is told from his leaving
  const clause =
    scene.tokens[at + 2]?.kind === 'word' && !/^(?:and|but|in|at|on|with)$/.test(lowerAt(scene, at + 2));
  const back =
    !clause &&
    before === 'the' &&
    lowerAt(scene, at) === 'day' &&
    /^(?:before|earlier)$/.test(lowerAt(scene, at + 1));
  return back ? { shift: -1, place: { first: at - 1, last: at + 1 } } : null;
}

function moved(value: string, unit: string, shift: number): string {
  const [year = 0, month = 1, day = 1] = value.slice(0, 10).split('-').map(Number);
  return unit === 'year' ? yearValue(year + shift) : dayValue(addDays({ year, month, day }, shift));
}
