import { dayValue, isDay, monthFromNumber, monthValue, type Day } from '../../dates/calendar.ts';
import { lowerAt, yearAt, type DateRule, type DateScene, type FoundDate } from '../../dates/date-rule.ts';
import { leftEdge, turnAt } from './edges.ts';
import { nearestDay, nearestMonth } from './nearest.ts';
import { tenseAt } from './tense.ts';

interface MonthAt {
  readonly month: number;
  /** Its last token, the stop of "Aug." included. */
  readonly last: number;
  /** It stands behind another day: "3. bis 5. Juli". */
  readonly shared?: boolean;
}

function monthAt(scene: DateScene, at: number): MonthAt | null {
  const token = scene.tokens[at];
  const month = Number(scene.lexicons.maps.months.get(token?.lower ?? ''));
  if (!token || !month || token.text === token.lower) return null;
  const stop = scene.tokens[at + 1];
  const shortened = token.lower.length <= 4 && !/^(?:mai|juni|juli|märz)$/.test(token.lower);
  return { month, last: shortened && stop?.text === '.' && !stop.spaced ? at + 1 : at };
}

/** "3. Oktober 1990", "3. Oktober", "5. Aug. 1911" */
export const dayMonthDate: DateRule = (scene, at) => {
  const day = Number(scene.tokens[at]?.text);
  if (!(day >= 1 && day <= 31) || lowerAt(scene, at + 1) !== '.') return null;
  const read = monthAt(scene, at + 2) ?? monthOfRange(scene, at + 2);
  if (!read) return null;
  const { month, shared = false } = read;
  const year = yearAt(scene, (shared ? at + 5 : read.last) + 1);
  if (year !== null && isDay(year, month, day))
    return dayOf(at, shared ? at : read.last + 1, { year, month, day });
  const found = nearestDay(scene.anchor, month, day, isSince(scene, at) ? 'past' : tenseAt(scene, at));
  const last = shared ? at : read.last;
  return found && { first: at, last, type: 'DATE', value: dayValue(found), basis: 'resolved' };
};

/** "gilt seit dem 1. Januar": it lies behind, whatever the verb. */
const isSince = (scene: DateScene, at: number): boolean =>
  lowerAt(scene, at - 1) === 'seit' ||
  (lowerAt(scene, at - 2) === 'seit' && lowerAt(scene, at - 1) === 'dem');

/** "3. bis 5. Juli", "3./4. Juli": the month of the second day is the first one’s too, whose own words are the number alone. */
function monthOfRange(scene: DateScene, at: number): MonthAt | null {
  if (!/^(?:bis|und|[/–-])$/.test(lowerAt(scene, at)) || lowerAt(scene, at + 2) !== '.') return null;
  const read = scene.tokens[at + 1]?.kind === 'number' ? monthAt(scene, at + 3) : null;
  return read && { ...read, last: at - 2, shared: true };
}

const BEFORE_MONTH =
  /^(?:im|seit|bis|ab|vom|zum|von|für|und|in|anfang|mitte|ende|beginn|jahres|monat|ersten|letzten)$/;

/** "Oktober 1990", "im Juli", "Anfang Mai", "vergangenen August"; "Mai sagte" is a name. */
export const monthDate: DateRule = (scene, at) => {
  const read = monthAt(scene, at);
  if (!read) return null;
  const year = yearAt(scene, read.last + 1);
  const first = leftEdge(scene, at);
  if (year !== null)
    return { first, last: read.last + 1, type: 'DATE', value: monthValue(year, read.month), basis: 'stated' };
  const turn = turnAt(scene, at - 1);
  if (turn === null && !BEFORE_MONTH.test(lowerAt(scene, at - 1))) return null;
  const month = nearestMonth(scene.anchor, read.month, turn === null ? tense(scene, at) : turned(turn));
  if (month === null) return null;
  return {
    first: turn === null ? first : leftEdge(scene, at - 1),
    last: read.last,
    type: 'DATE',
    value: monthFromNumber(month),
    basis: 'resolved',
  };
};

const turned = (turn: number) => (turn < 0 ? 'past' : turn > 0 ? 'future' : null);

/** "seit Mai" lies behind, "bis Ende August" ahead, whatever the verb. */
function tense(scene: DateScene, at: number) {
  const before = lowerAt(scene, leftEdge(scene, at) - 1);
  if (before === 'seit') return 'past';
  const told = tenseAt(scene, at);
  return told === null && (before === 'bis' || before === 'ab') ? 'future' : told;
}

/** "03.10.1990", "3.10.90", "1990-10-03" */
export const numericDate: DateRule = (scene, at) => {
  const text = scene.tokens[at]?.text ?? '';
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d\d)$/.exec(text);
  if (dotted) {
    const [, day, month, year = ''] = dotted;
    return dayOf(at, at, { year: fullYear(year), month: Number(month), day: Number(day) });
  }
  if (!/^\d{4}$/.test(text) || lowerAt(scene, at + 1) !== '-' || lowerAt(scene, at + 3) !== '-') return null;
  const parts = [at, at + 2, at + 4].map(each => scene.tokens[each]?.text ?? '');
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  return /^\d{4}-\d\d-\d\d$/.test(parts.join('-')) ? dayOf(at, at + 4, { year, month, day }) : null;
};

/** "90" → 1990, "24" → 2024 */
const fullYear = (written: string): number =>
  Number(written) + (written.length === 4 ? 0 : Number(written) < 50 ? 2000 : 1900);

const dayOf = (first: number, last: number, day: Day): FoundDate | null =>
  isDay(day.year, day.month, day.day)
    ? { first, last, type: 'DATE', value: dayValue(day), basis: 'stated' }
    : null;
