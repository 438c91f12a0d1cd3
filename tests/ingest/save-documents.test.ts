import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareArticle } from '../../src/ingest/ingest-document.ts';
import { type ReadDocument, isUnjoined, saveReadDocuments } from '../../src/ingest/save-documents.ts';
import { loadLexicons } from '../../src/lexicon-files.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { type Store, StoreUnavailable } from '../../src/storage/store.ts';
import { folder, publishedOn, read } from '../contracts/store-samples.ts';

const lexicons = loadLexicons();
const clock = (): string => '2026-11-20T08:00:00.000Z';

/** Some forty words of its own for each number. */
const story = (number: number): string =>
  Array.from(
    { length: 40 },
    (_, at) => `w${((number * 7919 + at * 104_729) % 99_991).toString(36)}x${at % 7}`,
  ).join(' ');

let store: Store;
let source: number;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  source = await store.saveSource(folder, null);
});
afterEach(() => store.close());

const documentOf = (path: string, ...texts: string[]): ReadDocument => ({
  source,
  path,
  hash: `hash of ${path}`,
  articles: texts.map((text, at) => read(`${path}#${at}`, text)),
  problems: [],
});
const save = (documents: readonly ReadDocument[], joinAll = false) =>
  saveReadDocuments(documents, { store, lexicons, clock }, joinAll);
const storiesOf = async (ids: readonly number[]): Promise<number[]> =>
  (await store.articles(SHARED_SCOPE, ids)).map(article => article.story);
const idsOf = (ingested: Awaited<ReturnType<typeof save>>): number[] =>
  ingested.flatMap(({ saved }) => saved.map(each => each.article));

describe('saveReadDocuments', () => {
  it('saves all in the order of the documents, however many there are', async () => {
    const documents = Array.from({ length: 150 }, (_, at) => documentOf(`${at}.txt`, story(at)));
    const ingested = await save(documents);
    expect(ingested.map(({ saved }) => saved[0]?.externalId)).toEqual(
      documents.map(({ path }) => `${path}#0`),
    );
    expect(ingested.every(({ saved }) => saved[0]?.change === 'new')).toBe(true);
    expect((await store.counts(SHARED_SCOPE)).stories).toBe(150);
    expect((await store.documents(source)).get('149.txt')?.hash).toBe('hash of 149.txt');
  });

  it('has nothing to do for no documents', async () => {
    expect(await save([])).toEqual([]);
  });

  it('saves the document whose articles could not be read, with its problem', async () => {
    const problems = [{ where: 'bad.txt', reason: 'No text of an article was found in it.' }];
    const [ingested] = await save([{ ...documentOf('bad.txt'), problems }]);
    expect(ingested).toEqual({ saved: [], problems, isWhole: true });
    expect(await store.problems(source)).toEqual(problems);
  });

  it('keeps the first of two articles that share an id, and tells the second', async () => {
    const [first, second] = [read('same', story(1)), read('same', story(2))];
    const [ingested] = await save([{ ...documentOf('x'), articles: [first, second] }]);
    expect(ingested?.saved).toHaveLength(1);
    expect(ingested?.problems[0]?.reason).toContain('share the id “same”');
    expect(
      (await store.articles(SHARED_SCOPE, idsOf([ingested ?? { saved: [], problems: [], isWhole: true }])))[0]
        ?.text,
    ).toBe(story(1));
  });

  it('marks what a feed held before, and leaves the mark when the same article comes again', async () => {
    await save([{ ...documentOf('old', story(1)), backlog: true }, documentOf('new', story(2))]);
    await save([{ ...documentOf('old', `${story(1)} more`), hash: 'another' }]);
    const recent = await store.recent(SHARED_SCOPE, '2026-11-19T00:00:00.000Z', 10);
    const [found] = await store.articles(
      SHARED_SCOPE,
      recent.map(hit => hit.article),
    );
    expect([recent.length, found?.externalId]).toEqual([1, 'new#0']);
  });

  it('loses no document to a text over which the program stumbles', async () => {
    const broken = { ...read('broken', story(1)), text: null as unknown as string };
    const ingested = await save([documentOf('a', story(2)), { ...documentOf('b'), articles: [broken] }]);
    expect(idsOf(ingested)).toHaveLength(1);
    expect(ingested[1]?.problems[0]?.reason).toContain('“broken” could not be taken in');
  });
});

describe('copies', () => {
  it.each([
    ['of one call', [[documentOf('a', story(1)), documentOf('b', story(2)), documentOf('c', story(1))]]],
    ['of one document', [[documentOf('a', story(1), story(2), story(1))]]],
    ['of two calls', [[documentOf('a', story(1))], [documentOf('b', story(2)), documentOf('c', story(1))]]],
  ])('are one story: %s', async (_, calls) => {
    const ids: number[] = [];
    for (const documents of calls)
      ids.push(...idsOf(await save(documents.map(each => ({ ...each, source })))));
    const [first, other, copy] = await storiesOf(ids);
    expect(copy).toBe(first);
    expect(other).not.toBe(first);
    const hashes = [...(await store.documents(source)).values()].map(each => each.hash);
    expect(hashes.some(isUnjoined)).toBe(false);
  });

  it('are one story when they come at the same time from two sides', async () => {
    const [one, two] = await Promise.all([
      save([documentOf('a', story(1))]),
      save([documentOf('b', story(1))]),
    ]);
    const [first, copy] = await storiesOf([...idsOf(one), ...idsOf(two)]);
    expect(copy).toBe(first);
  });

  it('are one story even where very many have the same words', async () => {
    const notice =
      'Sign up for our letter and get the news of the harbour every morning before the boats go out';
    const own = (at: number): string =>
      `${[0, 1, 2, 3, 4].map(part => story(at + part * 1000)).join(' ')} ${notice}`;
    const ids = idsOf(await save(Array.from({ length: 90 }, (_, at) => documentOf(`${at}`, own(at)))));
    const copies = idsOf(await save([documentOf('copy of 3', own(3)), documentOf('copy of 88', own(88))]));
    const stories = await storiesOf(ids);
    expect(await storiesOf(copies)).toEqual([stories[3], stories[88]]);
    expect(new Set(stories).size).toBe(90);
  });

  it('take the date that one of them states, in whatever order they come', async () => {
    const undated = read('undated', `${story(1)} on Tuesday`);
    const dated = read('dated', `${story(1)} on Tuesday`, { published: publishedOn('2026-11-12') });
    for (const articles of [
      [undated, dated],
      [dated, undated],
    ]) {
      const fresh = openSqliteStore(':memory:');
      const at = await fresh.saveSource(folder, null);
      const documents = articles.map(article => ({
        ...documentOf(article.externalId),
        source: at,
        articles: [article],
      }));
      const ids = idsOf(await saveReadDocuments(documents, { store: fresh, lexicons, clock }));
      const found = await fresh.articles(SHARED_SCOPE, ids);
      expect(found.map(article => article.published?.day)).toEqual(['2026-11-12', '2026-11-12']);
      await fresh.close();
    }
  });

  it('are joined again where a crash came in between', async () => {
    const crashing: Store = {
      ...store,
      joinStories: () => Promise.reject(new StoreUnavailable('join stories', new Error('killed'))),
    };
    await save([documentOf('a', story(1))]);
    const documents = [documentOf('b', story(2)), documentOf('c', story(1))];
    await expect(saveReadDocuments(documents, { store: crashing, lexicons, clock })).rejects.toThrow(
      StoreUnavailable,
    );
    const states = await store.documents(source);
    // the one without a copy is whole
    expect([isUnjoined(states.get('b')?.hash), isUnjoined(states.get('c')?.hash)]).toEqual([false, true]);
    const again = idsOf(await save([documentOf('c', story(1))], true));
    const [first] = await store.search(
      SHARED_SCOPE,
      { wanted: [], unwanted: [], since: null, until: null, source: null },
      { limit: 9, order: 'newest' },
    );
    expect(first).toBeDefined();
    expect(new Set(await storiesOf([1, ...again])).size).toBe(1);
    expect(isUnjoined((await store.documents(source)).get('c')?.hash)).toBe(false);
  });

  it('are none where only a stock phrase is shared', async () => {
    const phrase = 'the council said in a statement on Monday that';
    const ids = idsOf(
      await save([documentOf('a', `${story(1)} ${phrase}`), documentOf('b', `${story(2)} ${phrase}`)]),
    );
    const [first, second] = await storiesOf(ids);
    expect(first).not.toBe(second);
  });
});

describe('while documents are saved', () => {
  it('others have their turn', async () => {
    const words = Array.from({ length: 200 }, (_, at) => story(at)).join('. ');
    const documents = Array.from({ length: 12 }, (_, at) => documentOf(`${at}`, `${words} ${at}`));
    let turns = 0;
    let saving = true;
    const count = (): void => {
      turns += 1;
      if (saving) setImmediate(count);
    };
    setImmediate(count);
    await save(documents);
    saving = false;
    expect(turns).toBeGreaterThan(3);
  });

  it('a claim made in between stands by itself', async () => {
    const claim = {
      schedule: 1,
      slot: '2026-11-20T08:00',
      mark: 'm',
      nonce: 'n',
      channel: '5',
      claimedAt: clock(),
    };
    const failing: Store = {
      ...store,
      saveDocuments: () => Promise.reject(new StoreUnavailable('save documents', new Error('disk full'))),
    };
    const saving = saveReadDocuments([documentOf('a', story(1))], { store: failing, lexicons, clock });
    const claimed = store.claimEdition(claim);
    await expect(saving).rejects.toThrow(StoreUnavailable);
    expect(await claimed).toBe(true);
    expect(await store.openEditions()).toHaveLength(1);
  });

  it('a failure does not hold up what comes after it', async () => {
    const failing: Store = { ...store };
    let isFirst = true;
    failing.saveDocuments = documents => {
      if (!isFirst) return store.saveDocuments(documents);
      isFirst = false;
      return Promise.reject(new StoreUnavailable('save documents', new Error('busy')));
    };
    const context = { store: failing, lexicons, clock };
    const [first, second] = await Promise.allSettled([
      saveReadDocuments([documentOf('a', story(1))], context),
      saveReadDocuments([documentOf('b', story(2))], context),
    ]);
    expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
  });
});

describe('prepareArticle', () => {
  it('works out findings, names and shingles of a text', () => {
    const text =
      '“The gate stays shut,” Olga Brandt said on Monday.\n\nOlga Brandt runs the harbour of Bergen.';
    const { annotation, facets, shingles } = prepareArticle(
      read('a', text, { title: 'Olga Brandt shuts the gate', publisher: 'Harbour Post' }),
      lexicons,
    );
    expect(annotation.quotations).toHaveLength(1);
    expect(facets).toContainEqual({ kind: 'speaker', label: 'Olga Brandt' });
    expect(facets).toContainEqual({ kind: 'publisher', label: 'Harbour Post' });
    expect(shingles.length).toBeGreaterThan(0);
  });
});
