import type { ReadArticle } from '../../model/article.ts';
import { blockTexts } from '../page/block-texts.ts';
import { parsePage } from '../page/dom.ts';
import { pageDraft } from '../page/page-draft.ts';
import { pageSource } from '../page/page-source.ts';
import { articleOf, readPlainText } from '../plain-text/read-plain-text.ts';
import { readPage } from '../read-page.ts';
import { fieldText, type KeyedFields, type StatedFields, statedFields } from './stated-fields.ts';

const TEXTS = ['text', 'body', 'articlebody', 'content', 'contenttext', 'article', 'fulltext', 'story'];
const PAGES = ['html', 'contenthtml', 'bodyhtml'];
const MARKUP = /<\/?(?:p|div|br|h[1-6]|li|article|section)\b[^>]{0,200}>/i;

/** A fragment of HTML without a page around it. */
function readMarkup(html: string, stated: StatedFields, externalId: string): ReadArticle | null {
  const { body } = parsePage(pageSource(html).markup);
  return body && articleOf(pageDraft(blockTexts(body), stated), { externalId, url: stated.url });
}

function readBody(fields: KeyedFields, stated: StatedFields, externalId: string): ReadArticle | null {
  const context = { externalId, url: stated.url };
  const text = fieldText(fields, TEXTS);
  if (text !== null) {
    return MARKUP.test(text) ? readMarkup(text, stated, externalId) : readPlainText(text, context);
  }
  const html = fieldText(fields, PAGES);
  if (html === null) return null;
  return /<html[\s>]/i.test(html) ? readPage(html, context) : readMarkup(html, stated, externalId);
}

/** The article in a record with a text or HTML field; what the record states goes before what its text states. */
export function readRecord(fields: KeyedFields, externalId: string): ReadArticle | null {
  const stated = statedFields(fields);
  const read = readBody(fields, stated, externalId);
  if (!read) return null;
  return {
    ...read,
    title: stated.title ?? read.title,
    byline: stated.byline ?? read.byline,
    publisher: stated.publisher ?? read.publisher,
    published: stated.published ?? read.published,
    url: stated.url ?? read.url,
    language: stated.language ?? read.language,
  };
}
