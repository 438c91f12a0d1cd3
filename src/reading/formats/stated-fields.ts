import type { ReadArticle } from '../../model/article.ts';
import { parsePublished } from '../published/parse-published.ts';
import { webAddress } from '../web-address.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export type StatedFields = Pick<
  ReadArticle,
  'title' | 'byline' | 'publisher' | 'published' | 'url' | 'language'
>;

/** Names in use for each field, in lower case without marks between words, surest first. */
const TITLES = ['title', 'headline', 'name'];
const BYLINES = ['byline', 'author', 'authors', 'creator', 'by'];
const PUBLISHERS = ['publisher', 'source', 'outlet', 'site', 'sitename', 'publication', 'newspaper'];
const DATES = [
  'published',
  'publishedat',
  'publishedon',
  'datepublished',
  'publicationdate',
  'publishdate',
  'publishedtime',
  'pubdate',
  'date',
];
const ADDRESSES = ['url', 'link', 'canonicalurl', 'address', 'permalink'];
const LANGUAGES = ['language', 'lang', 'inlanguage'];
const IDS = ['id', 'guid', 'uuid', 'externalid'];

const key = (name: string): string => name.toLowerCase().replace(/[_\s-]/g, '');

/** A text, a number, a name in an object, or several of these joined. */
function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const texts = value.slice(0, 20).flatMap(item => (Array.isArray(item) ? [] : (textOf(item) ?? [])));
    return texts.length === 0 ? null : texts.join(', ');
  }
  return isFields(value) && typeof value['name'] === 'string' ? textOf(value['name']) : null;
}

/** The first of these names under which something is stated. */
export function fieldText(fields: Fields, names: readonly string[]): string | null {
  const byKey = new Map(Object.entries(fields).map(([name, value]) => [key(name), value]));
  for (const name of names) {
    const text = textOf(byKey.get(name));
    if (text !== null) return text;
  }
  return null;
}

export const statedId = (fields: Fields): string | null => fieldText(fields, IDS);

/** What a record (JSON object, front matter) states about its article. */
export function statedFields(fields: Fields): StatedFields {
  const language = fieldText(fields, LANGUAGES) ?? '';
  return {
    title: fieldText(fields, TITLES),
    byline: fieldText(fields, BYLINES),
    publisher: fieldText(fields, PUBLISHERS),
    published: parsePublished(fieldText(fields, DATES), 'stated'),
    url: webAddress(fieldText(fields, ADDRESSES), null),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(language)?.[0]?.toLowerCase() ?? null,
  };
}
