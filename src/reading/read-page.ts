import type { ReadArticle } from '../model/article.ts';
import { parsePage } from './page/dom.ts';
import { linkedData } from './page/linked-data.ts';
import { mainText } from './page/main-text.ts';
import { pageDraft } from './page/page-draft.ts';
import { pageMetadata } from './page/page-metadata.ts';
import type { PageDocument } from './page/page-node.ts';
import { pageSource } from './page/page-source.ts';
import { pageWall, titlesOf } from './page/page-wall.ts';
import { BEHIND_PAYWALL, isCutByPaywall } from './page/paywall.ts';
import { withStatedBody } from './page/stated-body.ts';
import { articleOf } from './plain-text/read-plain-text.ts';

export interface PageContext {
  /** Address the page was fetched from, where it was. */
  readonly url: string | null;
  readonly externalId: string;
}

const CUT =
  'No text of an article was found before the page became longer than any article. Give the address of the article itself.';

/** What reading makes of a page. Both null: it has no text. */
export interface PageReading {
  readonly article: ReadArticle | null;
  /** Why there is no article, or why it is not the whole one. */
  readonly problem: string | null;
}

/**
 * The article of a web page: its main text as paragraphs, captions apart, and what its metadata states. A page that
 * stands in an article's place (a login, a check for robots) is no article; of a paid one the public part is read.
 * Never throws.
 */
export function pageReading(html: string, context: PageContext): PageReading {
  const source = pageSource(html);
  const document = parsePage(source.markup);
  const data = linkedData(source.linkedData);
  const stated = pageMetadata(document, data, context.url);
  const tier = contentTier(document);
  // all of this before the main text is looked for: that takes the page apart
  const page = document.body?.textContent ?? '';
  const titles = titlesOf(document);
  const { blocks, captions } = mainText(document, stated);
  const draft = pageDraft({ blocks: withStatedBody(blocks, data), captions }, stated);
  const read = articleOf(draft, { ...context, url: stated.url });
  const body = read?.text ?? '';
  const describesArticle = data !== null || stated.published !== null;
  const wall = pageWall({ titles, page, body, describesArticle });
  if (wall !== null || !read) return { article: null, problem: wall ?? (source.isCut ? CUT : null) };
  return {
    article: { ...read, language: stated.language },
    problem: isCutByPaywall({ body, page }, data, tier) ? BEHIND_PAYWALL : null,
  };
}

/** The article of a page for one who has nobody to tell why there is none. */
export const readPage = (html: string, context: PageContext): ReadArticle | null =>
  pageReading(html, context).article;

/** Whether all of it is public, where the page says so: "locked", "metered", "free". */
const contentTier = (document: PageDocument): string | null =>
  document.querySelector('meta[property="article:content_tier"]')?.getAttribute('content') ?? null;
