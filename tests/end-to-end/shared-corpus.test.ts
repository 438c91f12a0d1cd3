import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../src/engine.ts';
import type { FolderReport } from '../../src/ingest/ingest-folder.ts';
import { parseQuery } from '../../src/language/query.ts';
import { SHARED_SCOPE, type Query } from '../../src/model/query.ts';
import type { AnnotatedArticle, QuotesAnswer } from '../../src/model/answer.ts';
import { runBot, type RunningBot } from './running-bot.ts';
import { sharedMaterial } from './shared-material.ts';

const corpus = sharedMaterial('corpus', 'answers from five untidy documents');

const TOPICS = ['north korea', 'negotiations', 'kim', 'missiles', 'trump', 'balloons', 'russia'];
/** Lines of the pages around the articles, and captions of their pictures. */
const CLUTTER = [
  'READ ALSO',
  'cookies',
  'POSTED ON',
  'Send a link to a friend',
  '[to top of second column]',
  'Menu',
  'Load more',
  'Would you like to receive',
  'In this photo provided',
  '(KCNA/',
  'shakes hands with',
  'All contents',
  'Credit:',
  'More Articles',
  'OUR CHANNELS',
];
const TODAY = '2026-11-21';
const FAR_BACK = '2000-01-01T00:00:00.000Z';

describe.skipIf(corpus === null)('the five untidy documents', () => {
  let engine: Engine;
  let report: FolderReport;
  let articles: readonly AnnotatedArticle[];
  beforeAll(async () => {
    engine = openEngine(':memory:');
    report = await engine.ingest(corpus ?? '');
    const hits = await engine.store.recent(SHARED_SCOPE, FAR_BACK, 100);
    articles = await engine.store.annotated(
      SHARED_SCOPE,
      hits.map(hit => hit.article),
    );
  });
  afterAll(() => engine.close());

  const query = (words: string): Query => {
    const read = parseQuery({ words, since: null, until: null, source: null }, { today: TODAY });
    if ('problem' in read) throw new Error(read.problem);
    return read;
  };
  const asked = (words: string, limit = 50) => ({ scope: SHARED_SCOPE, query: query(words), limit });
  const quotes = async (words: string): Promise<QuotesAnswer> => {
    const answer = await engine.answers.quotes(asked(words));
    if (answer.kind === 'nothing') throw new Error(`no quotation on ${words}`);
    return answer;
  };
  const digest = (topics: readonly string[]) =>
    engine.answers.digestStories({
      scope: SHARED_SCOPE,
      topics: topics.map(query),
      since: FAR_BACK,
      now: new Date(Date.now() + 60_000).toISOString(),
      limit: 10,
      shownBefore: [],
    });

  it('are all read, as four stories', async () => {
    expect(report).toMatchObject({ added: 5, problems: [] });
    expect(await engine.store.counts(SHARED_SCOPE)).toMatchObject({ articles: 5, stories: 4 });
  });

  it.each(TOPICS)('show nothing of their pages in any answer on %s', async words => {
    const answers = [
      await engine.answers.summary({ scope: SHARED_SCOPE, query: query(words), length: 'long' }),
      await engine.answers.quotes(asked(words)),
      await engine.answers.timeline(asked(words)),
      await engine.answers.search(asked(words)),
      await digest([words]),
    ];
    expect(answers.some(answer => 'kind' in answer && answer.kind === 'summary')).toBe(true);
    const told = JSON.stringify(answers);
    expect(CLUTTER.filter(line => told.includes(line))).toEqual([]);
  });

  it('keep nothing of their pages in what is stored either', () => {
    const kept = articles.map(({ article }) => `${article.title ?? ''}\n${article.text}`).join('\n');
    expect(CLUTTER.filter(line => kept.includes(line))).toEqual([]);
  });

  it('quote Kim Jong Un and one regional analyst on negotiations', async () => {
    const { quotations } = await quotes('negotiations');
    const speakerOf = (words: string): string | undefined =>
      quotations.find(quotation => quotation.citation.text.includes(words))?.speaker?.text;
    expect(speakerOf('gone as far')).toBe('Kim Jong Un');
    expect(speakerOf('bargaining power')).toBe('one regional analyst');
  });

  it.each(['"Kim Jong Un"', 'north korea'])('put the events of %s on their dates', async words => {
    const answer = await engine.answers.timeline(asked(words));
    const values = answer.kind === 'timeline' ? answer.entries.map(entry => entry.value) : [];
    expect(values).toEqual(
      expect.arrayContaining(['2018', '2019', '2024-11-15', '2024-11-18', '2024-11-21']),
    );
  });

  it('resolve no relative date where nothing dates the document', () => {
    const undated = articles.filter(({ article }) => /^00[24]_/.test(article.externalId));
    const dates = undated.flatMap(({ annotation }) => annotation.dates);
    expect(undated.map(({ article }) => article.published)).toEqual([null, null]);
    expect(dates.filter(date => date.basis === 'resolved' && date.precision !== null)).toEqual([]);
    expect(dates).toContainEqual(expect.objectContaining({ value: '2022', basis: 'stated' }));
  });

  it('date the undated copy by the dated one, and say so', () => {
    const days = articles
      .filter(({ article }) => /^00[01]_/.test(article.externalId))
      .map(({ article }) => [article.published?.day, article.published?.basis]);
    expect(days).toEqual(
      expect.arrayContaining([
        ['2024-11-22', 'inherited'],
        ['2024-11-22', 'stated'],
      ]),
    );
  });

  it('tell the copied story once in a digest', async () => {
    const { stories } = await digest([]);
    expect(stories.length).toBe(4);
    expect(stories.filter(story => story.alsoIn.length > 0).length).toBe(1);
  });
});

describe.skipIf(corpus === null)('the same documents in Discord', () => {
  let running: RunningBot;
  beforeAll(async () => {
    running = await runBot({ corpus: corpus ?? '' });
  });
  afterAll(() => running.stop());

  const answer = async (command: string, options: Record<string, string>): Promise<string> =>
    running.emulator.textOf(await running.emulator.answer(command, options));

  it('answer without a line of their pages', async () => {
    const channel = running.emulator.channel('#news').id;
    await answer('digest create', { channel, time: '08:00', name: 'All' });
    const told = await Promise.all([
      ...TOPICS.flatMap(topic => [
        answer('summary', { topic, length: 'long' }),
        answer('quotes', { topic, length: 'long' }),
        answer('timeline', { topic, length: 'long' }),
        answer('search', { words: topic, length: 'long' }),
      ]),
      answer('digest preview', { name: 'All' }),
    ]);
    expect(told.join('\n')).toContain('Pyongyang');
    expect(CLUTTER.filter(line => told.join('\n').replaceAll('\\', '').includes(line))).toEqual([]);
  });

  it('name who spoke on negotiations', async () => {
    const told = await answer('quotes', { topic: 'negotiations', length: 'long' });
    expect(told).toContain('— **Kim Jong Un**');
    expect(told).toContain('— **one regional analyst**');
  });
});
