import { hasDay } from './anchor.ts';
import { addDays, dayValue, weekdayOf, type Day } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';
import { isCapitalised } from '../tokens.ts';
import { tenseAt } from './tense.ts';

/** "Mon" and "Sun" are too short to be told from other words. */
const SHORTEST = 6;
const TURNS = /^(?:last|next|this|early|late|earlier|previous|past|coming)$/;
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
  const week = weekAfter(scene, at);
  if (week !== null) {
    const monday = addDays(scene.anchor, week * 7 + 1 - weekdayOf(scene.anchor));
    return {
      first,
      last: at + 2,
      type: 'DATE',
      value: dayValue(addDays(monday, weekday - 1)),
      basis: 'resolved',
    };
  }
  const part = scene.lexicons.maps['day-parts'].get(lowerAt(scene, at + 1));
  if (part === undefined || !/^[A-Z]{2}$/.test(part))
    return { first, last: at, type: 'DATE', value: day, basis: 'resolved' };
  return { first, last: at + 1, type: 'TIME', value: `${day}T${part}`, basis: 'resolved' };
};

/** "the Monday Club", "the Friday Agreement": a name with a day in it; "the Monday Donald Brandt left" is a day. */
function isPartOfName(scene: DateScene, at: number): boolean {
  const next = scene.tokens[at + 1];
  return (
    lowerAt(scene, at - 1) === 'the' &&
    next?.kind === 'word' &&
    isCapitalised(next) &&
    scene.sentenceOf[at] === scene.sentenceOf[at + 1] &&
    !isCapitalised(scene.tokens[at + 2])
  );
}

function isNameOfAnother(scene: DateScene, at: number): boolean {
  if (isPartOfName(scene, at)) return true;
  const named = NAMED_BEFORE.has(lowerAt(scene, at - 1)) && isCapitalised(scene.tokens[at - 1]);
  return named || NAMED_AFTER.has(lowerAt(scene, at + 1));
}

const WEEKS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "Monday last week": weeks from this one, null where no week is named. */
const weekAfter = (scene: DateScene, at: number): number | null =>
  lowerAt(scene, at + 2) === 'week' ? (WEEKS.get(lowerAt(scene, at + 1)) ?? null) : null;

/** "a week on Friday", "a week from Monday": seven days after the next one. */
const isWeekOn = (scene: DateScene, at: number): boolean =>
  /^(?:on|from)$/.test(lowerAt(scene, at - 1)) &&
  lowerAt(scene, at - 2) === 'week' &&
  /^(?:a|one)$/.test(lowerAt(scene, at - 3));

/** "By Friday the water had fallen", "Until Thursday, they had not called it so": told looking back. */
function isLookingBack(scene: DateScene, at: number): boolean {
  const sentence = scene.sentenceOf[at];
  // "Nine members had filed by Friday"
  for (let i = at - 2; i > at - 10 && scene.sentenceOf[i] === sentence; i--)
    if (lowerAt(scene, i) === 'had') return true;
  if (at >= 2 && scene.sentenceOf[at - 2] === sentence && !/^(?:but|and|,)$/.test(lowerAt(scene, at - 2)))
    return false;
  for (let i = at + 1; i <= at + 10 && scene.sentenceOf[i] === sentence; i++) {
    const word = lowerAt(scene, i);
    if (word === 'had') return true;
    if (scene.lexicons.sets['future-words'].has(word) || word === 'should') return false;
  }
  return false;
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

/** "up from the previous Friday": told from the last such day that is told, else from the day of the paper. */
function previousFrom(scene: DateScene, at: number, today: Day, weekday: number): Day {
  const told = toldLast(scene, at, 3, found => /^\d{4}-\d\d-\d\d/.test(found.value));
  const [year = 0, month = 1, day = 1] = told?.value.slice(0, 10).split('-').map(Number) ?? [];
  const from = told ? { year, month, day } : today;
  const on = (weekday - weekdayOf(from) + 7) % 7;
  return addDays(from, on);
}

function resolveWeekday(scene: DateScene, at: number, today: Day, weekday: number): Day {
  const now = weekdayOf(today);
  const back = (now - weekday + 7) % 7;
  const on = (weekday - now + 7) % 7;
  const turn = lowerAt(scene, at - 1);
  switch (turn) {
    case 'last':
    case 'past':
      return addDays(today, -(back || 7));
    case 'previous':
      return addDays(previousFrom(scene, at, today, weekday), -7);
    case 'next':
    case 'coming':
      return addDays(today, on || 7);
    case 'this':
      return addDays(today, weekday - now);
  }
  if (isWeekOn(scene, at)) return addDays(today, (on || 7) + 7);
  const start = rangeStart(scene, at);
  if (start) return addDays(start, (weekday - weekdayOf(start) + 7) % 7);
  if (isAhead(scene, at, today)) return addDays(today, on);
  const end = rangeEnd(scene, at);
  if (end === null) return addDays(today, -back);
  return addDays(today, -((now - end + 7) % 7) - ((end - weekday + 7) % 7));
}

/** "open Monday to Friday": the day that the range began on, else null. */
function rangeStart(scene: DateScene, at: number): Day | null {
  const told = scene.found.at(-1);
  if (told?.last !== at - 2 || !/^(?:to|through)$/.test(lowerAt(scene, at - 1))) return null;
  if (!scene.lexicons.maps.weekdays.has(lowerAt(scene, told.last))) return null;
  const [year = 0, month = 1, day = 1] = told.value.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

/** "It rained from Monday to Friday": the weekday that it ended on, else null. */
function rangeEnd(scene: DateScene, at: number): number | null {
  if (!/^(?:to|through|until|till)$/.test(lowerAt(scene, at + 1))) return null;
  return Number(scene.lexicons.maps.weekdays.get(lowerAt(scene, at + 2))) || null;
}

/** "until Friday", "will open on Friday", "the vote on Friday is open" */
function isAhead(scene: DateScene, at: number, today: Day): boolean {
  const before = lowerAt(scene, at - 1);
  if (/^(?:until|till|by)$/.test(before) && isLookingBack(scene, at)) return false;
  if (/^(?:until|till|by|through)$/.test(before) || isUntil(scene, at)) return true;
  const tense = tenseAt(scene, at) ?? (followsFuture(scene, at, today) ? 'future' : null);
  return tense === 'future' && lowerAt(scene, at + 1) !== "'s";
}
