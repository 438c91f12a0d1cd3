import { lowerAt, type DateRule } from '../../dates/date-rule.ts';

const WORDS = new Map([
  ['derzeit', 'PRESENT_REF'],
  ['momentan', 'PRESENT_REF'],
  ['gegenwärtig', 'PRESENT_REF'],
  ['jetzt', 'PRESENT_REF'],
  ['kürzlich', 'PAST_REF'],
  ['neulich', 'PAST_REF'],
  ['jüngst', 'PAST_REF'],
  ['früher', 'PAST_REF'],
  ['künftig', 'FUTURE_REF'],
  ['demnächst', 'FUTURE_REF'],
  ['bald', 'FUTURE_REF'],
]);
const SETS = new Map([
  ['täglich', 'P1D'],
  ['wöchentlich', 'P1W'],
  ['monatlich', 'P1M'],
  ['jährlich', 'P1Y'],
]);

/** "derzeit", "kürzlich", "demnächst": on no calendar. "täglich": a set. */
export const vagueTime: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const set = SETS.get(word);
  if (set !== undefined) return { first: at, last: at, type: 'SET', value: set, basis: 'stated' };
  const value = WORDS.get(word);
  return value === undefined ? null : { first: at, last: at, type: 'DATE', value, basis: 'stated' };
};

export const VAGUE_WORDS: readonly string[] = [...WORDS.keys(), ...SETS.keys()];
