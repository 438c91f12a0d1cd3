import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/answers/did-you-mean.ts';
import { type Engine, openEngine } from '../../src/engine.ts';
import { parseQuery } from '../../src/language/query.ts';
import { typedQuery } from '../../src/language/typed-query.ts';
import { SHARED_SCOPE, type Scope } from '../../src/model/query.ts';
import { document, feed, folder, GUILD_A, GUILD_B } from '../contracts/store-samples.ts';
import { incoming, publishedOn, read } from '../contracts/store-samples.ts';

let engine: Engine;
beforeEach(async () => {
  engine = openEngine(':memory:');
  const source = await engine.store.saveSource(folder, null);
  const texts = [
    'The Cormorant bridge was shut at noon.',
    'Eddle Weir was painted. The weir at Eddle leaks, and Eddle Weir is old.',
    ...Array.from({ length: 30 }, (_, n) => `The harbour of Varlow had ship number ${n}.`),
    'The harbuor, as one poster had it.',
  ];
  const published = publishedOn('2026-11-01');
  const articles = texts.map((text, n) => incoming(read(String(n), text, { published })));
  await engine.store.saveDocument(document(source, 'x', articles));
});
afterEach(() => engine.close());

const offered = async (words: string, articles = 0, scope: Scope = SHARED_SCOPE) => {
  const query = parseQuery({ words }, { today: '2026-11-20' });
  if ('problem' in query) throw new Error(query.problem);
  return (await didYouMean(engine.store, scope, query, articles)).map(typedQuery);
};

describe('a better spelling', () => {
  it('puts every misspelt word right, as the articles write it', async () => {
    expect(await offered('cormorrant brigde')).toEqual(['Cormorant bridge']);
  });

  it('has the capitals of a name, also in the word that was typed right', async () => {
    expect(await offered('edlle weir')).toEqual(['Eddle Weir']);
    expect(await offered('edlle leaks')).toEqual(['Eddle leaks']);
  });

  it('keeps phrases, exclusions, alternatives and days as they were typed', async () => {
    const rest = 'OR tram -ferry since:2026-10-01';
    expect(await offered(`"cormorrant bridge" ${rest}`)).toEqual([`"Cormorant bridge" ${rest}`]);
  });

  it('is none where the words are right and only do not stand together', async () => {
    expect(await offered('cormorant harbour')).toEqual([]);
  });

  it('is none that would find nothing', async () => {
    expect(await offered('cormorrant bridge since:2026-11-15')).toEqual([]);
    expect(await offered('qqqqqqqq')).toEqual([]);
  });

  it('is offered beside the little that a slip of the paper finds', async () => {
    expect(await offered('harbuor', 1)).toEqual(['harbour']);
    expect(await offered('harbour', 2)).toEqual([]);
  });

  it('tells nobody of a word that only another guild’s feed holds', async () => {
    const source = await engine.store.saveSource(feed('https://a.example/rss'), GUILD_A);
    await engine.store.saveDocument(document(source, 'y', [incoming(read('1', 'The secret zeppelin.'))]));
    expect(await offered('zepelin', 0, GUILD_A)).toEqual(['zeppelin']);
    expect(await offered('zepelin', 0, GUILD_B)).toEqual([]);
  });
});
