import type { Publication } from '../../model/time.ts';
import type { Parameters } from './database.ts';

/** Publication as it stands in an article's row. */
export interface PublicationRow {
  published_instant: string | null;
  published_day: string | null;
  offset_minutes: number | null;
  precision: Publication['precision'] | null;
  basis: Publication['basis'] | null;
}

export const SET_PUBLICATION = `published_instant = :instant, published_day = :day, first_day = :firstDay,
  last_day = :lastDay, offset_minutes = :offset, "precision" = :precision, basis = :basis`;

export const publicationParameters = (published: Publication | null): Parameters => ({
  instant: published?.instant ?? null,
  day: published?.day ?? null,
  // the days that "2024" or "2024-11" may mean; compared as text, so a 31 November does no harm
  firstDay: published ? `${published.day}-01-01`.slice(0, 10) : null,
  lastDay: published ? lastDay(published.day) : null,
  offset: published?.offsetMinutes ?? null,
  precision: published?.precision ?? null,
  basis: published?.basis ?? null,
});

const lastDay = (day: string): string => (day.length === 4 ? `${day}-12-31` : `${day}-31`.slice(0, 10));

export function publicationOf(row: PublicationRow): Publication | null {
  const { published_instant: instant, published_day: day, precision, basis } = row;
  if (instant === null || day === null || precision === null || basis === null) return null;
  return { instant, day, offsetMinutes: row.offset_minutes, precision, basis };
}
