import { hasDay } from './anchor.ts';
import { addDays, dayValue } from './calendar.ts';
import { lowerAt, type DateRule } from './date-rule.ts';

/** "this morning", "last night", "later this afternoon". */
export const dayPart: DateRule = (scene, at) => {
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at));
  const turn = lowerAt(scene, at - 1);
  if (!part || !/^[A-Z]{2}$/.test(part) || !hasDay(scene.anchor)) return null;
  if (turn !== 'this' && !(turn === 'last' && part === 'NI')) return null;
  const first = /^(?:earlier|later|early|late)$/.test(lowerAt(scene, at - 2)) ? at - 2 : at - 1;
  const day = dayValue(addDays(scene.anchor, turn === 'last' ? -1 : 0));
  return { first, last: at, type: 'TIME', value: `${day}T${part}`, basis: 'resolved' };
};
