import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { SettledBlock, Store, StoryAccount } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import {
  GUILD_A,
  GUILD_B,
  NO_FINDINGS,
  document,
  folder,
  incoming,
  publishedOn,
  read,
} from './store-samples.ts';

export function describeAccounts(open: OpenStore): void {
  describe('accounts of events', () => {
    let store: Store;
    let source: number;
    beforeEach(async () => {
      store = open();
      source = await store.saveSource(folder, null);
    });
    afterEach(() => store.close());

    const save = async (id: string, about = {}) => {
      const articles = [incoming(read(id, `Text of ${id}.`, about))];
      return (await store.saveDocument(document(source, id, articles)))[0]?.article ?? -1;
    };
    const storyOf = async (id: number) => (await store.articles(SHARED_SCOPE, [id]))[0]?.story;

    const account = (id: number, more: Partial<StoryAccount> = {}): StoryAccount => ({
      id,
      day: 20_000,
      isDated: true,
      period: [20_000, 20_000],
      minute: null,
      terms: Uint32Array.of(1, 256, 4_294_967_295, 511),
      names: ['Tilda Roon', 'Brackwater'],
      ...more,
    });
    /** Reads what has changed as one account each. */
    const settleAccounts = async (): Promise<number[]> => {
      const changed = await store.unsettledTexts(100);
      const leads = changed.texts.map(copies => copies[0]?.id ?? -1);
      await store.saveAccounts(
        changed,
        leads.map(id => account(id)),
      );
      return leads;
    };
    const block = (stories: SettledBlock['stories'], more: Partial<SettledBlock> = {}): SettledBlock => ({
      label: Math.min(...stories.flatMap(story => story.accounts)),
      level: 0,
      dissolved: [],
      stories,
      ...more,
    });
    const together = (...accounts: number[]) => ({ accounts, reasons: [] });
    const openIds = async () => (await store.openAccounts(100)).map(each => each.id);

    it('notes what is new, dated, changed and removed, until its accounts are saved', async () => {
      const [one, two] = [await save('one'), await save('two')];
      const changed = await store.unsettledTexts(100);
      expect(changed.texts.map(copies => copies.map(article => article.id))).toEqual([[one], [two]]);
      await store.saveAccounts(changed, [account(one), account(two)]);
      expect((await store.unsettledTexts(100)).notes).toEqual([]);
      await store.inheritPublication(two, publishedOn('2024-11-18'), NO_FINDINGS);
      expect((await store.unsettledTexts(100)).articles).toEqual([two]);
      await store.dropDocument(source, 'one');
      const gone = await store.unsettledTexts(100);
      expect([gone.articles.toSorted(), gone.texts.flat().map(article => article.id)]).toEqual([
        [one, two],
        [two],
      ]);
      expect(await openIds()).toEqual([two]);
    });

    it('notes what is asked for, once, and nothing that is unknown', async () => {
      const one = await save('one');
      await settleAccounts();
      await store.markUnsettled([one, one, 12_345]);
      expect((await store.unsettledTexts(100)).articles).toEqual([one]);
    });

    it('keeps a note that came while its text was being read', async () => {
      const one = await save('one');
      const changed = await store.unsettledTexts(100);
      await save('one', { title: 'A title came later' });
      await store.saveAccounts(changed, [account(one)]);
      expect((await store.unsettledTexts(100)).articles).toEqual([one]);
    });

    it('gives accounts back as they were, by day and by what is open', async () => {
      const [one, two] = [await save('one'), await save('two')];
      const later = account(two, {
        day: 20_001,
        isDated: false,
        period: null,
        minute: 28_801_440,
        names: [],
      });
      await store.saveAccounts(await store.unsettledTexts(100), [later, account(one)]);
      expect(await store.openAccounts(100)).toEqual([
        { ...account(one), block: null, level: 0 },
        { ...later, block: null, level: 0 },
      ]);
      expect((await store.accountsOnDay(20_001, 0, 9)).map(each => each.id)).toEqual([two]);
      expect(await store.accountsOnDay(20_001, two, 9)).toEqual([]);
      await store.placeStories([block([together(one)], { level: 2 })]);
      expect(await openIds()).toEqual([two]);
      expect(await store.accountsOnDay(20_000, 0, 9)).toEqual([{ ...account(one), block: one, level: 2 }]);
    });

    it('opens what stood in a block with a text that is changed, removed or dissolved', async () => {
      const ids = [await save('one'), await save('two'), await save('three')] as const;
      await settleAccounts();
      await store.placeStories([block([together(...ids)])]);
      expect(await openIds()).toEqual([]);
      await store.dropDocument(source, 'three');
      expect(await openIds()).toEqual([ids[0], ids[1]]);
      await store.placeStories([block([together(ids[0])]), block([together(ids[1])])]);
      await store.placeStories([block([together(ids[0])], { dissolved: [ids[1]] })]);
      expect(await openIds()).toEqual([ids[1]]);
    });

    it('leaves a story its number where its oldest article is, when it parts and when it joins', async () => {
      const [a, b, c] = [await save('a'), await save('b'), await save('c')];
      await settleAccounts();
      const [storyOfA, storyOfB] = [await storyOf(a), await storyOf(b)];
      await store.placeStories([block([together(b, c)])]);
      expect([await storyOf(b), await storyOf(c)]).toEqual([storyOfB, storyOfB]);
      await store.placeStories([block([together(a, c), together(b)])]);
      expect([await storyOf(a), await storyOf(b), await storyOf(c)]).toEqual([storyOfA, storyOfB, storyOfA]);
      await store.placeStories([block([together(a), together(c), together(b)])]);
      const stories = await store.presentStories([a, b, c]);
      expect([stories.get(a), stories.get(b)]).toEqual([storyOfA, storyOfB]);
      expect(new Set(stories.values()).size).toBe(3);
    });

    it('moves copies with the account that stands for them, and what is gone with its story', async () => {
      const [a, b, copy, gone] = [await save('a'), await save('b'), await save('copy'), await save('gone')];
      await store.joinStories([b, copy, gone], 'copies');
      await store.dropDocument(source, 'gone');
      expect((await store.unsettledTexts(100)).texts.map(texts => texts.length).toSorted()).toEqual([1, 2]);
      await settleAccounts();
      await store.placeStories([block([together(a, b)])]);
      const story = await storyOf(a);
      expect(await store.presentStories([a, b, copy, gone, 12_345])).toEqual(
        new Map([a, b, copy, gone].map(id => [id, story])),
      );
    });

    it('lets a copy go when its text is another', async () => {
      const [a, b] = [await save('a'), await save('b')];
      await store.joinStories([a, b], 'copies');
      expect((await store.unsettledTexts(100)).texts).toHaveLength(1);
      await store.saveDocument(
        document(source, 'b', [incoming(read('b', 'Another text.'))], { hash: 'new' }),
      );
      expect((await store.unsettledTexts(100)).texts).toHaveLength(2);
    });

    it('explains an account to those who may see both', async () => {
      const followed = await store.saveSource({ ...folder, kind: 'feed', address: 'f' }, GUILD_A);
      const [shared, other] = [await save('shared'), await save('other')];
      const [saved] = await store.saveDocument(document(followed, 'x', [incoming(read('x', 'Text.'))]));
      const secret = saved?.article ?? -1;
      await settleAccounts();
      const reasons = [
        { article: shared, beside: secret, reason: 'shared name Secret Plan' },
        { article: other, beside: shared, reason: 'shared name Roon' },
      ];
      await store.placeStories([block([{ accounts: [shared, other, secret], reasons }])]);
      expect(await store.storyReasons(SHARED_SCOPE, shared)).toEqual([
        { article: other, reason: 'shared name Roon' },
      ]);
      expect(await store.storyReasons(GUILD_A, shared)).toHaveLength(2);
      expect(await store.storyReasons(GUILD_B, secret)).toEqual([]);
      await store.placeStories([block([together(shared), together(other), together(secret)])]);
      expect(await store.storyReasons(GUILD_A, shared)).toEqual([]);
      expect(await store.storyReasons(GUILD_A, 12_345)).toEqual([]);
    });

    it('forgets the words and reasons of an article that is removed', async () => {
      const [one, two] = [await save('one'), await save('two')];
      await settleAccounts();
      const reasons = [{ article: one, beside: two, reason: 'shared name Roon' }];
      await store.placeStories([block([{ accounts: [one, two], reasons }])]);
      await store.removeArticle(two);
      expect((await store.accountsOnDay(20_000, 0, 9)).map(each => each.id)).toEqual([one]);
      expect(await store.storyReasons(SHARED_SCOPE, one)).toEqual([]);
    });
  });
}
