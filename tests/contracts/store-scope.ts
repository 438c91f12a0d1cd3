import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Scope } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { GUILD_A, GUILD_B, document, feed, folder, incoming, query, read } from './store-samples.ts';

export function describeScope(open: OpenStore): void {
  describe('scope', () => {
    let store: Store;
    let shared: number;
    let ofGuildA: number;
    let revisionOfGuildA: number;
    beforeEach(async () => {
      store = open();
      const everybody = await store.saveSource(folder, null);
      const followed = await store.saveSource(feed('https://a.example/rss'), GUILD_A);
      const save = async (source: number, text: string, label: string) => {
        const facets = [{ kind: 'topic' as const, label }];
        const [saved] = await store.saveDocument(
          document(source, 'x', [incoming(read('1', text), { facets })]),
        );
        return saved ?? { article: -1, revision: -1 };
      };
      shared = (await save(everybody, 'A bridge for everybody.', 'Bridge')).article;
      const own = await save(followed, 'A bridge for one guild.', 'Bridge of A');
      ofGuildA = own.article;
      revisionOfGuildA = own.revision;
      await store.joinStories([shared, ofGuildA], 'copies');
    });
    afterEach(() => store.close());

    const OTHERS: readonly Scope[] = [GUILD_B, SHARED_SCOPE, { guild: null, person: '100' }];
    const found = async (scope: Scope) =>
      (await store.search(scope, query('bridge'), { limit: 9, order: 'newest' })).map(hit => hit.article);

    it('lets a guild find what it follows beside what everybody sees', async () => {
      expect((await found(GUILD_A)).toSorted()).toEqual([shared, ofGuildA].toSorted());
      expect((await store.sources(GUILD_A)).map(source => source.kind)).toEqual(['folder', 'feed']);
      expect((await store.facets(GUILD_A, 'topic', 'bridge', 9)).map(f => f.label)).toContain('Bridge of A');
      expect((await store.revision(GUILD_A, revisionOfGuildA))?.text).toBe('A bridge for one guild.');
    });

    it('hides it from search, lists and counts of others', async () => {
      for (const scope of OTHERS) {
        expect(await found(scope)).toEqual([shared]);
        expect((await store.search(scope, query(''), { limit: 9 })).map(hit => hit.article)).toEqual([
          shared,
        ]);
        expect((await store.recent(scope, '2000-01-01T00:00:00.000Z', 9)).map(hit => hit.article)).toEqual([
          shared,
        ]);
        expect((await store.counts(scope)).articles).toBe(1);
        expect((await store.sources(scope)).map(source => source.kind)).toEqual(['folder']);
      }
    });

    it('hides it from autocomplete of others', async () => {
      for (const scope of OTHERS) {
        expect(await store.facets(scope, 'topic', 'bridge', 9)).toEqual([{ label: 'Bridge', articles: 1 }]);
      }
    });

    it("is not crowded out of autocomplete by another guild's many names", async () => {
      const flood = Array.from({ length: 1500 }, (_, n) => ({
        kind: 'topic' as const,
        label: `Bridge ${n}`,
      }));
      const followed = await store.saveSource(feed('https://a.example/rss'), GUILD_A);
      await store.saveDocument(
        document(followed, 'y', [incoming(read('2', 'Many names.'), { facets: flood })]),
      );
      expect(await store.facets(GUILD_B, 'topic', 'bri', 9)).toEqual([{ label: 'Bridge', articles: 1 }]);
      expect(await store.facets(GUILD_A, 'topic', 'bridge 1499', 9)).toEqual([
        { label: 'Bridge 1499', articles: 1 },
      ]);
    });

    it('hides it from others who know its id, its revision or its story', async () => {
      const [one] = await store.articles(GUILD_A, [ofGuildA]);
      for (const scope of OTHERS) {
        expect(await store.articles(scope, [ofGuildA, shared])).toHaveLength(1);
        expect(await store.annotated(scope, [ofGuildA])).toEqual([]);
        expect(await store.revision(scope, revisionOfGuildA)).toBeNull();
        expect((await store.storyMembers(scope, [one?.story ?? -1])).map(a => a.id)).toEqual([shared]);
      }
    });

    it('shows a feed to each guild that follows it', async () => {
      await store.saveSource(feed('https://a.example/rss'), GUILD_B);
      expect(await found(GUILD_B)).toHaveLength(2);
      expect(await found(SHARED_SCOPE)).toEqual([shared]);
    });

    it('keeps a person apart from a guild of the same number', async () => {
      await store.saveSource(feed('https://a.example/rss'), { guild: null, person: '7' });
      expect(await found({ guild: '300', person: '7' })).toHaveLength(2);
      expect(await found({ guild: '7', person: null })).toEqual([shared]);
    });
  });
}
