import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Query } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { document, folder, incoming, publishedOn, query, read, saveTexts } from './store-samples.ts';

/** Words by stem, as the Porter rules have it. */
const FAMILIES = [
  ['bridge', 'bridges', 'bridged'],
  ['vote', 'votes', 'voted', 'voting'],
  ['harbour', 'harbours'],
  ['strike', 'strikes', 'striking'],
  ['café', 'cafe', 'CAFÉ'],
  ['mayor'],
] as const;
const WORDS = FAMILIES.flat();
const stemOf = (word: string): number =>
  FAMILIES.findIndex(family => (family as readonly string[]).includes(word));
const stemsOf = (text: string): number[] => text.split(' ').map(stemOf);
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 })
  .map(words => words.join(' '));
const term = fc.oneof(
  fc.constantFrom(...WORDS).map(word => ({ kind: 'word' as const, text: word })),
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 3 })
    .map(words => ({ kind: 'phrase' as const, text: words.join(' ') })),
);

/** The slow way: look at every word of every text. */
function matches(body: string, { wanted, unwanted }: Pick<Query, 'wanted' | 'unwanted'>): boolean {
  const stems = `,${stemsOf(body).join(',')},`;
  const holds = (one: { text: string }) => stems.includes(`,${stemsOf(one.text).join(',')},`);
  return wanted.every(holds) && !unwanted.some(holds);
}

export function describeSearch(open: OpenStore): void {
  describe('search', () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    const find = async (asked: Query, options = {}) =>
      (await store.search(SHARED_SCOPE, asked, { limit: 100, ...options })).map(hit => hit.article);

    it('finds by stem, without case and accents', async () => {
      const [id] = await saveTexts(store, ['Residents of São Tomé were voting.', 'Nothing here.']);
      expect(await find(query('VOTED sao tome'))).toEqual([id]);
    });

    it('finds a phrase only where its words stand together', async () => {
      const [together] = await saveTexts(store, [
        'The ferry line is open.',
        'The line of the ferry is open.',
      ]);
      expect(await find(query('', { wanted: [{ kind: 'phrase', text: 'ferry line' }] }))).toEqual([together]);
    });

    it('leaves out what holds an unwanted word', async () => {
      const [open_] = await saveTexts(store, ['The bridge is open.', 'The bridge has a toll.']);
      expect(await find(query('bridge', { unwanted: [{ kind: 'word', text: 'tolls' }] }))).toEqual([open_]);
    });

    it('lists what is left when only unwanted words are given', async () => {
      const ids = await saveTexts(store, ['The bridge is open.', 'A toll.', 'A tram.']);
      expect(await find(query('', { unwanted: [{ kind: 'word', text: 'toll' }] }))).toEqual([ids[2], ids[0]]);
    });

    it('finds nothing for a wanted term without a word', async () => {
      await saveTexts(store, ['The bridge — is open.']);
      expect(await find(query('bridge —'))).toEqual([]);
    });

    it('finds words of the title and ranks them above words of the text', async () => {
      const source = await store.saveSource(folder, null);
      const saved = await store.saveDocument(
        document(source, 'x', [
          incoming(read('1', 'The tram stopped at the bridge for an hour.', { title: 'Tram stands still' })),
          incoming(read('2', 'The quay stayed dry all day and all night.', { title: 'Bridge holds' })),
        ]),
      );
      expect(await find(query('bridge'))).toEqual([saved[1]?.article, saved[0]?.article]);
    });

    it('ranks within the newest matches only', async () => {
      const source = await store.saveSource(folder, null);
      const day = (n: number) => publishedOn(`2024-11-0${n}`);
      const saved = await store.saveDocument(
        document(source, 'x', [
          incoming(read('1', 'bridge bridge bridge', { published: day(1) })),
          incoming(read('2', 'a bridge among many other words', { published: day(2) })),
          incoming(read('3', 'bridge bridge and a word', { published: day(3) })),
        ]),
      );
      const [old, middle, latest] = saved.map(one => one.article);
      expect(await find(query('bridge'))).toEqual([old, latest, middle]);
      expect(await find(query('bridge'), { window: 2 })).toEqual([latest, middle]);
    });

    it('orders by publication, or by first sight where none is stated', async () => {
      const source = await store.saveSource(folder, null);
      const save = async (id: string, seenAt: string, day: string | null) => {
        const published = day === null ? null : publishedOn(day);
        const articles = [incoming(read(id, 'bridge', { published }))];
        return (await store.saveDocument(document(source, id, articles, { seenAt })))[0]?.article;
      };
      const old = await save('1', '2024-11-20T08:00:00.000Z', '1955-05-01');
      const undated = await save('2', '2024-11-19T08:00:00.000Z', null);
      const dated = await save('3', '2024-11-18T08:00:00.000Z', '2024-11-20');
      const earlier = await save('4', '2024-11-20T08:00:00.000Z', '2024-11-18');
      expect(await find(query('bridge'), { order: 'newest' })).toEqual([dated, undated, earlier, old]);
    });

    it('keeps to the days asked for, both included', async () => {
      const source = await store.saveSource(folder, null);
      const articles = ['2024-11-17', '2024-11-18', '2024-11-19', '2024-11', '2024', '2023'].map(day =>
        incoming(read(day, 'bridge', { published: publishedOn(day) })),
      );
      articles.push(incoming(read('undated', 'bridge')));
      const ids = new Map(
        (await store.saveDocument(document(source, 'x', articles))).map(s => [s.article, s.externalId]),
      );
      const days = async (more: Partial<Query>) =>
        (await find(query('bridge', more), { order: 'newest' })).map(id => ids.get(id));
      expect(await days({ since: '2024-11-18' })).toEqual(['2024-11-19', '2024-11-18', '2024-11', '2024']);
      expect(await days({ until: '2024-11-17' })).toEqual(['2024-11-17', '2024-11', '2024', '2023']);
      expect(await days({ since: '2024-11-18', until: '2024-11-18' })).toEqual([
        '2024-11-18',
        '2024-11',
        '2024',
      ]);
      expect(await days({ since: '2025-01-01' })).toEqual([]);
    });

    it("keeps to a publisher's or a source's name", async () => {
      const source = await store.saveSource(folder, null);
      const saved = await store.saveDocument(
        document(source, 'x', [
          incoming(read('1', 'bridge', { publisher: 'Diário do Porto' })),
          incoming(read('2', 'bridge', { publisher: 'Harbour Post' })),
        ]),
      );
      expect(await find(query('bridge', { source: 'diario DO porto' }))).toEqual([saved[0]?.article]);
      expect(await find(query('bridge', { source: 'sample folder' }))).toHaveLength(2);
      expect(await find(query('', { source: 'Harbour Post' }))).toEqual([saved[1]?.article]);
      expect(await find(query('bridge', { source: 'nobody' }))).toEqual([]);
    });

    it('lists what was first seen or published after an instant', async () => {
      const source = await store.saveSource(folder, null);
      const save = async (id: string, seenAt: string, day: string) => {
        const articles = [incoming(read(id, 'tram', { published: publishedOn(day) }))];
        return (await store.saveDocument(document(source, id, articles, { seenAt })))[0]?.article;
      };
      await save('old', '2024-11-10T08:00:00.000Z', '2024-11-10');
      const seen = await save('seen', '2024-11-20T08:00:00.000Z', '2024-11-01');
      const published = await save('published', '2024-11-10T08:00:00.000Z', '2024-11-30');
      const hits = await store.recent(SHARED_SCOPE, '2024-11-15T00:00:00.000Z', 10);
      expect(hits.map(hit => hit.article)).toEqual([published, seen]);
      expect(await store.recent(SHARED_SCOPE, '2024-11-15T00:00:00.000Z', 1)).toHaveLength(1);
    });

    it('lists what its publisher changed after an instant, with what stood before', async () => {
      const source = await store.saveSource(folder, null);
      const save = async (id: string, text: string, seenAt: string, cleaner = '1') => {
        const articles = [incoming(read(id, text))];
        const changes = { seenAt, cleaner, hash: `${text} ${cleaner}` };
        return (await store.saveDocument(document(source, id, articles, changes)))[0];
      };
      const [EARLY, LATE, LATER] = [10, 20, 21].map(day => `2024-11-${day}T08:00:00.000Z`) as [
        string,
        string,
        string,
      ];
      const first = await save('changed', 'Two are missing.', EARLY);
      await save('changed', 'Three are missing.', LATE);
      await save('changed', 'Four are missing.', LATER);
      await save('same', 'The tram runs.', EARLY);
      await save('same', 'The tram runs.', LATE);
      await save('cut otherwise', 'Share this. The ferry sank.', EARLY);
      await save('cut otherwise', 'The ferry sank.', LATE, '2');
      await save('new', 'A lamp fell.', LATE);
      await save('new', 'Two lamps fell.', LATER);
      expect(await store.edited(SHARED_SCOPE, '2024-11-15T00:00:00.000Z', 10)).toEqual([
        { article: first?.article, at: LATER, before: first?.revision },
      ]);
      expect(await store.edited(SHARED_SCOPE, '2024-11-22T00:00:00.000Z', 10)).toEqual([]);
    });

    it('takes any string as keywords', async () => {
      await saveTexts(store, ['The bridge is open.']);
      const hostile = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({
          unit: fc.constantFrom(
            '"',
            '*',
            '(',
            ')',
            ':',
            '-',
            '^',
            '+',
            '\0',
            "'",
            'NOT',
            ' ',
            'bridge',
            '\ud800',
          ),
        }),
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(hostile, { maxLength: 4 }),
          fc.array(hostile, { maxLength: 3 }),
          async (some, others) => {
            const terms = (texts: string[]) => texts.map(one => ({ kind: 'phrase' as const, text: one }));
            const asked = query('', {
              wanted: terms(some),
              unwanted: terms(others),
              source: some[0] ?? null,
            });
            const hits = await store.search(SHARED_SCOPE, asked, { limit: 5 });
            expect(hits.length).toBeLessThanOrEqual(1);
            expect(Array.isArray(await store.facets(SHARED_SCOPE, 'topic', some.join(' '), 5))).toBe(true);
          },
        ),
      );
    });

    it('finds what a look at every text finds', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(text, { minLength: 1, maxLength: 12 }),
          fc.array(term, { minLength: 1, maxLength: 3 }),
          fc.array(term, { maxLength: 2 }),
          async (texts, wanted, unwanted) => {
            const fresh = open();
            const ids = await saveTexts(fresh, texts);
            const hits = await fresh.search(SHARED_SCOPE, query('', { wanted, unwanted }), { limit: 100 });
            const slow = ids.filter((_, index) => matches(texts[index] ?? '', { wanted, unwanted }));
            expect(hits.map(hit => hit.article).toSorted((a, b) => a - b)).toEqual(slow);
            await fresh.close();
          },
        ),
        { numRuns: 40 },
      );
    });
  });
}
