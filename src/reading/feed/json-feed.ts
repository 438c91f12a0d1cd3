import { boundedTitle } from '../bounded-title.ts';
import { webAddress } from '../web-address.ts';
import { escapedMarkup } from './element-markup.ts';
import { authorName } from './feed-author.ts';
import { feedDate } from './feed-date.ts';
import type { Feed, FeedItem } from './feed-reading.ts';
import { markupText } from './markup-text.ts';
import { statedLanguage } from './stated-language.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textIn = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text : null;
};

/** Plain text by the standard; HTML's entities in it are a mistake that titles often have. */
const plainIn = (fields: Fields, name: string): string | null => {
  const text = textIn(fields, name);
  return text === null ? null : markupText(text.replaceAll('<', '&lt;'));
};

/** Paragraphs of a plain text as HTML. */
const asHtml = (text: string | null): string | null =>
  text === null
    ? null
    : text
        .split(/\n{2,}/)
        .map(paragraph => `<p>${escapedMarkup(paragraph)}</p>`)
        .join('');

/** Version 1.1 has a list of authors, version 1.0 one; some feeds give the name alone. */
function authorOf(fields: Fields): string | null {
  const listed: unknown[] = Array.isArray(fields['authors']) ? fields['authors'] : [fields['author']];
  const names = listed.flatMap(author => {
    const name = isFields(author) ? textIn(author, 'name') : author;
    return typeof name === 'string' ? (authorName(name) ?? []) : [];
  });
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

/** What a piece of sound or film is called, where an item has nothing else. */
function attachedTitle(fields: Fields): string | null {
  const attachments: unknown[] = Array.isArray(fields['attachments']) ? fields['attachments'] : [];
  return (
    attachments
      .filter(isFields)
      .map(each => plainIn(each, 'title'))
      .find(title => title !== null) ?? null
  );
}

function itemOf(fields: Fields, base: string | null, author: string | null): FeedItem {
  const html = textIn(fields, 'content_html');
  const plain = textIn(fields, 'content_text');
  const link = textIn(fields, 'url') ?? textIn(fields, 'external_url');
  return {
    id: textIn(fields, 'id'),
    title: boundedTitle(plainIn(fields, 'title') ?? attachedTitle(fields)),
    titleHtml: null,
    link: webAddress(link, base) ?? webAddress(textIn(fields, 'id'), null),
    published:
      feedDate(textIn(fields, 'date_published') ?? '') ?? feedDate(textIn(fields, 'date_modified') ?? ''),
    summary:
      plainIn(fields, 'summary') ??
      plainIn(fields, 'content_text') ??
      (html === null ? null : markupText(html)),
    contentHtml: html ?? asHtml(plain) ?? asHtml(textIn(fields, 'summary')),
    author: authorOf(fields) ?? author,
    source: null,
    language: statedLanguage(textIn(fields, 'language')),
  };
}

/** A list of items; some writers give an object of them. */
function itemsIn(value: Fields): readonly unknown[] | null {
  const items: unknown = value['items'];
  if (Array.isArray(items)) return items as unknown[];
  return isFields(items) ? Object.values(items) : null;
}

/**
 * A JSON Feed (jsonfeed.org, versions 1 and 1.1); null for any other value.
 * @param address where it was fetched from, for relative links
 */
export function jsonFeed(value: unknown, address: string | null = null): Feed | null {
  if (!isFields(value)) return null;
  const items = itemsIn(value);
  if (items === null || textIn(value, 'version')?.includes('jsonfeed.org/version/') !== true) return null;
  const link = webAddress(textIn(value, 'home_page_url'), address);
  const base = address ?? webAddress(textIn(value, 'feed_url'), null) ?? link;
  const author = authorOf(value);
  return {
    ok: true,
    title: boundedTitle(plainIn(value, 'title')),
    titleHtml: null,
    link,
    language: statedLanguage(textIn(value, 'language')),
    minutes: null,
    items: items.filter(isFields).map(item => itemOf(item, base, author)),
  };
}
