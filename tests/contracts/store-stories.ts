import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Facet, Store } from '../../src/storage/store.ts';
import { describeAccounts } from './store-accounts.ts';
import type { OpenStore } from './store-contract.ts';
import { NO_FINDINGS, document, folder, incoming, publishedOn, query, read } from './store-samples.ts';

export function describeStories(open: OpenStore): void {
  describeAccounts(open);
  describe('stories, copies and names', () => {
    let store: Store;
    let source: number;
    beforeEach(async () => {
      store = open();
      source = await store.saveSource(folder, null);
    });
    afterEach(() => store.close());

    const save = async (id: string, more: Partial<Parameters<typeof incoming>[1]> = {}, about = {}) => {
      const articles = [incoming(read(id, `Text of ${id}.`, about), more)];
      return (await store.saveDocument(document(source, id, articles)))[0]?.article ?? -1;
    };
    const storyOf = async (id: number) => (await store.articles(SHARED_SCOPE, [id]))[0]?.story;

    it('gives each new article a story of its own', async () => {
      const [one, two] = [await save('one'), await save('two')];
      expect(await storyOf(one)).not.toBe(await storyOf(two));
      expect((await store.counts(SHARED_SCOPE)).stories).toBe(2);
    });

    it('joins whole stories under the smallest id', async () => {
      const ids = [await save('one'), await save('two'), await save('three'), await save('four')] as const;
      await store.joinStories([ids[2], ids[3]], 'copies');
      const story = await store.joinStories([ids[3], ids[0]], 'same event');
      expect(story).toBe(await storyOf(ids[0]));
      expect(await storyOf(ids[2])).toBe(story);
      expect((await store.storyMembers(SHARED_SCOPE, [story])).map(a => a.id).toSorted()).toEqual([
        ids[0],
        ids[2],
        ids[3],
      ]);
    });

    it('keeps the story when a text is revised', async () => {
      const [one, two] = [await save('one'), await save('two')];
      const story = await store.joinStories([one, two], 'copies');
      await store.saveDocument(
        document(source, 'two', [incoming(read('two', 'Another text.'))], { hash: 'new' }),
      );
      expect(await storyOf(two)).toBe(story);
    });

    it('finds copies by shared shingles, most shared first', async () => {
      const one = await save('one', { shingles: [1, 2, 3, 4_294_967_295] });
      const two = await save('two', { shingles: [3, 9] });
      await save('three', { shingles: [77] });
      const matches = await store.shingleMatches([1, 3, 4_294_967_295], 10);
      expect(matches.map(({ article, shared, size }) => [article, shared, size])).toEqual([
        [one, 3, 4],
        [two, 1, 2],
      ]);
      expect(await store.shingleMatches([1, 3], 1)).toHaveLength(1);
      expect(await store.shingleMatches([], 10)).toEqual([]);
    });

    it('finds no copy that is gone', async () => {
      await save('one', { shingles: [1, 2] });
      await store.dropDocument(source, 'one');
      expect(await store.shingleMatches([1, 2], 10)).toEqual([]);
    });

    it('gives articles for stories whatever their scope', async () => {
      const followed = await store.saveSource({ ...folder, kind: 'feed' }, { guild: '9', person: null });
      const [saved] = await store.saveDocument(document(followed, 'x', [incoming(read('x', 'Text.'))]));
      expect(await store.articlesForStories([saved?.article ?? -1])).toHaveLength(1);
      expect(await store.articles(SHARED_SCOPE, [saved?.article ?? -1])).toEqual([]);
    });

    it("takes over a copy's date, marked as inherited, and moves in time", async () => {
      const undated = await save('undated');
      const dated = await save('dated', {}, { published: publishedOn('2024-11-19') });
      const annotation = { ...NO_FINDINGS, paragraphs: [{ start: 0, end: 4 }] };
      await store.inheritPublication(undated, publishedOn('2024-11-18'), annotation);
      const [found] = await store.annotated(SHARED_SCOPE, [undated]);
      expect(found?.article.published).toEqual(publishedOn('2024-11-18', 'inherited'));
      expect(found?.annotation).toEqual(annotation);
      const newest = await store.search(SHARED_SCOPE, query('text'), { limit: 5, order: 'newest' });
      expect(newest.map(hit => hit.article)).toEqual([dated, undated]);
    });

    it('keeps an inherited date when the same text comes again', async () => {
      const undated = await save('undated');
      await store.inheritPublication(undated, publishedOn('2024-11-18'), NO_FINDINGS);
      await save('undated');
      expect((await store.articles(SHARED_SCOPE, [undated]))[0]?.published?.day).toBe('2024-11-18');
    });

    it('never overwrites a date that the text states', async () => {
      const dated = await save('dated', {}, { published: publishedOn('2024-11-19') });
      await store.inheritPublication(dated, publishedOn('2024-01-01'), NO_FINDINGS);
      expect((await store.articles(SHARED_SCOPE, [dated]))[0]?.published).toEqual(publishedOn('2024-11-19'));
    });

    const topics = (...labels: string[]): { facets: Facet[] } => ({
      facets: labels.map(label => ({ kind: 'topic', label })),
    });
    const labels = async (typed: string, limit = 9) =>
      (await store.facets(SHARED_SCOPE, 'topic', typed, limit)).map(facet => facet.label);

    it('completes a name: what begins so first, then by articles, then by recency', async () => {
      await save('1', topics('Old bridge', 'Bridge toll', 'Bridge works'));
      await save('2', topics('Old bridge', 'Bridge works'));
      await save('3', topics('Bridge bank'));
      expect(await labels('BRIDGE')).toEqual(['Bridge works', 'Bridge bank', 'Bridge toll', 'Old bridge']);
      expect(await labels('works bri')).toEqual(['Bridge works']);
      expect(await labels('bridge', 2)).toHaveLength(2);
      expect(await labels('tunnel')).toEqual([]);
      expect(await store.facets(SHARED_SCOPE, 'speaker', 'bridge', 9)).toEqual([]);
    });

    it('counts spellings that differ in case and accents as one, in the commoner form', async () => {
      await save('1', topics('sao tome'));
      await save('2', topics('São Tomé'));
      await save('3', topics('São Tomé'));
      expect(await store.facets(SHARED_SCOPE, 'topic', 'São', 9)).toEqual([
        { label: 'São Tomé', articles: 3 },
      ]);
    });

    it('forgets names of articles that are gone', async () => {
      await save('1', topics('Bridge'));
      await store.dropDocument(source, '1');
      expect(await labels('bridge')).toEqual([]);
      await save('1', topics('Bridge'));
      expect(await store.facets(SHARED_SCOPE, 'topic', '', 9)).toEqual([{ label: 'Bridge', articles: 1 }]);
    });
  });
}
