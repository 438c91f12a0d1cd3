import { hasDay } from './anchor.ts';
import { addDays, dayValue, weekdayOf, type Day } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';
import { isCapitalised } from '../tokens.ts';
import { tenseAt } from './tense.ts';

/** "Mon" and "Sun" are too short to be told from other words. */
const SHORTEST = 6;
const TURNS = /^(?:last|next|this|early|late|earlier)$/;
/** "Black Friday", "the Sunday Times", "Friday prayers" name other things. */
const NAMED_BEFORE = new Set([
  'black',
  'good',
  'super',
  'ash',
  'palm',
  'bloody',
  'cyber',
  'fat',
  'holy',
  'maundy',
  'ruby',
  'taco',
]);
const NAMED_AFTER = new Set([
  'prayers',
  'prayer',
  'times',
  'mirror',
  'telegraph',
  'express',
  'mail',
  'post',
  'herald',
  'sabbath',
  'school',
  'football',
]);

/** "on Thursday", "last Friday", "next Monday night", "Tuesday’s vote". */
export const weekdayDate: DateRule = (scene, at) => {
  const token = scene.tokens[at];
  const weekday = Number(scene.lexicons.maps.weekdays.get(token?.lower ?? ''));
  if (!token || !isCapitalised(token) || !weekday || token.lower.length < SHORTEST) return null;
  if (isNameOfAnother(scene, at)) return null;
  const turn = lowerAt(scene, at - 1);
  if (turn === 'every' || turn === 'each')
    return { first: at - 1, last: at, type: 'SET', value: `XXXX-WXX-${weekday}`, basis: 'stated' };
  if (!hasDay(scene.anchor)) return null;
  const day = dayValue(resolveWeekday(scene, at, scene.anchor, weekday));
  const first = TURNS.test(turn) ? at - 1 : at;
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at + 1));
  if (part === undefined || !/^[A-Z]{2}$/.test(part))
    return { first, last: at, type: 'DATE', value: day, basis: 'resolved' };
  return { first, last: at + 1, type: 'TIME', value: `${day}T${part}`, basis: 'resolved' };
};

function isNameOfAnother(scene: DateScene, at: number): boolean {
  const named = NAMED_BEFORE.has(lowerAt(scene, at - 1)) && isCapitalised(scene.tokens[at - 1]);
  return named || NAMED_AFTER.has(lowerAt(scene, at + 1));
}

/** "until noon on Friday", "until 9 a.m. Tuesday" */
function isUntil(scene: DateScene, at: number): boolean {
  let before = at - 1;
  while (
    at - before < 8 &&
    /^(?:on|at|noon|midnight|[ap]\.?m\.?|\d+|[.:]|[ecmp]st|gmt|utc)$/.test(lowerAt(scene, before))
  )
    before--;
  return /^(?:until|till)$/.test(lowerAt(scene, before));
}

/** "Work on Friday is worth more than talk on Thursday": a day to come beside a day to come. */
function followsFuture(scene: DateScene, at: number, today: Day): boolean {
  const told = toldLast(scene, at, 0, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  return told !== null && told.basis === 'resolved' && told.value.slice(0, 10) > dayValue(today);
}

function resolveWeekday(scene: DateScene, at: number, today: Day, weekday: number): Day {
  const now = weekdayOf(today);
  const turn = lowerAt(scene, at - 1);
  const back = (now - weekday + 7) % 7;
  const on = (weekday - now + 7) % 7;
  if (turn === 'last') return addDays(today, -(back || 7));
  if (turn === 'next') return addDays(today, on || 7);
  if (turn === 'this') return addDays(today, weekday - now);
  if (/^(?:until|till|by|through)$/.test(turn) || isUntil(scene, at)) return addDays(today, on);
  const tense = tenseAt(scene, at) ?? (followsFuture(scene, at, today) ? 'future' : null);
  return addDays(today, tense === 'future' && lowerAt(scene, at + 1) !== "'s" ? on : -back);
}
