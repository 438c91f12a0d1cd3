import { type Account, TERM_MARKS } from './story-account.ts';
import { type MarkedTerms, type Profile, countShared, productOf } from './story-profile.ts';
import { STORY_LIKENESS as LIKENESS, STORY_LIMITS as LIMITS } from './weights.ts';

const { name, key, fullName } = TERM_MARKS;

/** What two accounts name in common. */
interface NamedInCommon {
  /** Names of the one that are capitalised in the other. */
  namesOfFirst: number;
  namesOfSecond: number;
  /** Key names of either that are capitalised in the other. */
  keys: number;
  /** Parts of full names of either that are capitalised in the other. */
  fullNames: number;
}

function namedInCommon(a: MarkedTerms, b: MarkedTerms): NamedInCommon {
  const found = { namesOfFirst: 0, namesOfSecond: 0, keys: 0, fullNames: 0 };
  let [at, other] = [0, 0];
  while (at < a.hashes.length && other < b.hashes.length) {
    const own = a.hashes[at] ?? 0;
    const theirs = b.hashes[other] ?? 0;
    if (own === theirs) addTo(found, a.marks[at] ?? 0, b.marks[other] ?? 0);
    if (own <= theirs) at++;
    if (theirs <= own) other++;
  }
  return found;
}

function addTo(found: NamedInCommon, first: number, second: number): void {
  if (first & name) found.namesOfFirst++;
  if (second & name) found.namesOfSecond++;
  if ((first | second) & key) found.keys++;
  if ((first | second) & fullName) found.fullNames++;
}

/** Days between two accounts; null: too many, or what is stated of them lies apart. */
function daysApart(a: Account, b: Account): number | null {
  const days = Math.abs(a.day - b.day);
  if (days > LIMITS.nearDays) return null;
  const [from, to] = [a.period, b.period];
  if (from && to && Math.max(from[0] - to[1], to[0] - from[1]) > LIMITS.nearDays) return null;
  return days;
}

/** What the days leave, 0 to 1. */
function timeFactor(a: Account, b: Account): number {
  const days = daysApart(a, b);
  if (days === null) return 0;
  if (a.isDated !== b.isDated) return LIKENESS.oneUndated;
  return a.isDated ? 1 - LIKENESS.lostByDay * days : LIKENESS.bothUndated;
}

/** Both state such periods and none in common: "the first quarter" and "the third quarter", "2025" and "2026". */
const statePeriodsApart = (a: Uint32Array, b: Uint32Array): boolean =>
  a.length > 0 && b.length > 0 && countShared(a, b, 1) === 0;

/** Each is about somebody or some place that the other does not name, and about nothing that it does. */
const areAboutOthers = (a: Profile, b: Profile, { keys }: NamedInCommon): boolean =>
  a.counts.key > 0 && b.counts.key > 0 && keys === 0;

/** Each names somebody in full, and nobody of whom it does is named by the other: "Piet Lowell", "Greta Hume". */
const nameOtherPeople = (a: Profile, b: Profile, { fullNames }: NamedInCommon): boolean =>
  a.counts.fullName > 0 && b.counts.fullName > 0 && fullNames === 0;

/** Share of the names of the account with fewer that the other has; of equally many the larger: the same from either side. */
function namesShared(a: Profile, b: Profile, found: NamedInCommon): number {
  const fewest = Math.min(a.counts.name, b.counts.name);
  if (fewest === 0) return LIKENESS.namesUnknown;
  const ofFirst = a.counts.name === fewest ? found.namesOfFirst : 0;
  const ofSecond = b.counts.name === fewest ? found.namesOfSecond : 0;
  return Math.max(ofFirst, ofSecond) / fewest;
}

/**
 * What names, periods and days leave of the likeness of two accounts' words, 0 to 1. Reports of twin events ("Flood cuts
 * Brackwater off", "Flood cuts Ostery off") share their words and differ in whom and what they name.
 */
export function pairFactor(a: Profile, b: Profile): number {
  const time = timeFactor(a.account, b.account);
  if (time === 0) return 0;
  const found = namedInCommon(a.capitals, b.capitals);
  const words = countShared(a.words, b.words, LIKENESS.wordsEnough);
  const differ = areAboutOthers(a, b, found) || nameOtherPeople(a, b, found);
  const partPeriods = statePeriodsApart(a.years, b.years) || statePeriodsApart(a.quarters, b.quarters);
  return (
    time *
    (1 - LIKENESS.lostByNames * (1 - namesShared(a, b, found))) *
    (1 - LIKENESS.lostByWords * (1 - words / LIKENESS.wordsEnough)) *
    (differ ? LIKENESS.otherNames : 1) *
    (partPeriods ? LIKENESS.otherPeriods : 1)
  );
}

/**
 * Likeness of two accounts, 0 to 1, from their own words and days alone: whatever else comes in, it stays.
 * @param product of their words, where it is known
 */
export const likeness = (a: Profile, b: Profile, product = productOf(a, b)): number =>
  product === 0 ? 0 : product * pairFactor(a, b);
