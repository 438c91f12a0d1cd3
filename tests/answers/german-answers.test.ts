import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEngine, type Engine } from '../../src/engine.ts';
import { SHARED_SCOPE, type Query } from '../../src/model/query.ts';

const about = (text: string): Query => ({
  wanted: [{ kind: 'word', text }],
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

describe('answers from German articles', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = openEngine(':memory:');
    await engine.ingest(path.join(import.meta.dirname, 'german'));
  });
  afterAll(() => engine.close());

  const asked = (word: string) => ({ scope: SHARED_SCOPE, query: about(word), limit: 20 });

  it('name who said what, and leave nothing out', async () => {
    const answer = await engine.answers.quotes(asked('Alsbrücke'));
    expect(answer).not.toHaveProperty('leftOut');
    const said = 'quotations' in answer ? answer.quotations : [];
    expect(said.map(({ speaker }) => speaker?.text ?? null).toSorted()).toEqual([
      'Jens Kruse',
      'Katrin Böhm',
      'Katrin Böhm',
      'Olaf Petersen',
      'Sabine Roth',
    ]);
  });

  it('show what an attribution parts as one, with the article’s own marks', async () => {
    const answer = await engine.answers.quotes(asked('Alsbrücke'));
    const shown = 'quotations' in answer ? answer.quotations.map(({ citation }) => citation.text) : [];
    expect(shown).toContain(
      '„Wir können die Brücke vor Weihnachten nicht öffnen“, sagte Oberbürgermeisterin Katrin Böhm im Rat. „Sicherheit geht vor.“',
    );
  });

  it('show a fragment in its sentence, and count that sentence', async () => {
    const answer = await engine.answers.quotes(asked('Buchhandlung'));
    const [first] = 'quotations' in answer ? answer.quotations.filter(({ kind }) => kind === 'mixed') : [];
    expect(first?.speaker?.text).toBe('Nora Lang');
  });

  it('tell what happened when', async () => {
    const answer = await engine.answers.timeline(asked('Alsbrücke'));
    expect(answer).not.toHaveProperty('leftOut');
    const days = 'entries' in answer ? answer.entries.map(({ value }) => value) : [];
    expect(days).toEqual(expect.arrayContaining(['1968-05-12', '2026-11-03', '2026-11-19']));
  });

  it('sum up the topic', async () => {
    const answer = await engine.answers.summary({ scope: SHARED_SCOPE, query: about('Alsbrücke') });
    const sentences = 'sentences' in answer ? answer.sentences : [];
    expect(sentences.map(({ citation }) => citation.text).join(' ')).toMatch(/Alsbrücke in Lindhagen/);
  });
});
