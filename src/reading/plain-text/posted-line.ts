import type { Publication } from '../../model/time.ts';
import { publicationOf } from '../published/calendar.ts';
import { isoDate } from '../published/iso-date.ts';
import { writtenDate } from '../published/written-date.ts';
import { bylineOf } from './byline.ts';

const LONGEST_POSTED_LINE = 160;
const LABEL =
  /^(?:(?:first |originally )?(?:posted|published|issued|released)(?: on| at)?|date(?: posted| published)?)\b[ :]{0,3}/i;
const UPDATED = /^(?:last )?(?:updated|modified|edited)\b/i;
const UPDATED_LATER = /[|•·,–-] ?(?:last )?(?:updated|modified)\b.*$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? /i;
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

function dated(text: string): Dated | null {
  const iso = /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d\d:\d\d(?::\d\d)?)?(?=$|[^\d:.])/.exec(text);
  const moment = iso ? isoDate(iso[0]) : null;
  if (iso && moment) {
    return { published: publicationOf(moment, 'stated'), before: '', after: text.slice(iso[0].length) };
  }
  const written = writtenDate(text);
  if (!written) return null;
  return {
    published: publicationOf(written.moment, 'stated'),
    before: text.slice(0, written.start),
    after: text.slice(written.end),
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

/**
 * A line that tells when and by whom the article was posted, and nothing else: "POSTED ON May 3, 2023 • LOCAL  BY Ada
 * Example", "[May 3, 2023]", "By Ada Example | 3 May 2023". An "Updated" date is not the publication's: the line is
 * recognised, its date is not taken. null: not such a line.
 */
export function postedLine(line: string): PostedLine | null {
  if (line.length > LONGEST_POSTED_LINE) return null;
  const text = unbracketed(line);
  if (UPDATED.test(text)) return dated(text) ? { published: null, byline: null } : null;
  const label = LABEL.exec(text)?.[0] ?? '';
  const found = dated(text.slice(label.length).replace(UPDATED_LATER, ''));
  if (!found) return null;
  const before = found.before.replace(WEEKDAY, '').trim();
  const byline = bylineIn(before) ?? bylineIn(found.after);
  return isPostedShape(found, before, byline, label !== '') ? { published: found.published, byline } : null;
}
