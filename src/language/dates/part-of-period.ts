import { hasDay, hasMonth } from './anchor.ts';
import { dayValue, monthValue, weekValue, yearValue } from './calendar.ts';
import { lowerAt, toldLast, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';

const EDGE = /^(?:beginning|start|middle|end|close|rest|remainder|course|turn)$/;
const PART = /^(?:early|earlier|late|later|midway|halfway)$/;
const RUN = /^(?:(?:end|start|clos|finish)(?:ed|ing|s)?|begin|began|closed|closing|closes)$/;
/** After "for the year" and the like: what shows that no clause tells which year is meant. */
const AFTER = /^(?:ended|ending|and|but|to|as|at|in|with|after|because|from|despite|on|by|was|were|is|will)$/;

/**
 * "late in the day", "ended the day lower", "by the end of the month", "for the full year": the day that is told, the
 * month, week or year of the article. "The day he left" and "a day" are others.
 */
export const partOfPeriod: DateRule = (scene, at) => {
  const unit = lowerAt(scene, at);
  const end = unit === 'year' ? yearEnd(scene, at) : null;
  if (end !== null) return end;
  if (!/^(?:day|week|month|year)$/.test(unit)) return null;
  const whole = /^(?:full|whole|entire|fiscal|financial|calendar)$/.test(lowerAt(scene, at - 1)) ? 1 : 0;
  const the = at - 1 - whole;
  if (lowerAt(scene, the) !== 'the') return null;
  const first = edgeBefore(scene, the, unit) ?? wholeBefore(scene, the, at, unit);
  const value = first === null ? null : periodOf(scene, at, unit);
  return first === null || value === null
    ? null
    : { first, last: at, type: 'DATE', value, basis: 'resolved' };
};

/** "by year-end", "by year end", "by the year's end" */
function yearEnd(scene: DateScene, at: number): FoundDate | null {
  const mark = /^(?:-|'s)$/.test(lowerAt(scene, at + 1)) ? 1 : 0;
  if (lowerAt(scene, at + 1 + mark) !== 'end' || !scene.anchor) return null;
  const the = lowerAt(scene, at - 1) === 'the' ? 1 : 0;
  if (!/^(?:by|at|since|before|until|around|from)$/.test(lowerAt(scene, at - 1 - the))) return null;
  return {
    first: at - the,
    last: at + 1 + mark,
    type: 'DATE',
    value: yearValue(scene.anchor.year),
    basis: 'resolved',
  };
}

/** "the end of the day", "late in the day", "to end the day": where the expression begins. */
function edgeBefore(scene: DateScene, the: number, unit: string): number | null {
  const before = lowerAt(scene, the - 1);
  const earlier = lowerAt(scene, the - 2);
  if (before === 'of' && EDGE.test(earlier)) return lowerAt(scene, the - 3) === 'the' ? the - 3 : the - 2;
  if (before === 'in' && PART.test(earlier)) return the - 2;
  return unit === 'day' && RUN.test(before) ? the : null;
}

/** "for the year", "forecast for the full year", "a high of the year" */
function wholeBefore(scene: DateScene, the: number, at: number, unit: string): number | null {
  if (unit === 'day' || !/^(?:for|of)$/.test(lowerAt(scene, the - 1))) return null;
  if (unit === 'month' || EDGE.test(lowerAt(scene, the - 2))) return null;
  const next = scene.tokens[at + 1];
  const ends = next?.kind !== 'word' || scene.sentenceOf[at + 1] !== scene.sentenceOf[at];
  // "Driver of the Year" is a title
  if (scene.tokens[at]?.text !== unit) return null;
  return ends || AFTER.test(next.lower) || the === at - 2 ? the : null;
}

const TOLD: Readonly<Record<string, RegExp>> = { day: /^\d{4}-\d\d-\d\d/, year: /^\d{4}$/ };

/** A day is that of the sentence or of the one before, a year that of the sentence, else the article's own. */
function periodOf(scene: DateScene, at: number, unit: string): string | null {
  const { anchor } = scene;
  const fits = TOLD[unit];
  const told = fits && toldLast(scene, at, unit === 'day' ? 1 : 0, found => fits.test(found.value));
  if (told) return told.value.slice(0, 10);
  if (unit === 'year') return anchor && yearValue(anchor.year);
  if (unit === 'month') return hasMonth(anchor) ? monthValue(anchor.year, anchor.month) : null;
  if (!hasDay(anchor)) return null;
  return unit === 'week' ? weekValue(anchor) : dayValue(anchor);
}
