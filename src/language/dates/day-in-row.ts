import { dayValue, isDay } from './calendar.ts';
import { lowerAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';
import { monthDate } from './month-date.ts';

const BETWEEN = /^(?:and|or|to|until|through|-|–|—)$/;
/** "April 24 and 25 people": what follows the number must not be counted by it. */
const AFTER =
  /^(?:and|or|in|at|on|for|to|with|of|as|by|from|when|where|after|before|during|but|will|would|was|were|is|are|has|had|said|the|a)$/;

/** "July 3-5", "April 24 and 25", "from 3 to 5 July 2019": the day whose month stands beside its neighbour. */
export const dayInRow: DateRule = (scene, at) => {
  const day = dayAt(scene, at);
  if (day === null) return null;
  return afterNeighbour(scene, at, day) ?? beforeNeighbour(scene, at, day);
};

function dayAt(scene: DateScene, at: number): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(scene.tokens[at]?.text ?? '');
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** "July 3-5", "April 24 and 25" */
function afterNeighbour(scene: DateScene, at: number, day: number): FoundDate | null {
  const told = scene.found.at(-1);
  if (told?.last !== at - 2 || !BETWEEN.test(lowerAt(scene, at - 1))) return null;
  // it has to end in its day: "July 3", "Sept. 3"
  if (dayAt(scene, told.last) === null || !hasMonth(scene, told)) return null;
  const next = scene.tokens[at + 1];
  const counts = next?.kind === 'word' && !AFTER.test(next.lower) && next.lower === next.text;
  if (counts || /^[%:/]$/.test(next?.text ?? '') || next?.kind === 'number') return null;
  return sameMonth(told, { first: at, last: at }, day, 1);
}

/** "3 to 5 July 2019" */
function beforeNeighbour(scene: DateScene, at: number, day: number): FoundDate | null {
  const other = dayAt(scene, at + 2);
  if (other === null || other <= day || !BETWEEN.test(lowerAt(scene, at + 1))) return null;
  const month = at + (lowerAt(scene, at + 3) === 'of' ? 4 : 3);
  if (!scene.lexicons.maps.months.has(lowerAt(scene, month))) return null;
  const neighbour = monthDate(scene, month);
  return neighbour?.first === at + 2 ? sameMonth(neighbour, { first: at, last: at }, day, -1) : null;
}

const hasMonth = ({ tokens, lexicons }: DateScene, { first, last }: FoundDate): boolean =>
  tokens.slice(first, last).some(token => lexicons.maps.months.has(token.lower));

function sameMonth(
  { value, basis }: FoundDate,
  place: { first: number; last: number },
  day: number,
  direction: 1 | -1,
): FoundDate | null {
  const [year = 0, month = 0, other = 0] = value.split('-').map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || (day - other) * direction <= 0 || !isDay(year, month, day))
    return null;
  return { ...place, type: 'DATE', value: dayValue({ year, month, day }), basis };
}
