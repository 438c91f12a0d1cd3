import { describe, expect, it } from 'vitest';
import { createAnswers } from '../../src/answers/answers.ts';
import { type Query, SHARED_SCOPE } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import { textAnswer } from '../../src/terminal/text-answer.ts';
import { lexicons } from '../analysis/lexicons.ts';
import { storeOf, type Written } from './fake-store.ts';

const english: Written = {
  id: 1,
  title: 'Cormorant Bridge shut',
  day: '2026-10-27',
  text: 'Cormorant Bridge was shut on 27 October.\n“Nobody will cross this bridge until both piers are sound,” said Ines Moor.',
  quotes: [['Nobody will cross this bridge until both piers are sound,', 'Ines Moor']],
  dates: [['27 October', '2026-10-27', 'day']],
};
const foreign = (id: number): Written => ({
  id,
  title: 'Cormorant Bridge gesperrt',
  day: '2026-10-27',
  text: 'Die Cormorant Bridge ist seit Dienstag gesperrt.\nNiemand darf die Brücke betreten, bis beide Pfeiler sicher sind.',
});

/** The store of these articles, each in its language. */
function storeIn(languages: Readonly<Record<number, string | null>>, ...written: Written[]): Store {
  const store = storeOf(written);
  return {
    ...store,
    annotated: async (...given: Parameters<Store['annotated']>) =>
      (await store.annotated(...given)).map(each => ({
        ...each,
        article: { ...each.article, language: languages[each.article.id] ?? null },
      })),
  };
}

const query: Query = {
  wanted: [{ kind: 'word', text: 'cormorant' }],
  unwanted: [],
  since: null,
  until: null,
  source: null,
};
const asked = { scope: SHARED_SCOPE, query };
const mixed = createAnswers({
  store: storeIn({ 1: 'en', 2: 'nl', 3: 'nl-BE', 4: 'fr' }, english, foreign(2), foreign(3), foreign(4)),
  lexicons,
});
const foreignAlone = createAnswers({ store: storeIn({ 2: 'nl' }, foreign(2)), lexicons });

describe('articles in languages without word lists', () => {
  it('are counted by language beside the quotations and dates that were found', async () => {
    const leftOut = [
      { language: 'nl', articles: 2 },
      { language: 'fr', articles: 1 },
    ];
    expect(await mixed.quotes(asked)).toMatchObject({ kind: 'quotes', leftOut, coverage: { articles: 4 } });
    expect(await mixed.timeline(asked)).toMatchObject({ kind: 'timeline', leftOut });
  });

  it('are told where nothing was found for them', async () => {
    const leftOut = [{ language: 'nl', articles: 1 }];
    expect(await foreignAlone.quotes(asked)).toMatchObject({ kind: 'nothing', leftOut });
    expect(await foreignAlone.timeline(asked)).toMatchObject({ kind: 'nothing', leftOut });
  });

  it('are searched and summarised', async () => {
    const summary = await foreignAlone.summary(asked);
    expect(summary).toMatchObject({ kind: 'summary', coverage: { articles: 1 } });
    expect(summary).toHaveProperty(
      'sentences.0.citation.text',
      'Die Cormorant Bridge ist seit Dienstag gesperrt.',
    );
    expect(await foreignAlone.search(asked)).toMatchObject({ kind: 'search', coverage: { articles: 1 } });
  });

  it('are not spoken of where there are none', async () => {
    const plain = createAnswers({ store: storeIn({ 1: null }, english), lexicons });
    expect(await plain.quotes(asked)).not.toHaveProperty('leftOut');
    expect(await plain.timeline(asked)).not.toHaveProperty('leftOut');
  });

  it('are told on the command line', async () => {
    expect(textAnswer(await mixed.quotes(asked))).toContain(
      '(3 articles in Dutch and French were left out: quotations are read in English and German only.)',
    );
    expect(textAnswer(await mixed.timeline(asked))).toContain(
      'left out: dates are read in English and German only.)',
    );
    expect(textAnswer(await foreignAlone.quotes(asked))).toMatch(
      /^Nothing found\.[^]*1 article in Dutch was left out/,
    );
    expect(textAnswer(await mixed.summary(asked))).not.toContain('left out');
  });
});
