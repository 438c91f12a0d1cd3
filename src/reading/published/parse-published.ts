import type { Publication, PublicationBasis } from '../../model/time.ts';
import { publicationOf } from './calendar.ts';
import { isoDate } from './iso-date.ts';
import { writtenDate } from './written-date.ts';

const LONGEST_DATE = 80;
/** What may stand before a written date in a field that holds a date alone: "Fri, ", "Friday ". */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{0,2}$/i;

/**
 * The date that a metadata field or a feed entry states: ISO 8601, RFC 822, "November 22, 2024", "22 Nov 2024",
 * "2024/11/22". null for anything else, for impossible dates, and for "11/12/2024", which may be read in two ways.
 */
export function parsePublished(
  field: string | null | undefined,
  basis: PublicationBasis,
): Publication | null {
  const text = (field ?? '').trim();
  if (text === '' || text.length > LONGEST_DATE) return null;
  const iso = isoDate(text);
  if (iso) return publicationOf(iso, basis);
  const written = writtenDate(text);
  if (!written) return null;
  const before = text.slice(0, written.start);
  return before === '' || WEEKDAY.test(before) ? publicationOf(written.moment, basis) : null;
}
