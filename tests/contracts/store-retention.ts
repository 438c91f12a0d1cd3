import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { document, folder, incoming, publishedOn, query, read, schedule } from './store-samples.ts';

/** After everything that is removed in these tests. */
const LATER = '2999-01-01T00:00:00.000Z';
const BEFORE = '2001-01-01T00:00:00.000Z';

export function describeRetention(open: OpenStore): void {
  describe('forgetting what was removed', () => {
    let store: Store;
    let source: number;
    beforeEach(async () => {
      store = open();
      source = await store.saveSource(folder, null);
    });
    afterEach(() => store.close());

    const save = async (path: string, text: string, cleaner = '1') => {
      const about = { title: `About ${path}`, byline: 'Ida Moss', published: publishedOn('2024-11-18') };
      const one = incoming(read(path, text, about), {
        facets: [{ kind: 'speaker', label: 'Ida Moss' }],
        shingles: [4, 8, 12],
      });
      const [saved] = await store.saveDocument(
        document(source, path, [one], { cleaner, hash: `${path} ${text}` }),
      );
      if (!saved) throw new Error('nothing was saved');
      return saved;
    };
    /** An edition that showed the beginning of a revision. */
    const cite = async (article: number, revision: number): Promise<void> => {
      const { id } = await store.createSchedule(schedule('Morning'));
      const slot = '2024-11-21T08:00';
      const at = '2024-11-21T08:00:00.000Z';
      const claim = { schedule: id, slot, mark: 'm', nonce: 'n', channel: '555', claimedAt: at };
      await store.claimEdition(claim);
      const shown = [{ story: 1, article, revision, span: { start: 0, end: 9 } }];
      await store.closeEdition(id, slot, { state: 'posted', message: '1', shown }, at);
    };
    const textOf = async (revision: number) => (await store.revision(SHARED_SCOPE, revision))?.text;

    it('blanks the text and leaves its id, marked as removed', async () => {
      const { article, revision } = await save('a.txt', 'The ferry sails again.');
      await store.dropDocument(source, 'a.txt');
      expect(await store.forgetRemoved(LATER, 10)).toBe(1);
      expect(await store.revision(SHARED_SCOPE, revision)).toEqual({
        article,
        revision,
        title: null,
        text: '',
        removed: true,
      });
      expect(await store.forgetRemoved(LATER, 10)).toBe(0);
    });

    it('leaves what was removed later, and what is there', async () => {
      const gone = await save('a.txt', 'The ferry sails again.');
      const there = await save('b.txt', 'The lock is closed for repairs.');
      await store.dropDocument(source, 'a.txt');
      expect(await store.forgetRemoved(BEFORE, 10)).toBe(0);
      expect(await textOf(gone.revision)).toBe('The ferry sails again.');
      await store.forgetRemoved(LATER, 10);
      expect(await textOf(there.revision)).toBe('The lock is closed for repairs.');
      const hits = await store.search(SHARED_SCOPE, query('lock'), { limit: 5 });
      expect(hits.map(hit => hit.article)).toEqual([there.article]);
      expect(await store.annotated(SHARED_SCOPE, [there.article])).toHaveLength(1);
    });

    it('keeps the very revision that an edition cites, and forgets the article’s others', async () => {
      const first = await save('a.txt', 'The ferry sails on Monday.');
      await cite(first.article, first.revision);
      const second = await save('a.txt', 'The ferry sails on Tuesday.');
      expect(second.revision).not.toBe(first.revision);
      await store.dropDocument(source, 'a.txt');
      expect(await store.forgetRemoved(LATER, 10)).toBe(1);
      expect([await textOf(first.revision), await textOf(second.revision)]).toEqual([
        'The ferry sails on Monday.',
        '',
      ]);
    });

    it('takes no more at once than it is told, the oldest first', async () => {
      const paths = ['a.txt', 'b.txt', 'c.txt'];
      for (const path of paths) await save(path, `The ferry of ${path} sails again.`);
      for (const path of paths) await store.dropDocument(source, path);
      expect(await store.forgetRemoved(LATER, 2)).toBe(2);
      expect(await store.forgetRemoved(LATER, 2)).toBe(1);
    });

    it('reads one that comes back as a new revision, found as before', async () => {
      const before = await save('a.txt', 'The ferry sails again.');
      await store.dropDocument(source, 'a.txt');
      await store.forgetRemoved(LATER, 10);
      const after = await save('a.txt', 'The ferry sails again.');
      expect(after).toMatchObject({ article: before.article, change: 'restored' });
      expect(after.revision).toBeGreaterThan(before.revision);
      expect([await textOf(before.revision), await textOf(after.revision)]).toEqual([
        '',
        'The ferry sails again.',
      ]);
      const [found] = await store.annotated(SHARED_SCOPE, [after.article]);
      expect(found?.article).toMatchObject({
        title: 'About a.txt',
        byline: 'Ida Moss',
        text: await textOf(after.revision),
      });
      expect(
        (await store.search(SHARED_SCOPE, query('ferry'), { limit: 5 })).map(hit => hit.article),
      ).toEqual([after.article]);
      expect(await store.facets(SHARED_SCOPE, 'speaker', 'ida', 5)).toHaveLength(1);
      expect(await store.shingleMatches([4, 8, 12], 5)).toMatchObject([
        { article: after.article, shared: 3 },
      ]);
      await store.dropDocument(source, 'a.txt');
      expect(await store.forgetRemoved(LATER, 10)).toBe(1);
      expect(await textOf(after.revision)).toBe('');
    });

    it('gives a cited text that comes back its own revision again', async () => {
      const before = await save('a.txt', 'The ferry sails again.');
      await cite(before.article, before.revision);
      await store.dropDocument(source, 'a.txt');
      await store.forgetRemoved(LATER, 10);
      expect(await save('a.txt', 'The ferry sails again.')).toMatchObject({
        revision: before.revision,
        change: 'restored',
      });
    });

    it('leaves what was removed on request as it was', async () => {
      const { article } = await save('a.txt', 'The ferry sails again.');
      await store.removeArticle(article);
      expect(await store.forgetRemoved(LATER, 10)).toBe(0);
      expect((await save('a.txt', 'The ferry sails again.')).change).toBe('unchanged');
    });
  });
}
