import type { PageDocument, PageElement } from './page-node.ts';

const NAMED = 'time[pubdate], [itemprop~="datePublished"], [property~="datePublished"]';
const PUBLISHED_CLASS = /publish|posted|entry-date|pub-?date|dateline/i;
const UPDATED_CLASS = /updat|modif/i;
/** Where dates are those of other stories and of comments. */
const ELSEWHERE = 'aside, nav, footer, li, [itemprop~="comment"]';
/** Around a date and the headline it belongs to. */
const AROUND = 'article, [itemtype], main, header';
const MOST_TIMES = 200;

const stated = (element: PageElement): string =>
  (element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '').trim();

const classOf = (element: PageElement): string => element.getAttribute('class') ?? '';

/** One date, however often it stands there: "2023-05-03" and "2023-05-03T18:30+02:00" are one day. */
const isOneDay = (times: readonly PageElement[]): boolean =>
  new Set(times.map(time => stated(time).slice(0, 10))).size === 1;

/** The only date, or the one that stands with the page's headline. */
function ownOf(times: readonly PageElement[]): string | null {
  const [first] = times;
  if (!first) return null;
  if (isOneDay(times)) return stated(times.find(time => stated(time).length > 10) ?? first);
  const headed = times.filter(time => time.closest(AROUND)?.querySelector('h1'));
  const [own] = headed;
  return own && isOneDay(headed) ? stated(own) : null;
}

/**
 * The publication date by an element of the page: one that says it is the publication's, else the only one of the only
 * article. Several dates, none of them named, are those of links and comments as likely as not.
 */
export function timeElement(document: PageDocument): string | null {
  const outside = (element: PageElement): boolean => element.closest(ELSEWHERE) === null;
  const find = (selector: string): PageElement[] =>
    Array.from(document.querySelectorAll(selector)).slice(0, MOST_TIMES).filter(outside);
  const named = find(NAMED);
  if (named.length > 0) return ownOf(named);
  const times = find('time[datetime]').filter(time => !UPDATED_CLASS.test(classOf(time)));
  const posted = ownOf(times.filter(time => PUBLISHED_CLASS.test(classOf(time))));
  if (posted !== null) return posted;
  const articles = Array.from(document.querySelectorAll('article'));
  const [only, second] = times.filter(time => time.closest('article') !== null);
  return articles.length === 1 && only && !second ? stated(only) : null;
}
