import type { ArticleCard } from '../model/answer.ts';
import type { Words } from './words.ts';

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/**
 * A calendar value as precise as it was given: "2018", "November 2024", "21 November 2024".
 * Anything else is shown as it is.
 */
export function shownDay(value: string, locale: string): string {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  const style = STYLES[value.split('-').length - 1] ?? {};
  const form = locale.startsWith('en') ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(form, { ...style, timeZone: 'UTC' }).format(instant);
}

/** "21 November 2024", "21 November 2024 (date from another copy)" or "undated". */
export function publicationDay(card: ArticleCard, words: Words): string {
  if (card.day === null) return words('undated');
  const day = shownDay(card.day, words.locale);
  return card.dayInherited ? words('inheritedDay', { day }) : day;
}
