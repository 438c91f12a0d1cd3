import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';
import type { Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { document, feed, folder, incoming, publishedOn, query, read } from './store-samples.ts';

export function describeArticles(open: OpenStore): void {
  describe('documents and articles', () => {
    let store: Store;
    let source: number;
    beforeEach(async () => {
      store = open();
      source = await store.saveSource(folder, null);
    });
    afterEach(() => store.close());

    const save = async (text: string, more = {}, about = {}) => {
      const [saved] = await store.saveDocument(
        document(source, 'a.txt', [incoming(read('a.txt', text, about))], more),
      );
      return saved ?? { externalId: '', article: -1, revision: -1, change: 'unchanged' };
    };
    const find = async (words: string) =>
      (await store.search(SHARED_SCOPE, query(words), { limit: 50 })).map(hit => hit.article);

    it('gives back all that was read of an article', async () => {
      const about = {
        title: 'Ferry line reopens',
        byline: 'Ana Roque',
        publisher: 'Harbour Post',
        url: 'https://harbour.example/ferry',
        published: publishedOn('2024-11-18'),
        captions: ['The quay at dawn.'],
      };
      const { article, revision } = await save('The ferry sails again.', {}, about);
      expect(await store.articles(SHARED_SCOPE, [article])).toEqual([
        {
          ...read('a.txt', 'The ferry sails again.', about),
          id: article,
          revision,
          source,
          story: expect.any(Number) as number,
          firstSeen: '2024-11-20T08:00:00.000Z',
          rights: folder.rights,
        },
      ]);
    });

    it('keeps findings with their spans', async () => {
      const annotation = {
        paragraphs: [{ start: 0, end: 9 }],
        sentences: [{ start: 0, end: 9, paragraph: 0 }],
        quotations: [],
        dates: [],
        names: [],
      };
      const [saved] = await store.saveDocument(
        document(source, 'b.txt', [incoming(read('b', 'It rains.'), { annotation })]),
      );
      const [found] = await store.annotated(SHARED_SCOPE, [saved?.article ?? -1]);
      expect(found?.annotation).toEqual(annotation);
    });

    it('finds the same source by its kind and address', async () => {
      expect(await store.saveSource({ ...folder, name: 'Another name' }, null)).toBe(source);
      expect(await store.sources(SHARED_SCOPE)).toEqual([{ ...folder, id: source }]);
    });

    it("shows a source's changed rights on its articles", async () => {
      const { article } = await save('The ferry sails again.');
      const rights = { keepsFullText: false, shownShare: 0.1, shownSentences: 2 };
      await store.setRights(source, rights);
      expect((await store.articles(SHARED_SCOPE, [article]))[0]?.rights).toEqual(rights);
      expect(await store.source(source)).toEqual({ ...folder, id: source, rights });
      expect(await store.allSources()).toEqual([{ ...folder, id: source, rights }]);
      expect(await store.source(source + 1)).toBeNull();
    });

    it('changes nothing when the same text comes again', async () => {
      const first = await save('The ferry sails again.');
      expect(first.change).toBe('new');
      expect(await save('The ferry sails again.', { hash: 'touched' })).toEqual({
        ...first,
        change: 'unchanged',
      });
    });

    it('keeps the old revision when the text changes', async () => {
      const first = await save('The ferry sails on Monday.');
      const second = await save('The ferry sails on Tuesday.');
      expect(second).toMatchObject({ article: first.article, change: 'revised' });
      expect(second.revision).not.toBe(first.revision);
      expect((await store.revision(SHARED_SCOPE, first.revision))?.text).toBe('The ferry sails on Monday.');
      expect((await store.revision(SHARED_SCOPE, second.revision))?.text).toBe('The ferry sails on Tuesday.');
      expect(await find('monday')).toEqual([]);
      expect(await find('tuesday')).toEqual([first.article]);
    });

    it('keeps the revision when only what is said about the article changes', async () => {
      const first = await save('The ferry sails again.');
      const dated = await save('The ferry sails again.', {}, { published: publishedOn('2024-11-18') });
      expect(dated).toEqual({ ...first, change: 'revised' });
      expect((await store.articles(SHARED_SCOPE, [first.article]))[0]?.published?.day).toBe('2024-11-18');
    });

    it('tells that an article was read anew by a newer cleaner', async () => {
      const first = await save('The ferry sails again.');
      expect(await save('The ferry sails again.', { cleaner: '2' })).toEqual({ ...first, change: 'revised' });
      expect((await store.documents(source)).get('a.txt')).toEqual({ hash: 'hash of a.txt', cleaner: '2' });
    });

    it('takes a dropped document out of search and still explains what was cited', async () => {
      const { article, revision } = await save('The ferry sails again.');
      expect(await store.dropDocument(source, 'a.txt')).toBe(1);
      expect(await find('ferry')).toEqual([]);
      expect(await store.articles(SHARED_SCOPE, [article])).toEqual([]);
      expect(await store.revision(SHARED_SCOPE, revision)).toEqual({
        article,
        revision,
        title: null,
        text: 'The ferry sails again.',
        removed: true,
      });
      expect((await store.documents(source)).size).toBe(0);
    });

    it('brings a dropped article back under its old id', async () => {
      const first = await save('The ferry sails again.');
      await store.dropDocument(source, 'a.txt');
      expect(await save('The ferry sails again.')).toEqual({ ...first, change: 'restored' });
      expect(await find('ferry')).toEqual([first.article]);
    });

    it('takes an article out when its document holds it no more', async () => {
      const both = [incoming(read('x#1', 'First tram.')), incoming(read('x#2', 'Second tram.'))];
      const saved = await store.saveDocument(document(source, 'x', both));
      await store.saveDocument(document(source, 'x', both.slice(0, 1)));
      expect(await find('tram')).toEqual([saved[0]?.article]);
    });

    it('keeps an article that another document still holds', async () => {
      const same = [incoming(read('guid', 'One tram.'))];
      await store.saveDocument(document(source, 'x.xml', same));
      await store.saveDocument(document(source, 'y.xml', same));
      expect(await store.dropDocument(source, 'y.xml')).toBe(0);
      expect(await find('tram')).toHaveLength(1);
      expect(await store.dropDocument(source, 'x.xml')).toBe(1);
      expect(await find('tram')).toEqual([]);
    });

    it('keeps what a feed shows no more: its window rolls on', async () => {
      const followed = await store.saveSource(feed('https://news.example/rss'), null);
      const [one, two] = [incoming(read('1', 'First tram.')), incoming(read('2', 'Second tram.'))];
      await store.saveDocument(document(followed, 'rss', [one]));
      await store.saveDocument(document(followed, 'rss', [two]));
      expect(await find('tram')).toHaveLength(2);
    });

    it('takes the first of two articles with one external id', async () => {
      const twice = [incoming(read('guid', 'First tram.')), incoming(read('guid', 'Second tram.'))];
      expect(await store.saveDocument(document(source, 'x', twice))).toHaveLength(1);
      expect(await find('first')).toHaveLength(1);
      expect(await find('second')).toEqual([]);
    });

    it('erases a removed article for good', async () => {
      const { article, revision } = await save('The ferry sails again.', {}, { title: 'Ferry' });
      expect(await store.removeArticle(article)).toBe(true);
      expect(await store.removeArticle(article)).toBe(false);
      expect(await find('ferry')).toEqual([]);
      expect(await store.revision(SHARED_SCOPE, revision)).toEqual({
        article,
        revision,
        title: null,
        text: '',
        removed: true,
      });
    });

    it('does not read a removed article in again', async () => {
      const { article } = await save('The ferry sails again.');
      await store.removeArticle(article);
      expect((await save('The ferry sails again, at noon.', { hash: 'new' })).change).toBe('unchanged');
      expect(await find('ferry')).toEqual([]);
    });

    it('knows no article that was never there', async () => {
      expect(await store.removeArticle(999)).toBe(false);
      expect(await store.revision(SHARED_SCOPE, 999)).toBeNull();
      expect(await store.dropDocument(source, 'nowhere')).toBe(0);
    });

    it('keeps the problems of the last reading', async () => {
      const problems = [{ where: 'a.txt#3', reason: 'The line is not JSON.' }];
      await save('The ferry sails again.', { problems });
      expect(await store.problems(source)).toEqual(problems);
      await save('The ferry sails again.', { problems: [] });
      expect(await store.problems(source)).toEqual([]);
    });

    it('saves a document whole or not at all', async () => {
      const broken = { ...read('x#2', 'Second tram.'), byline: Symbol('no text') as unknown as string };
      const articles = [incoming(read('x#1', 'First tram.')), incoming(broken)];
      await expect(store.saveDocument(document(source, 'x', articles))).rejects.toBeInstanceOf(Error);
      expect(await find('tram')).toEqual([]);
      expect((await store.documents(source)).size).toBe(0);
    });

    it('saves several documents at once, each with its articles in order', async () => {
      const documents = ['a', 'b', 'c'].map(path =>
        document(source, path, [
          incoming(read(`${path}1`, `First ${path}.`)),
          incoming(read(`${path}2`, 'Second.')),
        ]),
      );
      const saved = await store.saveDocuments(documents);
      expect(saved.map(each => each.map(one => one.externalId))).toEqual([
        ['a1', 'a2'],
        ['b1', 'b2'],
        ['c1', 'c2'],
      ]);
      expect(await find('first')).toHaveLength(3);
      expect(await store.saveDocuments([])).toEqual([]);
    });

    it('saves all of several documents or none', async () => {
      const broken = { ...read('y', 'Second tram.'), byline: Symbol('no text') as unknown as string };
      const documents = [
        document(source, 'x', [incoming(read('x', 'First tram.'))]),
        document(source, 'y', [incoming(broken)]),
      ];
      await expect(store.saveDocuments(documents)).rejects.toBeInstanceOf(Error);
      expect(await find('tram')).toEqual([]);
      expect((await store.documents(source)).size).toBe(0);
      expect(await store.saveDocuments(documents.slice(0, 1))).toHaveLength(1);
      expect(await find('tram')).toHaveLength(1);
    });

    it('finds the last of an article that comes twice in one saving', async () => {
      const [[first] = [], [second] = []] = await store.saveDocuments([
        document(source, 'x', [incoming(read('guid', 'The tram stops on Monday.'))]),
        document(source, 'y', [incoming(read('guid', 'The tram stops on Friday.'))]),
      ]);
      expect(second).toMatchObject({ article: first?.article, change: 'revised' });
      expect(await find('monday')).toEqual([]);
      expect(await find('friday')).toEqual([first?.article]);
    });

    it('finds articles of any order of time that were saved at once, newest first', async () => {
      const days = ['2024-11-18', '2021-01-05', '2024-11-19', '2019-07-30', '2024-11-18'];
      await store.saveDocuments(
        days.map((day, at) =>
          document(source, String(at), [
            incoming(read(String(at), 'A tram stopped.', { published: publishedOn(day) })),
          ]),
        ),
      );
      const hits = await store.search(SHARED_SCOPE, query('tram'), { limit: 9, order: 'newest' });
      const found = await store.articles(
        SHARED_SCOPE,
        hits.map(hit => hit.article),
      );
      expect(found.map(article => article.published?.day)).toEqual(days.toSorted().reverse());
    });

    it('counts names of articles that were saved at once', async () => {
      const facets = [{ kind: 'publisher' as const, label: 'Harbour Post' }];
      const documents = ['a', 'b', 'c'].map(path =>
        document(source, path, [incoming(read(path, `Text of ${path}.`), { facets })]),
      );
      await store.saveDocuments(documents);
      await store.saveDocuments(documents);
      await store.dropDocument(source, 'b');
      expect(await store.facets(SHARED_SCOPE, 'publisher', 'harbour', 9)).toEqual([
        { label: 'Harbour Post', articles: 2 },
      ]);
    });

    it('counts what can be found', async () => {
      expect(await store.counts(SHARED_SCOPE)).toEqual({ articles: 0, stories: 0, newest: null });
      await save('The ferry sails again.', {}, { published: publishedOn('2024-11-18') });
      expect(await store.counts(SHARED_SCOPE)).toEqual({
        articles: 1,
        stories: 1,
        newest: '2024-11-18T00:00:00.000Z',
      });
    });

    it('counts articles alone as it counts them with the rest, removed ones left out', async () => {
      const one = await save('The ferry sails again.');
      const other = await save('The tram stands still.', { path: 'tram.md' }, { externalId: 'tram' });
      expect(await store.articleCount(SHARED_SCOPE)).toBe(2);
      await store.removeArticle(other.article);
      expect(await store.articleCount(SHARED_SCOPE)).toBe(1);
      expect((await store.counts(SHARED_SCOPE)).articles).toBe(1);
      await store.removeArticle(one.article);
      expect(await store.articleCount(SHARED_SCOPE)).toBe(0);
    });

    it('takes no undated article for the newest', async () => {
      await save('The ferry sails again.', {}, { published: null });
      expect(await store.counts(SHARED_SCOPE)).toMatchObject({ articles: 1, newest: null });
    });

    it('says what it could not do once it is closed', async () => {
      await store.close();
      const failure = store.search(SHARED_SCOPE, query('ferry'), { limit: 5 });
      await expect(failure).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(failure).rejects.toMatchObject({ operation: 'search' });
    });
  });
}
