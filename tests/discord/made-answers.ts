import fc from 'fast-check';
import type {
  ArticleCard,
  Citation,
  CitedQuotation,
  CitedSentence,
  Coverage,
  TimelineEntry,
} from '../../src/model/answer.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Query } from '../../src/model/query.ts';
import type { Shown } from '../../src/discord/views/shown.ts';
import { hostileText } from './hostile-text.ts';

export const QUERY: Query = {
  wanted: [
    { kind: 'word', text: 'harbour' },
    { kind: 'phrase', text: 'night shift' },
  ],
  unwanted: [{ kind: 'word', text: 'football' }],
  since: '2024-11-01',
  until: null,
  source: null,
};

export const COVERAGE: Coverage = { articles: 12, stories: 5 };

export const card = (changes: Partial<ArticleCard> = {}): ArticleCard => ({
  article: 1,
  revision: 1,
  story: 1,
  title: 'Harbour reopens after strike',
  publisher: 'Harbour Post',
  url: 'https://post.example/harbour',
  day: '2024-11-21',
  dayInherited: false,
  ...changes,
});

export const citation = (text: string, start = 0, revision = 1): Citation => ({
  article: 1,
  revision,
  span: { start, end: start + text.length },
  text,
});

export const sentence = (text: string, source: ArticleCard = card()): CitedSentence => ({
  citation: citation(text),
  source,
  alsoIn: [],
  reasons: [],
});

const day = fc.constantFrom('2018', '2024-11', '2024-11-21', null);

const cards: fc.Arbitrary<ArticleCard> = fc.record({
  article: fc.nat({ max: 99_999 }),
  revision: fc.nat({ max: 99_999 }),
  story: fc.nat({ max: 99_999 }),
  title: fc.option(hostileText(20)),
  publisher: fc.option(hostileText(6)),
  url: fc.option(fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), hostileText(3))),
  day,
  dayInherited: fc.boolean(),
});

/** A sentence of any length up to some 8,000 characters, never empty. */
const words = fc
  .tuple(fc.constantFrom(1, 1, 1, 4, 40), hostileText(10))
  .map(([times, text]) => `A ${`${text} `.repeat(times)}end.`);

const citations: fc.Arbitrary<Citation> = fc
  .record({
    article: fc.nat(),
    revision: fc.nat({ max: 99_999 }),
    start: fc.nat({ max: 99_999 }),
    text: words,
  })
  .map(made => ({
    article: made.article,
    revision: made.revision,
    span: { start: made.start, end: made.start + made.text.length },
    text: made.text,
  }));

const sentences: fc.Arbitrary<CitedSentence> = fc.record({
  citation: citations,
  source: cards,
  alsoIn: fc.array(cards, { maxLength: 6 }),
  reasons: fc.constant([]),
});

const quotations: fc.Arbitrary<CitedQuotation> = fc
  .record({
    context: citations,
    speaker: fc.option(hostileText(4)),
    kind: fc.constantFrom('direct', 'mixed'),
    source: cards,
    alsoIn: fc.array(cards, { maxLength: 6 }),
  })
  .map(made => {
    const inner = made.context.text.slice(2, -1);
    const start = made.context.span.start + 2;
    return {
      ...made,
      citation: { ...made.context, text: inner, span: { start, end: start + inner.length } },
      speaker: made.speaker === null ? null : citation(made.speaker),
      reasons: [],
    };
  });

const entries: fc.Arbitrary<TimelineEntry> = fc.record({
  value: fc.constantFrom('2018', '2024-11', '2024-11-21'),
  precision: fc.constantFrom('year', 'month', 'day'),
  basis: fc.constantFrom('stated', 'resolved'),
  expected: fc.boolean(),
  sentences: fc.array(sentences, { minLength: 1, maxLength: 3 }),
});

const editions: fc.Arbitrary<Edition> = fc.record({
  schedule: fc.nat(),
  name: hostileText(10),
  slot: fc.constant('2024-11-21T08:00'),
  mark: fc.constant('k3f9x2q8'),
  since: fc.constant('2024-11-20T08:00:00.000Z'),
  considered: fc.nat(),
  stories: fc.array(
    fc.record({
      story: fc.nat(),
      headline: hostileText(20),
      source: cards,
      summary: fc.array(sentences, { minLength: 1, maxLength: 3 }),
      quotation: fc.option(quotations),
      alsoIn: fc.array(cards, { maxLength: 6 }),
      reasons: fc.constant([]),
    }),
    { maxLength: 8 },
  ),
});

const offers = {
  related: fc.array(hostileText(6), { maxLength: 4 }),
  didYouMean: fc.array(fc.constant(QUERY), { maxLength: 3 }),
};

const base = { ...offers, query: fc.constant(QUERY), coverage: fc.constant(COVERAGE) };

/** Any answer at all, hostile and huge ones above all. */
export const anyShown: fc.Arbitrary<Shown> = fc.oneof(
  fc.record({
    ...base,
    kind: fc.constant('summary' as const),
    sentences: fc.array(sentences, { maxLength: 12 }),
  }),
  fc.record({
    ...base,
    kind: fc.constant('quotes' as const),
    speaker: fc.option(hostileText(4)),
    quotations: fc.array(quotations, { maxLength: 12 }),
  }),
  fc.record({
    ...base,
    kind: fc.constant('timeline' as const),
    entries: fc.array(entries, { maxLength: 12 }),
  }),
  fc.record({
    ...base,
    kind: fc.constant('search' as const),
    results: fc.array(
      fc.record({ source: cards, sentence: fc.option(sentences), alsoIn: fc.array(cards, { maxLength: 6 }) }),
      { maxLength: 12 },
    ),
  }),
  fc.record({
    kind: fc.constant('topics' as const),
    first: fc.constant('2024-11-15'),
    last: fc.constant('2024-11-21'),
    comparedFrom: fc.constant('2024-10-18'),
    earlier: fc.boolean(),
    coverage: fc.constant(COVERAGE),
    topics: fc.uniqueArray(
      fc.record({
        label: hostileText(8),
        stories: fc.nat(),
        before: fc.nat(),
        rising: fc.boolean(),
        reasons: fc.constant([]),
      }),
      { maxLength: 15, selector: topic => topic.label },
    ),
  }),
  fc.record({ kind: fc.constant('edition' as const), edition: editions, preview: fc.boolean() }),
);
