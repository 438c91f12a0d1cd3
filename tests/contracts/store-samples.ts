import type { Annotation } from '../../src/model/annotation.ts';
import { DEFAULT_RIGHTS } from '../../src/model/article.ts';
import type { EditionAccount } from '../../src/model/edition-account.ts';
import type { ReadArticle } from '../../src/model/article.ts';
import type { Query, Scope } from '../../src/model/query.ts';
import type { Source } from '../../src/model/source.ts';
import type { Publication } from '../../src/model/time.ts';
import type { IncomingArticle, IncomingDocument, NewSchedule, Store } from '../../src/storage/store.ts';

export const GUILD_A: Scope = { guild: '100', person: null };
export const GUILD_B: Scope = { guild: '200', person: null };

export const folder: Omit<Source, 'id'> = {
  kind: 'folder',
  name: 'Sample folder',
  address: '/news',
  rights: DEFAULT_RIGHTS,
};
export const feed = (address: string): Omit<Source, 'id'> => ({
  kind: 'feed',
  name: `Feed ${address}`,
  address,
  rights: DEFAULT_RIGHTS,
});

export const NO_FINDINGS: Annotation = {
  paragraphs: [],
  sentences: [],
  quotations: [],
  dates: [],
  names: [],
};

export const publishedOn = (day: string, basis: Publication['basis'] = 'stated'): Publication => ({
  instant: `${day}${'-01-01'.slice(0, 10 - day.length)}T00:00:00.000Z`,
  day,
  offsetMinutes: null,
  precision: day.length === 4 ? 'year' : day.length === 7 ? 'month' : 'day',
  basis,
});

export function read(externalId: string, text: string, more: Partial<ReadArticle> = {}): ReadArticle {
  return {
    externalId,
    title: null,
    byline: null,
    publisher: null,
    url: null,
    language: 'en',
    published: null,
    text,
    captions: [],
    ...more,
  };
}

export const incoming = (one: ReadArticle, more: Partial<IncomingArticle> = {}): IncomingArticle => ({
  read: one,
  annotation: NO_FINDINGS,
  facets: [],
  shingles: [],
  ...more,
});

export const document = (
  source: number,
  path: string,
  articles: readonly IncomingArticle[],
  more: Partial<IncomingDocument> = {},
): IncomingDocument => ({
  source,
  path,
  hash: `hash of ${path}`,
  cleaner: '1',
  seenAt: '2024-11-20T08:00:00.000Z',
  problems: [],
  articles,
  ...more,
});

export const query = (words: string, more: Partial<Query> = {}): Query => ({
  wanted: words
    .split(' ')
    .filter(Boolean)
    .map(text => ({ kind: 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
  ...more,
});

/** An account of nothing. */
export const EMPTY_ACCOUNT: EditionAccount = {
  ...{ since: '2024-11-20T08:00:00.000Z', articles: 0, capped: false, otherSources: 0, offTopic: 0 },
  ...{ size: 5, older: false, told: [], left: [], leftCounts: {} },
};

export const schedule = (name: string, more: Partial<NewSchedule> = {}): NewSchedule => ({
  guild: '100',
  channel: '555',
  name,
  time: '08:00',
  days: [1, 2, 3, 4, 5],
  zone: 'Europe/Lisbon',
  topics: ['bridge'],
  muted: [],
  size: 5,
  onlySources: [],
  withoutSources: [],
  whenEmpty: 'skip',
  paused: false,
  createdBy: '42',
  createdAt: '2024-11-20T08:00:00.000Z',
  nextDue: '2024-11-21T08:00:00.000Z',
  nextSlot: '2024-11-21T08:00',
  ...more,
});

/** Saves texts as one document each, in one folder that everybody sees; returns the articles' ids in order. */
export async function saveTexts(store: Store, texts: readonly string[]): Promise<number[]> {
  const source = await store.saveSource(folder, null);
  const ids: number[] = [];
  for (const [index, text] of texts.entries()) {
    const path = `${index}.txt`;
    const [saved] = await store.saveDocument(document(source, path, [incoming(read(path, text))]));
    ids.push(saved?.article ?? -1);
  }
  return ids;
}
