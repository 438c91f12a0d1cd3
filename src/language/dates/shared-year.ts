import type { DateScene, FoundDate } from './date-rule.ts';

const BETWEEN = /^(?:and|or|to|until|through|-|–|—)$/;

/** "from May to July 2019", "3 May and 4 June 2019": a month takes the year that is stated once, after the last of them. */
export function shareYears(found: readonly FoundDate[], scene: DateScene): FoundDate[] {
  const shared = [...found];
  for (let i = shared.length - 2; i >= 0; i--) {
    const [date, next] = [shared[i], shared[i + 1]];
    if (date && next && isPair(date, next, scene)) shared[i] = withYear(date, next);
  }
  return shared;
}

/** A date with its month and no year, beside one whose year is stated. */
function isPair(date: FoundDate, next: FoundDate, { tokens, lexicons, sentenceOf }: DateScene): boolean {
  if (date.basis !== 'resolved' || next.basis !== 'stated' || next.first !== date.last + 2) return false;
  if (!BETWEEN.test(tokens[date.last + 1]?.lower ?? '')) return false;
  if (sentenceOf[date.first] !== sentenceOf[next.first]) return false;
  const hasMonth = (place: FoundDate): boolean =>
    tokens.slice(place.first, place.last + 1).some(token => lexicons.maps.months.has(token.lower));
  const monthOrDay = /^\d{4}-\d\d(?:-\d\d)?$/;
  return monthOrDay.test(date.value) && monthOrDay.test(next.value) && hasMonth(date) && hasMonth(next);
}

/** "from November to January 2019": the November before. */
function withYear(date: FoundDate, next: FoundDate): FoundDate {
  const year = Number(next.value.slice(0, 4));
  const rest = date.value.slice(4);
  const before = rest.slice(0, 3) > next.value.slice(4, 7) ? 1 : 0;
  return { ...date, value: `${year - before}${rest}`, basis: 'stated' };
}
