import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bagOf, countWords } from '../../src/analysis/sentence-bags.ts';
import { summarize, type SummaryDocument } from '../../src/analysis/summary.ts';
import { lexicons } from './lexicons.ts';

const bridge: SummaryDocument = {
  title: 'Cormorant Bridge shut after inspection',
  day: '2026-10-27',
  sentences: [
    'Cormorant Bridge was shut to all traffic on Tuesday after inspectors found cracks in two of its piers.',
    'He said the cracks had grown since the spring.',
    'Meanwhile, the ferry took on a second boat.',
    'The council expects repairs to Cormorant Bridge to take six weeks and to cost four million crowns.',
    'Who will pay for the repairs?',
    'Photo: the bridge at dawn',
  ],
};
const second: SummaryDocument = {
  title: 'Six weeks without the bridge',
  day: '2026-10-26',
  sentences: [
    'Inspectors found cracks in two piers of Cormorant Bridge, which was shut to all traffic on Tuesday.',
    'Shopkeepers on the east bank fear for their trade during the six weeks of repairs.',
  ],
};

const shown = (documents: readonly SummaryDocument[], sentences: number): (string | undefined)[] =>
  summarize(documents, { budget: { sentences } }, lexicons).map(
    choice => documents[choice.document]?.sentences[choice.sentence],
  );

describe('a summary', () => {
  it('opens with the lead of a single article', () => {
    expect(shown([bridge], 1)).toEqual([bridge.sentences[0]]);
  });

  it('leaves out what cannot be read by itself', () => {
    const all = shown([bridge], 6);
    expect(all).not.toContain(bridge.sentences[4]);
    expect(all).not.toContain(bridge.sentences[5]);
  });

  it('shows "He said" only after the sentence before it', () => {
    const headless = { ...bridge, sentences: bridge.sentences.slice(1) };
    expect(shown([headless], 5)).not.toContain(bridge.sentences[1]);
    const both = shown([bridge], 5);
    expect(both.indexOf(bridge.sentences[1])).toBe(both.indexOf(bridge.sentences[0]) + 1);
  });

  it('prefers a sentence that names its school over one that takes it as told', () => {
    const article: SummaryDocument = {
      title: null,
      day: null,
      sentences: [
        'The school lost its kitchen and its roof to the river on Friday night.',
        'Eddle Primary lost its kitchen and its roof to the river on Friday night.',
      ],
    };
    expect(shown([article], 1)).toEqual([article.sentences[1]]);
    expect(shown([{ ...article, title: 'Village school shut' }], 1)).toEqual([article.sentences[0]]);
  });

  it('prefers a speaker with a full name to one whom a sentence left out has introduced', () => {
    const article: SummaryDocument = {
      title: null,
      day: null,
      sentences: [
        'Who asked the engineer Ines Moor?',
        '“The ferry pier and the ferry fares are settled,” Moor said.',
        '“The ferry pier and the ferry fares are open,” Omar Brandt said.',
      ],
    };
    expect(shown([article], 1)).toEqual([article.sentences[2]]);
  });

  it('tells one event of a day once, and what became of it on another day beside it', () => {
    const first = 'The council plans free lunch for every pupil in the town from next April.';
    const later = 'A plan for pupils to get lunch in the town passed its first test by seven votes.';
    const on = (day: string, text: string): SummaryDocument => ({ title: null, day, sentences: [text] });
    expect(shown([on('2026-10-29', first), on('2026-10-29', later)], 2)).toHaveLength(1);
    expect(shown([on('2026-10-29', first), on('2026-11-18', later)], 2)).toEqual([first, later]);
  });

  it('never shows what somebody said as if the article said it', () => {
    const article: SummaryDocument = {
      title: null,
      day: null,
      sentences: [
        'Ines Moor spoke to the harbour traders about the ferry on Monday.',
        '“The old ferry is slow.',
        'The ferry to Eddle island and the ferry pier will both close in March.',
        'That is settled,” Moor told the traders.',
      ],
    };
    expect(shown([article], 4)).toEqual([article.sentences[0]]);
  });

  it('leads "She said" with the sentence that names her, where both fit', () => {
    const article: SummaryDocument = {
      title: null,
      day: null,
      sentences: [
        'Sofia Brandt spoke to the harbour traders on Monday.',
        'She said the ferry to Eddle island, the ferry pier and the ferry fares would all close in March.',
      ],
    };
    expect(shown([article], 2)).toEqual(article.sentences);
    const capped = { ...article, cap: { words: 20, sentences: 1 } };
    expect(shown([capped], 2)).toEqual([article.sentences[0]]);
  });

  it('does not take the sentence before that may not be chosen for what explains "She"', () => {
    const article: SummaryDocument = {
      title: null,
      day: null,
      sentences: [
        'Sofia Brandt spoke to the harbour traders on Monday.',
        'The mayor of Eddle opened a market on the quay.',
        'She said the ferry would close in March.',
      ],
      offered: [0, 2],
    };
    expect(shown([article], 3)).toEqual([article.sentences[0]]);
  });

  it('does not tell a statement again with more words', () => {
    const brief = { title: null, day: null, sentences: ['Rowan Pell faces two charges of arson.'] };
    const full = {
      title: null,
      day: null,
      sentences: [
        'Rowan Pell faces two charges of arson in Eddle county court over fires that burnt boats and sheds on the quay in May.',
      ],
    };
    expect(shown([brief, full], 2)).toHaveLength(1);
  });

  it('takes the next sentence that fits where a better one does not', () => {
    const words = { budget: { words: 12 } } as const;
    const choices = summarize([bridge, second], words, lexicons);
    expect(choices).toEqual([]);
    const short = { ...second, sentences: [...second.sentences, 'Repairs to the bridge cost four million.'] };
    expect(summarize([bridge, short], words, lexicons)).toMatchObject([{ document: 1, sentence: 2 }]);
  });

  it('does not depend on whether bags were made before', () => {
    const bags = [bridge, second].map(each => ({
      ...each,
      bags: each.sentences.map(text => bagOf(text, lexicons)),
    }));
    expect(shown(bags, 4)).toEqual(shown([bridge, second], 4));
  });

  it('is linear in a sentence of one word over and over', () => {
    const sentences = [
      `${'Bridge '.repeat(120_000)}.`,
      `${'“'.repeat(500_000)}.`,
      `${'In '.repeat(200_000)}.`,
    ];
    const started = performance.now();
    summarize([{ title: 'Bridge', day: null, sentences }], { budget: { sentences: 3 } }, lexicons);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('tells one statement of two articles once', () => {
    const all = shown([bridge, second], 5);
    expect(all.filter(sentence => sentence?.includes('cracks in two'))).toHaveLength(1);
  });

  it('reads in order of time', () => {
    const choices = summarize([bridge, second], { budget: { sentences: 4 } }, lexicons);
    const days = choices.map(choice => [bridge, second][choice.document]?.day);
    expect(days).toEqual(days.toSorted());
    expect(new Set(days).size).toBe(2);
  });

  it('prefers what the reader asked for', () => {
    const options = { budget: { sentences: 1 }, query: 'shopkeepers' } as const;
    const [choice] = summarize([bridge, second], options, lexicons);
    expect(choice).toMatchObject({ document: 1, sentence: 1 });
    expect(choice?.reasons.map(reason => reason.name)).toContain('query');
  });

  it('keeps to what an article may show', () => {
    const capped = { ...bridge, cap: { words: 20, sentences: 1 } };
    expect(summarize([capped], { budget: { sentences: 5 } }, lexicons)).toHaveLength(1);
    const none = { ...bridge, cap: { words: 5, sentences: 1 } };
    expect(summarize([none], { budget: { sentences: 5 } }, lexicons)).toEqual([]);
  });

  it('is empty for no sentences and for no budget', () => {
    expect(summarize([], { budget: { sentences: 3 } }, lexicons)).toEqual([]);
    expect(summarize([bridge], { budget: { sentences: 0 } }, lexicons)).toEqual([]);
    expect(summarize([{ ...bridge, sentences: ['', ' '] }], { budget: { words: 9 } }, lexicons)).toEqual([]);
  });

  it('never goes over its budget and never shows a sentence twice', () => {
    const word = fc.constantFrom('bridge', 'River', 'rose', 'council', 'the', '12', 'Moor', 'said', 'ferry');
    const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map(words => `${words.join(' ')}.`);
    const document = fc.record({ sentences: fc.array(sentence, { maxLength: 8 }) });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 4 }), fc.nat(60), fc.nat(6), (drawn, words, sentences) => {
        const documents = drawn.map(each => ({ title: null, day: null, sentences: each.sentences }));
        const byWords = summarize(documents, { budget: { words }, selfContained: false }, lexicons);
        const texts = byWords.map(choice => documents[choice.document]?.sentences[choice.sentence] ?? '');
        expect(texts.reduce((sum, text) => sum + countWords(text), 0)).toBeLessThanOrEqual(words);
        const byCount = summarize(documents, { budget: { sentences }, selfContained: false }, lexicons);
        expect(byCount.length).toBeLessThanOrEqual(sentences);
        const places = byCount.map(choice => `${choice.document}:${choice.sentence}`);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });
});

describe('counted words', () => {
  it('are runs without white space, as a split counts them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'bé', '7,5', ' ', '\n', '\t', '-')), parts => {
        const text = parts.join('');
        expect(countWords(text)).toBe(text.split(/\s+/).filter(word => word !== '').length);
      }),
    );
  });
});
