import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE, type Query } from '../../src/model/query.ts';
import type { Facet, Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { document, feed, folder, GUILD_A, GUILD_B, incoming } from './store-samples.ts';
import { publishedOn, query, read, saveTexts } from './store-samples.ts';

const topics = (...labels: string[]): readonly Facet[] => labels.map(label => ({ kind: 'topic', label }));
const NOW = '2024-11-20T08:00:00.000Z';
const sorted = (ids: readonly (number | undefined)[]) => ids.map(Number).toSorted((a, b) => a - b);

export function describeLabels(open: OpenStore): void {
  describe('words, labels and their use', () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    const find = async (asked: Query) =>
      (await store.search(SHARED_SCOPE, asked, { limit: 100 })).map(hit => hit.article);
    const save = async (...articles: ReturnType<typeof incoming>[]) => {
      const source = await store.saveSource(folder, null);
      const saved = await store.saveDocument(document(source, 'x', articles));
      return saved.map(one => one.article);
    };

    it('finds either of two alternatives', async () => {
      const ids = await saveTexts(store, ['The ferry left.', 'A tram left.', 'A boat left.', 'A tram came.']);
      const either = { kind: 'word' as const, text: 'ferry', or: [{ kind: 'word' as const, text: 'tram' }] };
      const asked = query('', { wanted: [either, { kind: 'word', text: 'left' }] });
      expect(sorted(await find(asked))).toEqual(sorted([ids[0], ids[1]]));
    });

    it('finds umlauts spelled out, both ways, and nothing else for it', async () => {
      const ids = await saveTexts(store, ['Frau Müller kam.', 'Mueller came.', 'Go to the to-do list.']);
      for (const typed of ['mueller', 'Müller'])
        expect(sorted(await find(query(typed)))).toEqual(sorted([ids[0], ids[1]]));
      expect(await find(query('toe'))).toEqual([]);
    });

    it('puts the newer first of two that match alike, and a much better match before a newer one', async () => {
      const rest = 'and the rest of the day was as long and as quiet as any other in that year';
      const on = (day: string) => ({ published: publishedOn(day) });
      const [older, newer, better] = await save(
        incoming(read('1', `A bridge opened ${rest}.`, on('2024-01-05'))),
        incoming(read('2', `A bridge closed ${rest}.`, on('2024-11-05'))),
        incoming(read('3', 'A bridge, the bridge.', { title: 'The bridge', ...on('2023-01-05') })),
      );
      expect(await find(query('bridge'))).toEqual([better, newer, older]);
    });

    it('knows the words that may be meant by a misspelt one, until no article holds them', async () => {
      const [first] = await saveTexts(store, ['The Cormorânt bridge.', 'A bridge.', 'The harbour.']);
      expect(await store.knownWords('brigde')).toContainEqual({ word: 'bridge', articles: 2 });
      expect(await store.knownWords('cormorrant')).toContainEqual({ word: 'cormorant', articles: 1 });
      await store.removeArticle(first ?? -1);
      expect(await store.knownWords('brigde')).toContainEqual({ word: 'bridge', articles: 1 });
      expect(await store.knownWords('cormorrant')).toEqual([]);
    });

    it('counts a word anew when a text is revised', async () => {
      await save(incoming(read('1', 'The bridge is shut.')));
      await save(incoming(read('1', 'The harbour is shut.')));
      expect(await store.knownWords('bridgge')).toEqual([]);
      expect(await store.knownWords('harbuor')).toEqual([{ word: 'harbour', articles: 1 }]);
    });

    it('takes a part of a publisher’s name, and the whole name before others that hold it', async () => {
      const by = (id: string, publisher: string) =>
        incoming(read(id, 'bridge', { publisher }), { facets: [{ kind: 'publisher', label: publisher }] });
      const [harbour, post] = await save(by('1', 'Harbour Post'), by('2', 'Post'), by('3', 'The Ledger'));
      expect(await find(query('', { source: 'harb' }))).toEqual([harbour]);
      expect(await find(query('', { source: 'POST' }))).toEqual([post]);
      expect(await store.publishers(SHARED_SCOPE, 'nobody')).toEqual([]);
    });

    it('names no publisher of another guild', async () => {
      const source = await store.saveSource(feed('https://a.example/rss'), GUILD_A);
      const facets: Facet[] = [{ kind: 'publisher', label: 'Tide' }];
      await store.saveDocument(document(source, 'x', [incoming(read('1', 'bridge'), { facets })]));
      expect(await store.publishers(GUILD_A, 'tide')).toEqual(['Tide']);
      expect(await store.publishers(GUILD_B, 'tide')).toEqual([]);
    });

    const offered = async (scope = GUILD_A) =>
      (await store.facets(scope, 'topic', '', 9)).map(({ label }) => label);

    it('offers first what a guild asks for, to that guild alone', async () => {
      const many = ['1', '2', '3'].map(id => incoming(read(id, id), { facets: topics('Bridge') }));
      await save(...many, incoming(read('4', '4'), { facets: topics('Tram') }));
      expect(await offered()).toEqual(['Bridge', 'Tram']);
      await store.noteUse(GUILD_A, 'topic', 'tram', NOW);
      await store.noteUse(GUILD_A, 'topic', 'TRAM', NOW);
      expect(await offered()).toEqual(['Tram', 'Bridge']);
      expect(await offered(GUILD_B)).toEqual(['Bridge', 'Tram']);
    });

    it('keeps no other words that people type, and nothing of nobody', async () => {
      await save(incoming(read('1', 'x'), { facets: topics('Tram') }));
      await store.noteUse(GUILD_A, 'topic', 'my neighbour', NOW);
      await store.noteUse(SHARED_SCOPE, 'topic', 'Tram', NOW);
      expect(await store.facets(GUILD_A, 'topic', 'neighbour', 9)).toEqual([]);
      expect(await offered()).toEqual(['Tram']);
    });

    it('lets a use fade', async () => {
      await save(incoming(read('1', 'x'), { facets: topics('Tram', 'Bridge') }));
      for (let use = 0; use < 3; use += 1)
        await store.noteUse(GUILD_A, 'topic', 'Tram', '2024-01-01T08:00:00.000Z');
      await store.noteUse(GUILD_A, 'topic', 'Bridge', NOW);
      expect(await offered()).toEqual(['Bridge', 'Tram']);
    });

    it('lists the articles of some days; a month is no day, an undated file is none of today’s', async () => {
      const on = (day: string) =>
        incoming(read(day, 'x', { published: publishedOn(day) }), { facets: topics(`of ${day}`) });
      await save(...['2024-11-17', '2024-11-18', '2024-11-19', '2024-11'].map(on), incoming(read('', 'x')));
      const listed = await store.labelled(SHARED_SCOPE, { first: '2024-11-18', last: '2024-11-20' }, 9);
      expect(listed.map(each => each.topics)).toEqual([['of 2024-11-19'], ['of 2024-11-18']]);
    });

    it('counts the topics of some articles beside all in scope', async () => {
      const ids = await save(
        incoming(read('1', '1'), { facets: topics('Bridge', 'Tram') }),
        incoming(read('2', '2'), { facets: topics('bridge') }),
        incoming(read('3', '3'), { facets: topics('Bridge') }),
      );
      expect(await store.topicsOf(SHARED_SCOPE, ids.slice(0, 2))).toMatchObject([
        { here: 2, articles: 3 },
        { label: 'Tram', here: 1, articles: 1 },
      ]);
      expect(await store.topicsOf(SHARED_SCOPE, [])).toEqual([]);
    });
  });
}
