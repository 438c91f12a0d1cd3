import type { Publication } from '../../model/time.ts';
import { parsePublished } from '../published/parse-published.ts';
import type { LinkedData } from './linked-data.ts';
import { firstOf, metaElements, type Metas } from './meta-elements.ts';
import { pageHead } from './page-head.ts';
import type { PageDocument } from './page-node.ts';
import { statedAddress } from './stated-address.ts';
import { statedAuthor } from './stated-author.ts';
import { statedTitle } from './stated-title.ts';
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

const PUBLISHER_NAMES = [
  'og:site_name',
  'publisher',
  'dc.publisher',
  'dcterms.publisher',
  'citation_journal_title',
  'application-name',
];
const DATE_NAMES = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'pubdate',
  'ptime',
  'article.published',
  'article_date_original',
  'dc.date.issued',
  'dc.date.created',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'citation_publication_date',
  'date',
];
const LANGUAGE_NAMES = ['og:locale', 'content-language', 'dc.language', 'dcterms.language', 'language'];

/** The surest statement that is a date; times of changes are none of publication. */
function publishedOf(document: PageDocument, data: LinkedData | null, metas: Metas): Publication | null {
  const fields = [data?.published, ...DATE_NAMES.map(name => firstOf(metas, [name])), timeElement(document)];
  for (const field of fields) {
    const published = parsePublished(field, 'stated');
    if (published) return published;
  }
  return null;
}

/** Many pages leave their theme's "en" on the html element, but what is stated of the article is no surer. */
function languageOf(document: PageDocument, data: LinkedData | null, metas: Metas): string | null {
  const html = document.querySelector('html');
  const stated = [
    html?.getAttribute('lang'),
    html?.getAttribute('xml:lang'),
    data?.language,
    firstOf(metas, LANGUAGE_NAMES),
  ];
  for (const tag of stated) {
    const primary = /^[a-z]{2,3}(?=$|[-_,;])/i.exec((tag ?? '').trim())?.[0];
    if (primary !== undefined) return primary.toLowerCase();
  }
  return null;
}

/** Title, byline, publisher, date, language and address as JSON-LD, meta elements, microdata, `time` and `link` state them. */
export function pageMetadata(
  document: PageDocument,
  data: LinkedData | null,
  fetched: string | null,
): PageMetadata {
  const metas = metaElements(document);
  const head = pageHead(document);
  const publisher = data?.publisher ?? firstOf(metas, PUBLISHER_NAMES);
  return {
    title: statedTitle(document, data, metas, firstOf(metas, PUBLISHER_NAMES) ?? publisher),
    byline: statedAuthor(document, data, metas) ?? head.byline,
    publisher,
    published: publishedOf(document, data, metas) ?? head.published,
    language: languageOf(document, data, metas),
    url: statedAddress(document, data, metas, fetched),
  };
}
