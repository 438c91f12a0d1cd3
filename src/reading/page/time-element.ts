import type { PageDocument, PageElement } from './page-node.ts';

const SAID_TO_BE_PUBLICATION = 'time[pubdate], time[itemprop="datePublished"], [itemprop="datePublished"]';
const PUBLISHED_CLASS = /publish|posted|entry-date|pub-?date|dateline/i;
const UPDATED_CLASS = /updat|modif/i;

const stated = (element: PageElement): string | null =>
  element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent;

/**
 * The publication date by an element of the page: one that says it is the publication's, else the only one of the only
 * article. Several dates, none of them named, are those of links and comments as likely as not.
 */
export function timeElement(document: PageDocument): string | null {
  const named = document.querySelector(SAID_TO_BE_PUBLICATION);
  if (named) return stated(named);
  const times = Array.from(document.querySelectorAll('time[datetime]')).filter(
    time => !UPDATED_CLASS.test(time.getAttribute('class') ?? ''),
  );
  const posted = times.find(time => PUBLISHED_CLASS.test(time.getAttribute('class') ?? ''));
  if (posted) return stated(posted);
  const articles = Array.from(document.querySelectorAll('article'));
  const [only, second] = times.filter(time => time.closest('article') !== null);
  return articles.length === 1 && only && !second ? stated(only) : null;
}
