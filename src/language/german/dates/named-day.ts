import { hasDay } from '../../dates/anchor.ts';
import { addDays, dayValue } from '../../dates/calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from '../../dates/date-rule.ts';
import { isNoun } from './edges.ts';

const DAYS = new Map([
  ['heute', 0],
  ['gestern', -1],
  ['vorgestern', -2],
  ['morgen', 1],
  ['übermorgen', 2],
]);

/** "heute", "gestern Abend", "morgen früh", "am Vortag"; the noun "der Morgen" is none. */
export const namedDay: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (word === 'vortag') return dayBefore(scene, at);
  const shift = DAYS.get(word);
  if (shift === undefined || !hasDay(scene.anchor) || (word === 'morgen' && isNounMorgen(scene, at)))
    return null;
  const day = dayValue(addDays(scene.anchor, shift));
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at + 1)) ?? '';
  const isPart = /^[A-Z]{2}$/.test(part) && scene.sentenceOf[at] === scene.sentenceOf[at + 1];
  return {
    first: at,
    last: isPart ? at + 1 : at,
    type: isPart ? 'TIME' : 'DATE',
    value: isPart ? `${day}T${part}` : day,
    basis: 'resolved',
  };
};

/** With a capital it is the time of day, but where it begins its sentence before a verb. */
function isNounMorgen(scene: DateScene, at: number): boolean {
  if (!isNoun(scene, at)) return false;
  const begins = at === 0 || scene.sentenceOf[at - 1] !== scene.sentenceOf[at];
  return !begins || isNoun(scene, at + 1) || scene.tokens[at + 1]?.kind !== 'word';
}

/** "am Vortag": the day before the one that is told of. */
function dayBefore(scene: DateScene, at: number) {
  const told = toldLast(scene, at, 3, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  if (!told) return null;
  const [year = 0, month = 0, day = 0] = told.value.slice(0, 10).split('-').map(Number);
  const value = dayValue(addDays({ year, month, day }, -1));
  return { first: at, last: at, type: 'DATE', value, basis: 'resolved' } as const;
}
