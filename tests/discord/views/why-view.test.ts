import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPage, pageCount } from '../../../src/discord/views/draw-page.ts';
import { whyView, type ExplainedEdition } from '../../../src/discord/views/why-view.ts';
import { DEFAULT_RIGHTS, type Article } from '../../../src/model/article.ts';
import type { EditionAccount, LeftOutWhy, ToldStory } from '../../../src/model/edition-account.ts';
import type { Schedule } from '../../../src/model/edition.ts';
import type { LedgerRow } from '../../../src/storage/store.ts';
import { expectSendable, textOf } from '../discord-check.ts';
import { hostileText } from '../hostile-text.ts';
import { words } from '../test-words.ts';

const SCHEDULE: Schedule = {
  id: 7,
  guild: '1',
  channel: '22',
  name: 'Morning',
  time: '08:00',
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: 'UTC',
  topics: [],
  muted: [],
  size: 5,
  onlySources: [],
  withoutSources: [],
  whenEmpty: 'skip',
  paused: false,
  createdBy: '3',
  createdAt: '2024-11-20T08:00:00.000Z',
  nextDue: '2024-11-22T08:00:00.000Z',
  nextSlot: '2024-11-22T08:00',
  version: 1,
};

const ROW: LedgerRow = {
  schedule: 7,
  slot: '2024-11-21T08:00',
  state: 'posted',
  mark: 'm',
  nonce: 'n',
  channel: '22',
  claimedAt: '',
  closedAt: '',
  message: null,
  reason: null,
  shown: [],
};

const ACCOUNT: EditionAccount = {
  since: '2024-11-20T08:00:00.000Z',
  articles: 9,
  capped: false,
  otherSources: 0,
  offTopic: 0,
  size: 5,
  older: false,
  told: [],
  left: [],
  leftCounts: {},
};

const place = (number: number) => ({ story: number, article: number, revision: number });

const told = (number: number, changes: Partial<ToldStory> = {}): ToldStory => ({
  ...place(number),
  articles: 1,
  publishers: 1,
  ageHours: 5,
  topic: null,
  update: false,
  reasons: [],
  ...changes,
});

const article = (id: number, title: string, publisher = 'Harbour Post'): Article => ({
  id,
  revision: id,
  source: 1,
  story: id,
  firstSeen: '2024-11-21T00:00:00.000Z',
  rights: DEFAULT_RIGHTS,
  externalId: String(id),
  title,
  byline: null,
  publisher,
  url: `https://post.example/${id}`,
  language: 'en',
  published: null,
  text: 'It opened.',
  captions: [],
});

const explained = (
  account: Partial<EditionAccount> | null,
  articles: readonly Article[] = [],
  row: LedgerRow | null = ROW,
): ExplainedEdition => ({
  schedule: SCHEDULE,
  row,
  account: account === null ? null : { ...ACCOUNT, ...account },
  articles: new Map(articles.map(each => [each.id, each])),
});

const shown = (edition: ExplainedEdition, leftOut = true): string =>
  textOf(drawPage(whyView(edition, { leftOut }, words), 0, null, words));

describe('why an edition is as it is', () => {
  it('says of each story who told it, how old it was, and on which topic', () => {
    const text = shown(
      explained(
        { told: [told(1, { articles: 4, publishers: 3, topic: 'bridge' }), told(2, { update: true })] },
        [article(1, 'Bridge closed'), article(2, 'Ferry aground')],
      ),
    );
    expect(text).toContain('**1** [Bridge closed](https://post.example/1) · Harbour Post');
    expect(text).toContain('told by 4 articles of 3 sources · 5 hours old · on “bridge”');
    expect(text).toContain('told before, with something new · told by one article');
  });

  it.each([
    [null, 'undated'],
    [0.4, 'less than an hour old'],
    [1, '1 hour old'],
    [47, '47 hours old'],
    [72, '3 days old'],
  ])('says an age of %j hours as %j', (ageHours, age) => {
    expect(shown(explained({ told: [told(1, { ageHours })] }))).toContain(age);
  });

  it('names what was left out, each under its why, and the story beside which it was', () => {
    const text = shown(
      explained(
        {
          told: [told(1)],
          left: [
            { ...place(2), why: 'muted', word: 'football' },
            { ...place(3), why: 'alike', beside: place(1) },
          ],
          leftCounts: { muted: 1, alike: 1, below: 12 },
        },
        [article(1, 'Bridge closed'), article(2, 'Cup final'), article(3, 'Bridge is shut')],
      ),
    );
    expect(text).toMatch(/### Left out: 1 muted\n\[Cup final\].*\n-# muted: “football”/);
    expect(text).toContain('-# tells the same as [Bridge closed]');
    expect(text).toContain('**Left out: 12 for want of room**');
  });

  it('tells readers how many were left out, and neither which nor the muted words', () => {
    const left = [{ ...place(2), why: 'muted' as const, word: 'football' }];
    const text = shown(explained({ left, leftCounts: { muted: 1 } }, [article(2, 'Cup final')]), false);
    expect(text).toContain('Left out: 1 muted');
    expect(text).not.toMatch(/Cup final|football/);
  });

  it('shows no headline of an article that is gone', () => {
    expect(shown(explained({ told: [told(1)] }))).toContain('an article that is no longer kept');
  });

  it('says that nothing is known of an edition long ago, and what is not an edition yet', () => {
    expect(shown(explained(null))).toContain('is not kept');
    expect(shown(explained({}, [], null))).toContain('as the edition would be now');
  });

  it('gives the reason why nothing was sent, harmless whatever it holds', () => {
    const row = { ...ROW, state: 'failed' as const, reason: 'The channel **#news** @everyone is gone.' };
    expect(shown(explained({}, [], row))).toContain('The channel \\*\\*');
  });

  const WHYS: readonly LeftOutWhy[] = [
    'muted',
    'old',
    'nothing-new',
    'alike',
    'too-short',
    'unproven',
    'below',
  ];
  it('lies on pages that Discord takes, whatever the headlines and words', () => {
    const many = fc.record({
      titles: fc.array(hostileText(10), { minLength: 1, maxLength: 25 }),
      word: hostileText(5),
    });
    fc.assert(
      fc.property(many, ({ titles, word }) => {
        const articles = titles.map((title, at) => article(at, title, word));
        const left = titles.map((_, at) => ({
          ...place(at),
          why: WHYS[at % WHYS.length] ?? 'below',
          word,
          beside: place(0),
        }));
        const leftCounts = Object.fromEntries(WHYS.map(why => [why, titles.length]));
        const stories = titles.slice(0, 10).map((_, at) => told(at, { topic: word }));
        const draft = whyView(
          explained({ told: stories, left, leftCounts }, articles, { ...ROW, reason: word }),
          { leftOut: true },
          words,
        );
        for (let page = 0; page < pageCount(draft, words); page += 1)
          expectSendable(drawPage(draft, page, null, words));
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });
});
