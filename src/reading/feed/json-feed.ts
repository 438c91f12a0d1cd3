import { htmlText } from '../page/html-text.ts';
import { parsePublished } from '../published/parse-published.ts';
import { webAddress } from '../web-address.ts';
import type { Feed, FeedItem } from './feed-reading.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
};

/** Paragraphs of a plain text as HTML. */
const asHtml = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .split(/\n{2,}/)
        .map(paragraph => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`)
        .join('');

/** Version 1.1 has a list of authors, version 1.0 one. */
function authorOf(fields: Fields): string | null {
  const authors = Array.isArray(fields['authors']) ? fields['authors'] : [fields['author']];
  const names = authors.filter(isFields).flatMap(author => textIn(author, 'name') ?? []);
  return names.length === 0 ? null : names.join(', ');
}

function itemOf(fields: Fields): FeedItem {
  const html = textIn(fields, 'content_html');
  const plain = textIn(fields, 'content_text');
  return {
    id: textIn(fields, 'id'),
    title: textIn(fields, 'title'),
    link: webAddress(textIn(fields, 'url') ?? textIn(fields, 'external_url'), null),
    published: parsePublished(textIn(fields, 'date_published'), 'feed'),
    summary: textIn(fields, 'summary') ?? plain ?? (html === null ? null : htmlText(html)),
    contentHtml: html ?? asHtml(plain) ?? asHtml(textIn(fields, 'summary')),
    author: authorOf(fields),
  };
}

/** A JSON Feed (jsonfeed.org, versions 1 and 1.1); null for any other value. */
export function jsonFeed(value: unknown): Feed | null {
  if (!isFields(value) || !Array.isArray(value['items'])) return null;
  if (textIn(value, 'version')?.includes('jsonfeed.org/version/') !== true) return null;
  return {
    ok: true,
    title: textIn(value, 'title'),
    link: webAddress(textIn(value, 'home_page_url'), null),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(textIn(value, 'language') ?? '')?.[0]?.toLowerCase() ?? null,
    items: value['items'].filter(isFields).map(itemOf),
  };
}
