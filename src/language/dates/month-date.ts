import { hasMonth } from './anchor.ts';
import { dayNumber, dayValue, isDay, monthFromNumber, monthNumber, monthValue } from './calendar.ts';
import {
  afterStop,
  leftEdge,
  lowerAt,
  yearAt,
  type DateRule,
  type DateScene,
  type FoundDate,
} from './date-rule.ts';
import { isCapitalised } from '../tokens.ts';
import { tenseAt } from './tense.ts';

/** Month names that are also other words or people: "May said", "March on", "Jan Novak". */
const DOUBTFUL = new Set([
  'may',
  'march',
  'april',
  'june',
  'august',
  'jan',
  'mar',
  'jun',
  'dec',
  'sep',
  'jul',
  'aug',
  'apr',
  'oct',
  'nov',
  'feb',
]);
const BEFORE_MONTH = new Set(
  'in since until till by last next this early late mid of from to through during before after between for each every and or - earlier later on'.split(
    ' ',
  ),
);
const YEAR_TURNS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);
const HALF_YEAR = 183;
/** Months ahead for which a sentence without a tense may still look ahead: what is told is mostly past. */
const SOON_MONTHS = 2;
const FAR_AHEAD = 75;
/** Days for which "will" may still be said of what is past: plans told in yesterday’s words. */
const JUST_PAST = 30;

/** "Nov. 21, 2024", "21 November 2024", "July 4", "late May", "in July", "last November". */
export const monthDate: DateRule = (scene, at) => {
  const token = scene.tokens[at];
  const month = Number(scene.lexicons.maps.months.get(token?.lower ?? ''));
  if (!isCapitalised(token) || !month) return null;
  const after = afterStop(scene, at + 1);
  if (isStreet(scene, after)) return null;
  return (
    everyYear(scene, at, after, month) ??
    dayAfter(scene, at, after, month) ??
    dayBefore(scene, at, after, month) ??
    monthAlone(scene, at, after, month)
  );
};

/** "each July", "every Nov. 5": again and again. */
function everyYear(scene: DateScene, at: number, after: number, month: number): FoundDate | null {
  if (!/^(?:every|each)$/.test(lowerAt(scene, at - 1)) || yearAt(scene, after) !== null) return null;
  const day = dayAt(scene, after);
  const figures = [month, ...(day === null ? [] : [day])].map(figure => String(figure).padStart(2, '0'));
  const last = day === null ? after - 1 : after;
  return { first: at - 1, last, type: 'SET', value: `XXXX-${figures.join('-')}`, basis: 'stated' };
}

/** "the 7 May Street bridge", "25 April Square" */
const isStreet = (scene: DateScene, at: number): boolean =>
  isCapitalised(scene.tokens[at]) &&
  /^(?:street|road|avenue|square|lane|boulevard)$/.test(lowerAt(scene, at));

/** "Nov. 10:30", "June 5%" */
function isUnspaced(scene: DateScene, at: number): boolean {
  const mark = scene.tokens[at];
  const follows = scene.tokens[at + 1];
  if (mark?.text === ':') return follows?.kind === 'number' && !follows.spaced;
  return mark?.text === '%' || mark?.text === '/';
}

/** Day of the month, 1 to 31: "21", "21st", "twelfth". */
function dayAt(scene: DateScene, at: number): number | null {
  const ordinal = Number(scene.lexicons.maps.ordinals.get(lowerAt(scene, at)));
  if (ordinal >= 1 && ordinal <= 31) return isOrdinalDay(scene, at) ? ordinal : null;
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(scene.tokens[at]?.text ?? '');
  const day = Number(match?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

/** "the twelfth of March", "March eighth"; "March second quarter" is none. */
const isOrdinalDay = (scene: DateScene, at: number): boolean =>
  lowerAt(scene, at + 1) === 'of' || scene.tokens[at + 1]?.kind !== 'word';

/** "Nov. 21, 2024", "November 21" */
function dayAfter(scene: DateScene, at: number, after: number, month: number): FoundDate | null {
  const day = dayAt(scene, after);
  if (day === null || isUnspaced(scene, after + 1)) return null;
  const comma = lowerAt(scene, after + 1) === ',' ? 1 : 0;
  const year = yearAt(scene, after + 1 + comma);
  if (year !== null) return stated(scene, at, after + 1 + comma, { year, month, day });
  return nearest(scene, at, { first: at, last: after }, month, day);
}

/** "twenty-first": 20 before the hyphen, else 0. */
function tensBefore(scene: DateScene, at: number): number {
  if (lowerAt(scene, at - 1) !== '-' || !scene.lexicons.maps.ordinals.has(lowerAt(scene, at))) return 0;
  const tens = lowerAt(scene, at - 2);
  return tens === 'twenty' ? 20 : tens === 'thirty' ? 30 : 0;
}

/** "21 November 2024", "the 21st of November" */
function dayBefore(scene: DateScene, at: number, after: number, month: number): FoundDate | null {
  const of = lowerAt(scene, at - 1) === 'of' ? 1 : 0;
  const tens = tensBefore(scene, at - 1 - of);
  const unit = dayAt(scene, at - 1 - of);
  if (unit === null) return null;
  const day = tens + unit;
  const first = tens > 0 ? at - 3 - of : at - 1 - of;
  const comma = lowerAt(scene, after) === ',' ? 1 : 0;
  const year = yearAt(scene, after + comma);
  if (year !== null) return stated(scene, first, after + comma, { year, month, day });
  return nearest(scene, at, { first, last: after - 1 }, month, day);
}

function stated(
  scene: DateScene,
  first: number,
  last: number,
  day: { year: number; month: number; day: number },
): FoundDate | null {
  if (!isDay(day.year, day.month, day.day)) return null;
  return { first, last, type: 'DATE', value: dayValue(day), basis: 'stated' };
}

/** "Nov. 15": the year which brings it nearest to the publication day; far ahead only where the sentence looks ahead. */
function nearest(scene: DateScene, at: number, place: Place, month: number, day: number): FoundDate | null {
  const { anchor } = scene;
  if (!anchor) return null;
  const today = dayNumber({ year: anchor.year, month: anchor.month ?? 7, day: anchor.day ?? 15 });
  const distance = (year: number) => dayNumber({ year, month, day }) - today;
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].filter(year => isDay(year, month, day));
  const near = years.find(year => Math.abs(distance(year)) <= HALF_YEAR) ?? anchor.year;
  const turn =
    distance(near) > FAR_AHEAD || distance(near) < -JUST_PAST ? turnOf(scene, at, distance(near)) : 0;
  const year = anchor.month === null ? anchor.year : near + turn;
  if (!isDay(year, month, day)) return null;
  return { ...place, type: 'DATE', value: dayValue({ year, month, day }), basis: 'resolved' };
}

/** -1 for the year before, 1 for the next: far ahead only what will be, long past never what will be. */
function turnOf(scene: DateScene, at: number, distance: number): -1 | 0 | 1 {
  const future = tenseAt(scene, at) === 'future';
  if (distance > 0) return future ? 0 : -1;
  return future ? 1 : 0;
}

interface Place {
  readonly first: number;
  readonly last: number;
}

/** "July 2024", "in July", "last November" */
function monthAlone(scene: DateScene, at: number, after: number, month: number): FoundDate | null {
  const last = after - 1;
  const comma = lowerAt(scene, after) === ',' || lowerAt(scene, after) === 'of' ? 1 : 0;
  const year = yearAt(scene, after + comma);
  if (year !== null && !(comma && isCountLike(scene, after + comma)))
    return {
      first: leftEdge(scene, at),
      last: after + comma,
      type: 'DATE',
      value: monthValue(year, month),
      basis: 'stated',
    };
  const { anchor } = scene;
  const turned = YEAR_TURNS.get(lowerAt(scene, after + comma));
  if (anchor && turned !== undefined && lowerAt(scene, after + comma + 1) === 'year')
    return {
      first: leftEdge(scene, at),
      last: after + comma + 1,
      type: 'DATE',
      value: monthValue(anchor.year + turned, month),
      basis: 'resolved',
    };
  if (!standsAlone(scene, at, after)) return null;
  if (!hasMonth(anchor)) return null;
  const turn = lowerAt(scene, at - 1);
  const edge = lowerAt(scene, leftEdge(scene, at) - 1);
  const until = /^(?:by|until|till)$/.test(edge) ? edge : turn;
  const number = resolveMonth(scene, at, monthNumber(anchor.year, anchor.month), month, until);
  const before = /^(?:last|next|this)$/.test(turn) ? at - 1 : leftEdge(scene, at);
  return { first: before, last, type: 'DATE', value: monthFromNumber(number), basis: 'resolved' };
}

const isCountLike = (scene: DateScene, at: number): boolean => lowerAt(scene, at + 1).endsWith('s');

/** A doubtful name needs a word before it that asks for a time. */
function standsAlone(scene: DateScene, at: number, after: number): boolean {
  const token = scene.tokens[at];
  const before = scene.tokens[at - 1];
  if (!token) return false;
  if (isCapitalised(scene.tokens[after]) && after === at + 1 && DOUBTFUL.has(token.lower)) return false;
  if (!DOUBTFUL.has(token.lower)) return true;
  if (token.lower.length < 4 && token.lower !== 'may' && after === at + 1) return false;
  if (!before) return false;
  const after1 = scene.tokens[after];
  if (before.lower === 'the') return after1?.kind === 'word' && !/^(?:on|of|for|is|was)$/.test(after1.lower);
  if (/^(?:a|an|its|their|his|her|'s)$/.test(before.lower)) return isBeforeNoun(scene, after);
  return BEFORE_MONTH.has(before.lower);
}

/** "under a June agreement", "the town's March fair"; "a March on the town" is none. */
const isBeforeNoun = (scene: DateScene, after: number): boolean => {
  const noun = scene.tokens[after];
  return (
    noun?.kind === 'word' &&
    !isCapitalised(noun) &&
    noun.lower.length > 3 &&
    !/^(?:from|into|with|that|through|were|will)$/.test(noun.lower)
  );
};

/** The month that tense and "last" or "next" point at, counted in months. */
function resolveMonth(scene: DateScene, at: number, now: number, month: number, turn: string): number {
  const year = Math.floor(now / 12);
  const same = monthNumber(year, month);
  if (turn === 'this') return same;
  if (turn === 'last') return same < now - 1 ? same : same - 12;
  if (turn === 'next') return same > now ? same : same + 12;
  const past = same <= now ? same : same - 12;
  const future = same >= now ? same : same + 12;
  const tense = /^(?:by|until|till)$/.test(turn) ? 'future' : tenseAt(scene, at);
  if (tense === 'future') return future;
  return tense === null && future - now <= SOON_MONTHS ? future : past;
}
