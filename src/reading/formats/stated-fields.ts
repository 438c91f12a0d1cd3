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

/** Fields by their names in lower case without marks between words. */
export type KeyedFields = ReadonlyMap<string, unknown>;

export const keyedFields = (fields: Fields): KeyedFields =>
  new Map(Object.entries(fields).map(([name, value]) => [key(name), value]));

/** The first of these names under which something is stated. */
export function fieldText(fields: KeyedFields, names: readonly string[]): string | null {
  for (const name of names) {
    const text = textOf(fields.get(name));
    if (text !== null) return text;
  }
  return null;
}

export const statedId = (fields: KeyedFields): string | null => fieldText(fields, IDS);

/** 1 September 2001 to 2100, in seconds. A number outside is none that a program wrote for a moment. */
const FIRST_SECOND = 1_000_000_000;
const LAST_SECOND = 4_102_444_800;

/** Seconds or milliseconds since 1970 as an ISO moment: 1732184100 → "2024-11-21T10:15:00.000Z". */
function epochMoment(value: number): string | null {
  const seconds = value >= FIRST_SECOND * 1000 ? value / 1000 : value;
  return seconds >= FIRST_SECOND && seconds <= LAST_SECOND ? new Date(seconds * 1000).toISOString() : null;
}

/** The date in the first field that states one; a number in a record is a moment, a year or nothing. */
function statedMoment(fields: KeyedFields): string | null {
  for (const name of DATES) {
    const value = fields.get(name);
    const text = typeof value === 'number' ? (epochMoment(value) ?? String(value)) : textOf(value);
    if (text !== null) return text;
  }
  return null;
}

/** What a record (JSON object, front matter) states about its article. */
export function statedFields(fields: KeyedFields): StatedFields {
  const locale = fieldText(fields, LANGUAGES) ?? '';
  return {
    title: fieldText(fields, TITLES),
    byline: fieldText(fields, BYLINES),
    publisher: fieldText(fields, PUBLISHERS),
    published: parsePublished(statedMoment(fields), 'stated', locale === '' ? null : locale),
    url: webAddress(fieldText(fields, ADDRESSES), null),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(locale)?.[0]?.toLowerCase() ?? null,
  };
}
