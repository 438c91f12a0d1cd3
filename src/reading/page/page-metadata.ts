import type { Publication } from '../../model/time.ts';
import { parsePublished } from '../published/parse-published.ts';
import { webAddress } from '../web-address.ts';
import type { PageDocument } from './page-node.ts';
import { linkedData, type LinkedData } from './linked-data.ts';
import { metaElements } from './meta-elements.ts';
import { timeElement } from './time-element.ts';

/** What a page states about its article; null where it states nothing. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: Publication | null;
  /** BCP 47 primary language: "en". */
  readonly language: string | null;
  readonly url: string | null;
}

const TITLE_NAMES = ['og:title', 'twitter:title', 'dc.title', 'headline'];
const AUTHOR_NAMES = ['author', 'article:author', 'byl', 'parsely-author', 'sailthru.author', 'dc.creator'];
const PUBLISHER_NAMES = ['og:site_name', 'publisher', 'dc.publisher', 'application-name'];
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'pubdate',
  'dc.date.issued',
  'dc.date',
  'dcterms.created',
  'date',
];

type Metas = ReadonlyMap<string, string>;

function firstOf(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const content = metas.get(name);
    if (content !== undefined) return content;
  }
  return null;
}

/** Some pages give the author's page in place of the name. */
const nameOnly = (author: string | null): string | null =>
  author === null || /^https?:|^@|^\//.test(author) ? null : author.replace(/^by\s+/i, '');

function publishedOf(document: PageDocument, data: LinkedData | null, metas: Metas): Publication | null {
  const fields = [data?.published, ...DATE_NAMES.map(name => metas.get(name)), timeElement(document)];
  for (const field of fields) {
    const published = parsePublished(field, 'stated');
    if (published) return published;
  }
  return null;
}

/** The page's own headline; its title element usually carries the site's name as well, so it comes last. */
function titleOf(document: PageDocument, data: LinkedData | null, metas: Metas): string | null {
  const stated = data?.headline ?? firstOf(metas, TITLE_NAMES);
  if (stated !== null) return stated;
  const headings = Array.from(document.querySelectorAll('h1'), heading => squeezed(heading.textContent));
  const title = squeezed(document.querySelector('title')?.textContent);
  const only =
    headings.length === 1 ? headings[0] : headings.find(text => text !== '' && title.startsWith(text));
  return (only === '' ? null : only) ?? (title === '' ? null : title);
}

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** A page may only rename itself within its own host: a copy that points elsewhere keeps the address it was fetched from. */
function addressOf(document: PageDocument, metas: Metas, fetched: string | null): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const own = webAddress(fetched, null);
  const stated = webAddress(link, own) ?? webAddress(metas.get('og:url'), own);
  if (own === null || stated === null) return own ?? stated;
  const bare = (address: string): string => new URL(address).hostname.replace(/^(?:www|m|amp)\./, '');
  return bare(stated) === bare(own) ? stated : own;
}

function languageOf(document: PageDocument, data: LinkedData | null, metas: Metas): string | null {
  const stated =
    document.querySelector('html[lang]')?.getAttribute('lang') ??
    data?.language ??
    metas.get('og:locale') ??
    '';
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(stated.trim())?.[0]?.toLowerCase() ?? null;
}

/** Title, byline, publisher, date, language and address as JSON-LD, meta elements, `time` and `link` state them. */
export function pageMetadata(document: PageDocument, fetched: string | null): PageMetadata {
  const data = linkedData(document);
  const metas = metaElements(document);
  return {
    title: titleOf(document, data, metas),
    byline: data?.author ?? nameOnly(firstOf(metas, AUTHOR_NAMES)),
    publisher: data?.publisher ?? firstOf(metas, PUBLISHER_NAMES),
    published: publishedOf(document, data, metas),
    language: languageOf(document, data, metas),
    url: addressOf(document, metas, fetched),
  };
}
