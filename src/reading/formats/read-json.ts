import type { RawDocument, ReadArticle, ReadProblem, ReadResult } from '../../model/article.ts';
import { jsonFeed } from '../feed/json-feed.ts';
import { feedArticles } from '../feed/feed-articles.ts';
import { jsonErrorLine } from './json-error-line.ts';
import { readRecord } from './read-record.ts';
import { isFields, keyedFields, statedId } from './stated-fields.ts';

const NO_TEXT = 'It has no text. An article needs a field “text” (or “body”, “content”, “html”).';
const NO_RECORD =
  'It is not an object. An article is an object with a field “text”, and may have “title”, “published”, “url”.';
/** Names under which collections keep their articles. */
const COLLECTIONS = ['articles', 'items', 'documents', 'results', 'data', 'entries'];

type Parsed = { readonly value: unknown } | { readonly problem: string };

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { problem: `The JSON is broken at line ${jsonErrorLine(text)}. Correct it there.` };
  }
}

/** One record of a collection at `path#place`; its id, where it states one, holds when the collection is reordered. */
export function readEntry(value: unknown, path: string, place: number): ReadArticle | ReadProblem {
  const where = `${path}#${place}`;
  if (!isFields(value)) return { where, reason: NO_RECORD };
  const fields = keyedFields(value);
  const id = statedId(fields);
  return readRecord(fields, id === null ? where : `${path}#${id}`) ?? { where, reason: NO_TEXT };
}

export function resultOf(entries: readonly (ReadArticle | ReadProblem)[]): ReadResult {
  return {
    articles: entries.filter(entry => 'externalId' in entry),
    problems: entries.filter(entry => 'reason' in entry),
  };
}

function collectionIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value as unknown[];
  if (!isFields(value)) return null;
  const lists = COLLECTIONS.map(name => value[name]).filter(list => Array.isArray(list)) as unknown[][];
  return lists[0] ?? null;
}

/** A JSON document: one article, an array of articles, an object that holds such an array, or a JSON Feed. */
export function readJson(text: string, raw: RawDocument): ReadResult {
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if ('problem' in parsed) return { articles: [], problems: [{ where: raw.path, reason: parsed.problem }] };
  const feed = jsonFeed(parsed.value);
  if (feed) return feedArticles(feed, raw);
  if (isFields(parsed.value)) {
    const article = readRecord(keyedFields(parsed.value), raw.path);
    if (article) return { articles: [article], problems: [] };
  }
  const collection = collectionIn(parsed.value);
  if (collection) return resultOf(collection.map((value, index) => readEntry(value, raw.path, index + 1)));
  return {
    articles: [],
    problems: [{ where: raw.path, reason: isFields(parsed.value) ? NO_TEXT : NO_RECORD }],
  };
}
