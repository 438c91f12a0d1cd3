import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../src/engine.ts';
import type { NothingFound, TimelineAnswer } from '../../src/model/answer.ts';
import { SHARED_SCOPE, type Query } from '../../src/model/query.ts';
import { CORPUS } from './corpus-articles.ts';

const about = (...words: string[]): Query => ({
  wanted: words.map(text => ({ kind: 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

const entriesOf = (answer: TimelineAnswer | NothingFound) => ('entries' in answer ? answer.entries : []);

describe('answers on the bundled articles', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = openEngine(':memory:');
    await engine.ingest(CORPUS);
  });
  afterAll(() => engine.close());

  const timeline = async (...words: string[]) =>
    entriesOf(await engine.answers.timeline({ scope: SHARED_SCOPE, query: about(...words), limit: 30 }));

  it.each([
    ['cracks are found', '2026-10-24', /cracks/, false],
    ['it is closed', '2026-10-26', /shut|closed/, false],
    ['repairs begin', '2026-11-09', /Welders|worked every night/, false],
    ['walkers are back', '2026-11-18', /walkers/, false],
    ['cars are expected', '2026-12-14', /one lane in each direction/, true],
  ])('tell in the timeline of the bridge that %s', async (_, day, words, expected) => {
    const entry = (await timeline('bridge')).find(({ value }) => value === day);
    expect(entry?.expected).toBe(expected);
    expect(entry?.sentences.map(({ citation }) => citation.text).join(' ')).toMatch(words);
  });

  it.each([
    ['library', '2026-11-12', false],
    ['library', '2027-01-01', true],
    ['tram', '2026-11-16', false],
    ['tram', '2027-03-01', true],
    ['flood', '2026-11-05', false],
    ['meals', '2026-11-17', false],
  ])('place a day of the story “%s” on %s', async (word, day, expected) => {
    const entry = (await timeline(word)).find(({ value }) => value === day);
    expect(entry?.expected).toBe(expected);
  });

  it('never expect what lies before every article', async () => {
    const wrong = (await timeline('bridge')).filter(({ value, expected }) => expected && value < '2026-10');
    expect(wrong).toEqual([]);
  });

  it.each([
    ['bridge', [/cracks/, /walkers|cyclists/]],
    ['library', [/Lantern Hill/, /vote|voting|councillors/]],
    ['tram', [/Harbour Line/]],
    ['meals', [/lunch/]],
  ])('hold in the summary of “%s” what the story is', async (word, facts) => {
    const answer = await engine.answers.summary({ scope: SHARED_SCOPE, query: about(word) });
    const sentences = 'sentences' in answer ? answer.sentences : [];
    const text = sentences.map(({ citation }) => citation.text).join(' ');
    for (const fact of facts) expect(text).toMatch(fact);
  });
});
