import type { Publication, PublicationBasis } from '../../model/time.ts';
import { monthNamed } from './calendar-names.ts';
import { publicationOf, type StatedMoment } from './calendar.ts';
import { isoDate } from './iso-date.ts';
import { statedDate } from './stated-date.ts';

const LONGEST_DATE = 80;
const MONTH_ALONE = /^(\p{L}[\p{L}\p{M}]{2,13})\.?,?(?: (?:de|del))? (\d{4})$/u;
/** "22 November – 24 November 2024" is how long something lasts. */
const RANGE = /^\s{0,2}(?:[–—-]|to|until|bis|au|al)\s.{0,20}\d/iu;
/** Looks like a machine's date and time: then it is one to the end, or none. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT/i;

function monthAlone(text: string): StatedMoment | null {
  const [, name, year] = MONTH_ALONE.exec(text) ?? [];
  const month = monthNamed(name ?? '');
  return month === null ? null : { year: Number(year), month };
}

/**
 * The date that a metadata field or a feed entry states: ISO 8601, RFC 822, a date written in any of 28 languages, numbers
 * that mean one day. null for anything else, for impossible dates, and for "03/04/2024" where nothing settles which number
 * is the month. A weekday that contradicts the day leaves the month ("Monday, November 22, 2024" → 2024-11).
 * @param locale BCP 47 tag of the document where it states one; settles "03/04/2024"
 */
export function parsePublished(
  field: string | null | undefined,
  basis: PublicationBasis,
  locale: string | null = null,
): Publication | null {
  const text = (field ?? '').trim();
  if (text === '' || text.length > LONGEST_DATE) return null;
  const whole = isoDate(text) ?? monthAlone(text);
  if (whole) return publicationOf(whole, basis);
  if (ISO_TIME.test(text)) return null;
  const found = statedDate(text, locale);
  if (!found?.moment || found.start > 0 || RANGE.test(text.slice(found.end))) return null;
  return publicationOf(found.moment, basis);
}
