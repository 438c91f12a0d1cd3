import { hasDay } from '../../dates/anchor.ts';
import { addDays, dayValue, weekdayOf, type Day } from '../../dates/calendar.ts';
import { lowerAt, type DateRule, type DateScene } from '../../dates/date-rule.ts';
import { turnAt } from './edges.ts';
import { tenseAt } from './tense.ts';

const PART = /^(.+tag|sonnabend|mittwoch)(morgen|vormittag|mittag|nachmittag|abend|nacht)$/;

interface WeekdayAt {
  readonly weekday: number;
  /** TIMEX3’s code of the part of the day in "Dienstagabend", else null. */
  readonly part: string | null;
}

function weekdayAt(scene: DateScene, at: number): WeekdayAt | null {
  const token = scene.tokens[at];
  if (!token || token.text === token.lower) return null;
  const { weekdays, 'day-parts': parts } = scene.lexicons.maps;
  const whole = weekdays.get(token.lower);
  if (whole !== undefined) return { weekday: Number(whole), part: null };
  const [, day = '', part = ''] = PART.exec(token.lower) ?? [];
  const found = weekdays.get(day);
  const code = parts.get(part) ?? '';
  return found === undefined ? null : { weekday: Number(found), part: /^[A-Z]{2}$/.test(code) ? code : null };
}

/** "am Dienstag", "kommenden Freitag", "Dienstagabend", "in der Nacht zum Mittwoch", "jeden Montag", "montags". */
export const weekdayDate: DateRule = (scene, at) => {
  const token = scene.tokens[at];
  if (token && token.text === token.lower) return everyWeek(scene, at);
  const read = weekdayAt(scene, at);
  if (!read || /^(?:schwarze[rnm]?|bloß)$/.test(lowerAt(scene, at - 1))) return null;
  if (/^jede[nmrs]?$/.test(lowerAt(scene, at - 1)))
    return { first: at - 1, last: at, type: 'SET', value: `XXXX-WXX-${read.weekday}`, basis: 'stated' };
  if (!hasDay(scene.anchor)) return null;
  const turn = turnAt(scene, at - 1);
  const day = dayValue(resolve(scene, at, scene.anchor, read.weekday));
  return {
    first: turn === null ? at : at - 1,
    last: at,
    type: read.part === null ? 'DATE' : 'TIME',
    value: read.part === null ? day : `${day}T${read.part}`,
    basis: 'resolved',
  };
};

/** "montags" */
const everyWeek: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const weekday = word.endsWith('s') ? scene.lexicons.maps.weekdays.get(word) : undefined;
  return weekday === undefined
    ? null
    : { first: at, last: at, type: 'SET', value: `XXXX-WXX-${weekday}`, basis: 'stated' };
};

function resolve(scene: DateScene, at: number, today: Day, weekday: number): Day {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const on = (weekday - weekdayOf(today) + 7) % 7;
  const turn = turnAt(scene, at - 1);
  if (turn === -1) return addDays(today, -(back || 7));
  if (turn === 1) return addDays(today, on || 7);
  if (turn === 0) return addDays(today, weekday - weekdayOf(today));
  if (lowerAt(scene, at - 1) === 'seit') return addDays(today, -back);
  const tense = tenseAt(scene, at);
  if (tense !== 'past' && /^(?:bis|ab)$/.test(lowerAt(scene, at - 1))) return addDays(today, on);
  return addDays(today, tense === 'future' ? on : -back);
}
