import { hasDay } from './anchor.ts';
import { addDays, dayValue } from './calendar.ts';
import { lowerAt, type DateRule, type DateScene } from './date-rule.ts';

const SHIFT = new Map([
  ['today', 0],
  ['yesterday', -1],
  ['tomorrow', 1],
  ['tonight', 0],
]);

/** "today", "yesterday afternoon", "late tomorrow", "the day before yesterday", "tonight"; not "USA Today". */
export const namedDay: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const shift = SHIFT.get(word);
  if (shift === undefined || !hasDay(scene.anchor)) return null;
  if (/^[A-Z]/.test(scene.tokens[at]?.text ?? '') && isPartOfName(scene, at)) return null;
  const beyond = dayBeyond(scene, at);
  const part = partOfDay(scene, at);
  const day = dayValue(addDays(scene.anchor, shift + beyond.days));
  return {
    first: beyond.first,
    last: part === null || word === 'tonight' ? at : at + 1,
    type: part === null ? 'DATE' : 'TIME',
    value: part === null ? day : `${day}T${part}`,
    basis: 'resolved',
  };
};

/** "the day before yesterday", "late yesterday" */
function dayBeyond(scene: DateScene, at: number): { days: number; first: number } {
  const turn = lowerAt(scene, at - 1);
  if (lowerAt(scene, at - 2) === 'day' && (turn === 'before' || turn === 'after'))
    return { days: turn === 'before' ? -1 : 1, first: lowerAt(scene, at - 3) === 'the' ? at - 3 : at - 2 };
  return { days: 0, first: /^(?:late|early|earlier|later)$/.test(turn) ? at - 1 : at };
}

function partOfDay(scene: DateScene, at: number): string | null {
  if (lowerAt(scene, at) === 'tonight') return 'NI';
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at + 1));
  return part !== undefined && /^[A-Z]{2}$/.test(part) ? part : null;
}

function isPartOfName(scene: DateScene, at: number): boolean {
  const before = scene.tokens[at - 1];
  return before?.kind === 'word' && scene.sentenceOf[at - 1] === scene.sentenceOf[at];
}
