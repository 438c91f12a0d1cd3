import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DigestRequest, digestStories } from '../../src/answers/digest-stories.ts';
import type { AnswerSources } from '../../src/answers/found-articles.ts';
import { citationsOfStory } from '../../src/answers/proof.ts';
import { saveReadDocuments } from '../../src/ingest/save-documents.ts';
import { settleStories } from '../../src/ingest/settle-stories.ts';
import type { DigestStory } from '../../src/model/edition.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { ShownCitation } from '../../src/storage/store.ts';
import { lexicons } from '../analysis/lexicons.ts';
import { TWINS } from '../analysis/story-samples.ts';
import { GUILD_A, feed, folder, publishedOn, read } from '../contracts/store-samples.ts';

const [FIRE, UPDATE, COUNCIL] = TWINS['a new event in the same place the day after, beside an update'] ?? [];
const [FLOOD] = TWINS['two floods in two towns on one day'] ?? [];

/** Reports of three sentences may be shown. */
const GENEROUS = { keepsFullText: true, shownShare: 1, shownSentences: 20 };

let sources: AnswerSources;
let now: string;
beforeEach(() => {
  sources = { store: openSqliteStore(':memory:'), lexicons };
  now = '2026-06-03T08:00:00.000Z';
});
afterEach(() => sources.store.close());

interface Came {
  readonly published: string;
  readonly title: string;
  readonly text: string;
}

/** Reads reports, each under a name of its own, and settles their stories. */
async function take(reports: Readonly<Record<string, Came | undefined>>, from?: number): Promise<void> {
  const context = { ...sources, clock: () => now };
  const source = from ?? (await sources.store.saveSource({ ...folder, rights: GENEROUS }, null));
  for (const [name, came] of Object.entries(reports)) {
    if (!came) throw new Error('a sample is missing');
    const article = read(name, came.text, {
      title: came.title,
      published: publishedOn(came.published),
      publisher: name,
    });
    const document = { source, path: name, hash: JSON.stringify(came), articles: [article], problems: [] };
    await saveReadDocuments([document], context);
  }
  await settleStories([], context);
}

const edition = async (more: Partial<DigestRequest> = {}): Promise<readonly DigestStory[]> => {
  const request = {
    scope: SHARED_SCOPE,
    topics: [],
    since: '2026-06-01T00:00:00.000Z',
    now,
    limit: 5,
    shownBefore: [],
  };
  return (await digestStories(sources, { ...request, ...more })).stories;
};
const shownIn = (stories: readonly DigestStory[]): ShownCitation[] =>
  stories.flatMap(story =>
    citationsOfStory(story).map(({ article, revision, span }) => ({
      story: story.story,
      article,
      revision,
      span,
    })),
  );
const headlines = (stories: readonly DigestStory[]): string[] =>
  stories.map(story => story.headline).toSorted();
const isUpdate = (story: DigestStory | undefined): boolean =>
  story?.reasons.some(reason => reason.name === 'update') ?? false;

describe('the stories of an edition', () => {
  it('are those of the store: accounts of one event stand together, others apart', async () => {
    await take({ gazette: FIRE, courier: UPDATE, post: COUNCIL });
    const stories = await edition();
    expect(headlines(stories)).toEqual([COUNCIL?.title, FIRE?.title]);
    const fire = stories.find(story => story.headline === FIRE?.title);
    expect(fire?.alsoIn.map(card => card.publisher)).toEqual(['courier']);
  });

  it('count copies once and other accounts as what they are', async () => {
    await take({ gazette: FIRE, copy: FIRE, courier: UPDATE });
    const [story] = await edition();
    expect(story?.reasons.find(reason => reason.name === 'articles')?.score).toBeCloseTo(Math.log1p(2));
  });

  it('are represented by what the guild may see', async () => {
    const followed = await sources.store.saveSource(
      { ...feed('https://courier.example/feed'), rights: GENEROUS },
      GUILD_A,
    );
    const long = FIRE && { ...FIRE, title: 'Secret headline', text: `${FIRE.text} ${UPDATE?.text ?? ''}` };
    await take({ courier: long }, followed);
    await take({ gazette: UPDATE });
    const [story, ...others] = await edition();
    expect(others).toEqual([]);
    expect(story?.headline).toBe(UPDATE?.title);
    expect(JSON.stringify(story)).not.toContain('Secret');
    expect(headlines(await edition({ scope: GUILD_A }))).toEqual(['Secret headline']);
  });
});

describe('what an edition showed', () => {
  it('is not told again when the story has grown', async () => {
    await take({ gazette: FIRE });
    const shownBefore = shownIn(await edition());
    await take({ courier: UPDATE });
    const [story, ...others] = await edition({ shownBefore });
    expect(others).toEqual([]);
    expect(isUpdate(story)).toBe(true);
    const told = shownBefore.map(citation => `${citation.article} ${citation.span.start}`);
    const again = shownIn(story ? [story] : []).map(citation => `${citation.article} ${citation.span.start}`);
    expect(again.filter(each => told.includes(each))).toEqual([]);
  });

  it('counts for the story in which its article is now, when two stories have become one', async () => {
    await take({ post: COUNCIL, gazette: FIRE });
    const shownBefore = shownIn((await edition()).filter(story => story.headline === FIRE?.title));
    // the older number is that of the story which was not shown
    await take({ post: UPDATE });
    const [story, ...others] = await edition({ shownBefore });
    expect(others).toEqual([]);
    expect(story?.story).not.toBe(shownBefore[0]?.story);
    expect(isUpdate(story)).toBe(true);
  });

  it('does not count for what has left its story', async () => {
    await take({ gazette: FIRE });
    const shownBefore = shownIn(await edition());
    await take({ courier: UPDATE });
    expect((await edition({ shownBefore })).map(isUpdate)).toEqual([true]);
    await take({ courier: FLOOD && { ...FLOOD, published: '2026-06-03' } });
    const stories = await edition({ shownBefore });
    const flood = stories.find(story => story.headline === FLOOD?.title);
    expect(flood).toBeDefined();
    expect(isUpdate(flood)).toBe(false);
  });

  it('counts for the story that the edition named, where its article is not known any more', async () => {
    await take({ gazette: FIRE });
    const [story] = await edition();
    const lost = { story: story?.story ?? -1, article: 12_345, revision: 12_345, span: { start: 0, end: 5 } };
    expect(isUpdate((await edition({ shownBefore: [lost] }))[0])).toBe(true);
  });
});

describe('an article that its publisher changes', () => {
  const ADDED = 'Police arrested the owner of a bakery nearby.';
  /** What the first edition showed; the article is changed a day later. */
  async function changed(text: string): Promise<ShownCitation[]> {
    now = '2026-06-02T08:00:00.000Z';
    await take({ gazette: FIRE });
    const shownBefore = shownIn(await edition());
    now = '2026-06-03T08:00:00.000Z';
    await take({ gazette: FIRE && { ...FIRE, text } });
    return shownBefore;
  }
  const since = '2026-06-02T09:00:00.000Z';

  it('comes again as an update that tells what was added, and nothing that stood before', async () => {
    const shownBefore = await changed(`${FIRE?.text ?? ''} ${ADDED}`);
    const [story] = await edition({ since, shownBefore });
    expect(isUpdate(story)).toBe(true);
    expect(story?.summary.map(({ citation }) => citation.text)).toEqual([ADDED]);
  });

  it('does not come again for a word that was mended', async () => {
    const shownBefore = await changed((FIRE?.text ?? '').replace('the', 'this'));
    expect(await edition({ since, shownBefore })).toEqual([]);
  });

  it('does not come at all where no edition told it: it is older than this one', async () => {
    await changed(`${FIRE?.text ?? ''} ${ADDED}`);
    expect(await edition({ since, shownBefore: [] })).toEqual([]);
  });
});

describe('what a digest leaves out', () => {
  const account = async (more: Partial<DigestRequest>) => {
    const base = { scope: SHARED_SCOPE, topics: [], since: '2026-06-01T00:00:00.000Z', now, limit: 5 };
    return digestStories(sources, { ...base, shownBefore: [], ...more });
  };

  it('is what is about a muted word, by its title too, and is counted', async () => {
    await take({ gazette: FIRE && { ...FIRE, title: 'Royal wedding: fires' }, post: COUNCIL });
    const { stories, account: why } = await account({ muted: ['"royal weddings"'] });
    expect(headlines(stories)).toEqual([COUNCIL?.title]);
    expect(why.leftCounts).toEqual({ muted: 1 });
    expect(why.left).toMatchObject([{ why: 'muted', word: 'royal weddings' }]);
  });

  it('is a sentence with a muted word further down', async () => {
    const text = `${FIRE?.text ?? ''} ${'The street stays shut for some days. '.repeat(12)}A circus lost its tent.`;
    await take({ gazette: FIRE && { ...FIRE, text } });
    const { stories } = await account({ muted: ['circus'] });
    expect(stories).toHaveLength(1);
    expect(JSON.stringify(stories)).not.toContain('circus');
  });

  it('is what its sources tell, or other sources, by name without case', async () => {
    await take({ gazette: FIRE, post: COUNCIL });
    expect(headlines((await account({ onlySources: ['GAZETTE'] })).stories)).toEqual([FIRE?.title]);
    const { stories, account: why } = await account({ withoutSources: ['gazette'] });
    expect(headlines(stories)).toEqual([COUNCIL?.title]);
    expect(why.otherSources).toBe(1);
  });

  it('is what was published long before, unless a first edition has nothing else', async () => {
    await take({ gazette: FIRE && { ...FIRE, published: '2025-01-10' } });
    const later = await account({});
    expect(later.stories).toEqual([]);
    expect(later.account.leftCounts).toEqual({ old: 1 });
    const first = await account({ first: true });
    expect(headlines(first.stories)).toEqual([FIRE?.title]);
    expect(first.account.older).toBe(true);
    await take({ courier: FLOOD && { ...FLOOD, published: '2024-03-02' } });
    expect(headlines((await account({ first: true })).stories)).toEqual([FIRE?.title]);
    await take({ post: COUNCIL });
    const both = await account({ first: true });
    expect(headlines(both.stories)).toEqual([COUNCIL?.title]);
    expect(both.account.older).toBe(false);
  });

  it('is what there is no room for, by name', async () => {
    await take({ gazette: FIRE, post: COUNCIL });
    const { stories, account: why } = await account({ limit: 1 });
    expect(stories).toHaveLength(1);
    expect(why).toMatchObject({ size: 1, leftCounts: { below: 1 }, told: [{ story: stories[0]?.story }] });
  });
});
