import { hasDay } from './anchor.ts';
import { addDays, dayValue } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';

/** "this morning", "last night", "later this afternoon". */
export const dayPart: DateRule = (scene, at) => {
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at));
  const turn = lowerAt(scene, at - 1);
  if (!part || !/^[A-Z]{2}$/.test(part) || !hasDay(scene.anchor)) return null;
  if (turn === 'the') return partOfTold(scene, at, part);
  if (turn !== 'this' && !(turn === 'last' && part === 'NI')) return null;
  const first = /^(?:earlier|later|early|late)$/.test(lowerAt(scene, at - 2)) ? at - 2 : at - 1;
  const day = dayValue(addDays(scene.anchor, turn === 'last' ? -1 : 0));
  return { first, last: at, type: 'TIME', value: `${day}T${part}`, basis: 'resolved' };
};

/** "He was found on Friday. In the morning he was seen": of the day that its sentence or the one before tells of, else of none. */
function partOfTold(scene: DateScene, at: number, part: string): FoundDate | null {
  if (!/^(?:in|by|during)$/.test(lowerAt(scene, at - 2)) || lowerAt(scene, at + 1) === 'of') return null;
  const told = toldLast(scene, at, 1, found => found.type !== 'DURATION' && found.type !== 'SET');
  if (told === null || !/^\d{4}-\d\d-\d\d/.test(told.value)) return null;
  return {
    first: at - 1,
    last: at,
    type: 'TIME',
    value: `${told.value.slice(0, 10)}T${part}`,
    basis: 'resolved',
  };
}
