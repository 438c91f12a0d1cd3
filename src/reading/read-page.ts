import type { ReadArticle } from '../model/article.ts';
import { blockTexts } from './page/block-texts.ts';
import { parsePage } from './page/dom.ts';
import { mainElement } from './page/main-element.ts';
import { pageDraft } from './page/page-draft.ts';
import { pageMetadata } from './page/page-metadata.ts';
import { articleOf } from './plain-text/read-plain-text.ts';

export interface PageContext {
  /** Address the page was fetched from, where it was. */
  readonly url: string | null;
  readonly externalId: string;
}

/** The article of a web page: its main text as paragraphs, captions apart, and what its metadata states. null: no text. */
export function readPage(html: string, context: PageContext): ReadArticle | null {
  const document = parsePage(html);
  // read before the main text is looked for: that takes the page apart
  const stated = pageMetadata(document, context.url);
  const main = mainElement(document);
  if (!main) return null;
  const article = articleOf(pageDraft(blockTexts(main), stated), { ...context, url: stated.url });
  return article && { ...article, language: stated.language };
}
