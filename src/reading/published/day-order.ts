/** Which of two numbers is the day. null: nothing settles it. */
export type DayOrder = 'day first' | 'month first' | null;

/**
 * How a locale writes numbers for a day and a month, by the CLDR: "en-GB" → day first, "en-US" → month first. "en" alone
 * may be either.
 * @param locale BCP 47 tag, or null where none is known
 */
export function dayOrder(locale: string | null): DayOrder {
  if (locale === null || /^en$/i.test(locale)) return null;
  const tag = locale.replaceAll('_', '-');
  try {
    const parts = new Intl.DateTimeFormat(tag).formatToParts(0).map(part => part.type);
    return parts.indexOf('day') < parts.indexOf('month') ? 'day first' : 'month first';
  } catch (error) {
    // a tag that is none ("english!")
    if (error instanceof RangeError) return null;
    throw error;
  }
}
