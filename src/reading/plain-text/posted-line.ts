import type { Publication } from '../../model/time.ts';
import { publicationOf } from '../published/calendar.ts';
import { statedDate } from '../published/stated-date.ts';
import { bylineOf } from './byline.ts';
import { postedLabel, startsWithUpdated, withoutUpdate } from './posted-labels.ts';

const LONGEST_POSTED_LINE = 160;
/** What may stand beside a date in a line that is no sentence: a section name, a reading time, a byline. */
const BESIDE = /^[^.!?]{0,120}$/u;

export interface PostedLine {
  readonly published: Publication | null;
  readonly byline: string | null;
}

interface Dated {
  readonly published: Publication | null;
  readonly before: string;
  readonly after: string;
}

const unbracketed = (text: string): string => /^[[(]([^[\]()]{1,120})[\])]$/.exec(text)?.[1]?.trim() ?? text;

function dated(text: string, locale: string | null): Dated | null {
  const found = statedDate(text, locale);
  if (!found) return null;
  return {
    published: found.moment && publicationOf(found.moment, 'stated'),
    before: text.slice(0, found.start),
    after: text.slice(found.end),
  };
}

function bylineIn(text: string): string | null {
  const at = /(?:^|[\s|•·–—-])by:? /i.exec(text);
  if (!at) return null;
  const names = text.slice(at.index).replace(/^[\s|•·–—-]+/u, '');
  return bylineOf(names.replace(/[\s|•·,–—-]+$/u, ''));
}

/** Nothing but section names and the like beside the date, and the date leads or a byline does. */
function isPostedShape(found: Dated, before: string, byline: string | null, hasLabel: boolean): boolean {
  if (!BESIDE.test(before) || !BESIDE.test(found.after)) return false;
  if (before !== '' && byline === null && !/[|•·]$/u.test(before)) return false;
  return hasLabel || byline !== null || found.after.trim() === '' || /^\s{0,5}[|•·–—-]/u.test(found.after);
}

/** "Updated May 4, 2023 | 9:05", and no sentence: "As of May 4, 2023 nobody had come." */
function isChange(text: string): boolean {
  const found = dated(text, null);
  return found !== null && BESIDE.test(found.before) && BESIDE.test(found.after);
}

/**
 * A line that tells when and by whom the article was posted, and nothing else: "POSTED ON May 3, 2023 • LOCAL  BY Ada
 * Example", "[May 3, 2023]", "By Ada Example | 3 May 2023", "Publié le 3 mai 2023 à 18h30". An "Updated" date is not the
 * publication's: the line is recognised, its date is not taken. null: not such a line.
 */
export function postedLine(line: string): PostedLine | null {
  if (line.length > LONGEST_POSTED_LINE) return null;
  const text = unbracketed(line);
  if (startsWithUpdated(text)) return isChange(text) ? { published: null, byline: null } : null;
  const label = postedLabel(text);
  const found = dated(withoutUpdate(text.slice(label?.length ?? 0)), label?.locale ?? null);
  if (!found) return null;
  const before = found.before.trim();
  const byline = bylineOf(before.replace(/[\s|•·,–—-]+$/u, '')) ?? bylineIn(before) ?? bylineIn(found.after);
  return isPostedShape(found, before, byline, label !== null) ? { published: found.published, byline } : null;
}
