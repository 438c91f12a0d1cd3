import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { averageLink } from '../../src/analysis/average-link.ts';
import { clusterTexts } from '../../src/analysis/stories.ts';
import { lexicons } from './lexicons.ts';
import { TWINS } from './story-samples.ts';

const texts = [
  {
    id: 'a',
    text: 'Cormorant Bridge in Harbour Town was shut on Tuesday after inspectors found cracks in its piers.',
  },
  {
    id: 'b',
    text: 'Inspectors shut Cormorant Bridge on Tuesday because of cracks in two piers, Harbour Town said.',
  },
  { id: 'c', text: 'Lantern Hill Library will stay open until spring, readers were told at a meeting.' },
  { id: 'd', text: 'The library on Lantern Hill stays open until spring after readers protested.' },
  { id: 'e', text: 'Heron Bridge in Nether Eddle was shut on Friday after a lorry struck its railing.' },
];

describe('clusters of texts', () => {
  const clusters = clusterTexts(texts, lexicons);

  it('hold accounts of one event together', () => {
    expect(clusters.get('a')).toBe(clusters.get('b'));
    expect(clusters.get('c')).toBe(clusters.get('d'));
  });

  it('keep another event of the same kind apart', () => {
    expect(clusters.get('e')).not.toBe(clusters.get('a'));
    expect(clusters.get('c')).not.toBe(clusters.get('a'));
  });

  it('keep like texts of different years apart', () => {
    const pair = texts.slice(0, 2);
    const others = texts.slice(2);
    const dated = pair.map(text => ({ ...text, published: '2026-10-27' }));
    const far = pair.map((text, at) => ({ ...text, published: at === 0 ? '2026-10-27' : '2025-01-02' }));
    const joined = clusterTexts([...dated, ...others], lexicons);
    const parted = clusterTexts([...far, ...others], lexicons);
    expect(joined.get('a')).toBe(joined.get('b'));
    expect(parted.get('a')).not.toBe(parted.get('b'));
  });

  it('answer for every text, empty ones too', () => {
    const odd = clusterTexts(
      [
        { id: 1, text: '' },
        { id: 2, text: 'of the and' },
        { id: 3, text: '' },
      ],
      lexicons,
    );
    expect([...odd.values()]).toEqual([1, 2, 3]);
    expect(clusterTexts([], lexicons).size).toBe(0);
  });
});

describe('twin events', () => {
  const groups = (reports: readonly { event: string }[], names: ReadonlyMap<number, number>) =>
    [...Map.groupBy(reports.keys(), at => names.get(at)).values()].map(ats =>
      ats.map(at => reports[at]?.event).join(''),
    );

  it.each(Object.entries(TWINS))('%s are told apart', (_, reports) => {
    const joined = clusterTexts(
      reports.map((report, at) => ({ ...report, id: at })),
      lexicons,
    );
    const expected = [...Map.groupBy(reports, report => report.event).values()].map(ofOne =>
      ofOne.map(report => report.event).join(''),
    );
    expect(groups(reports, joined)).toEqual(expected);
  });

  // the other two differ in nothing but their days
  it.each(Object.entries(TWINS).filter(([kind]) => !/two years|two quarters/.test(kind)))(
    '%s are told apart without their days',
    (_, reports) => {
      const joined = clusterTexts(
        reports.map(({ title, text }, at) => ({ title, text, id: at })),
        lexicons,
      );
      expect(groups(reports, joined)).toHaveLength(2);
    },
  );

  it('are told apart by the years and quarters that they state', () => {
    const cup = (year: number, goal: string) =>
      `Northfield Rovers won the ${year} cup final against Harbour United at Gullet Park. ${goal}`;
    const results = (quarter: string) =>
      `Haldane Shipping made a profit of 41 million crowns in the ${quarter} quarter as freight rates fell.`;
    const texts = [
      cup(2019, 'Okoro scored the winner late.'),
      cup(2023, 'Okoro scored the winner early.'),
      cup(2019, 'The winner came late from Okoro.'),
      results('first'),
      results('third'),
    ];
    const joined = clusterTexts(
      texts.map((text, id) => ({ id, text })),
      lexicons,
    );
    expect([...joined.values()]).toEqual([0, 1, 0, 3, 4]);
  });
});

describe('the stories of a set of texts', () => {
  const all = Object.values(TWINS)
    .flat()
    .map((report, at) => ({ ...report, id: at }));
  const partition = (documents: typeof all): number[][] => {
    const names = clusterTexts(documents, lexicons);
    return [...Map.groupBy(documents, each => names.get(each.id)).values()]
      .map(story => story.map(each => each.id).sort((a, b) => a - b))
      .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  };

  it('are the same in any order', () => {
    const expected = partition(all);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), shuffled => {
        expect(partition(shuffled)).toEqual(expected);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('stand for any texts at all', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(...all.map(each => each.text)),
    );
    const published = fc.option(
      fc.oneof(fc.string({ maxLength: 11 }), fc.constantFrom('2026', '2026-02', '2026-02-30')),
    );
    const document = fc.record({ title: fc.option(text), text, published });
    fc.assert(
      fc.property(fc.array(document, { maxLength: 12 }), documents => {
        const names = clusterTexts(
          documents.map((each, id) => ({ ...each, id })),
          lexicons,
        );
        expect(names.size).toBe(documents.length);
        for (const name of names.values()) expect(names.get(name)).toBe(name);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });
});

/** Joins the two most alike clusters again and again, counting every mean anew. */
function slowAverageLink(table: readonly (readonly number[])[], threshold: number): number[][] {
  let clusters = table.map((_, at) => [at]);
  for (;;) {
    let best = { a: -1, b: -1, mean: threshold };
    for (let a = 0; a < clusters.length; a++)
      for (let b = 0; b < a; b++) {
        const pairs = (clusters[a] ?? []).flatMap(i => (clusters[b] ?? []).map(j => table[i]?.[j] ?? 0));
        const mean = pairs.reduce((sum, each) => sum + each, 0) / pairs.length;
        if (mean >= best.mean) best = { a, b, mean };
      }
    if (best.a < 0)
      return clusters
        .map(cluster => cluster.toSorted((x, y) => x - y))
        .sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0));
    const joined = [...(clusters[best.a] ?? []), ...(clusters[best.b] ?? [])];
    clusters = [...clusters.filter((_, at) => at !== best.a && at !== best.b), joined];
  }
}

describe('average link', () => {
  it('joins as the slow way does', () => {
    // distinct similarities, so that there is one right answer
    const size = 7;
    const order = fc.shuffledSubarray(
      Array.from({ length: (size * (size - 1)) / 2 }, (_, at) => at),
      { minLength: (size * (size - 1)) / 2 },
    );
    fc.assert(
      fc.property(order, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (ranks, threshold) => {
        const table = Array.from({ length: size }, () => new Array<number>(size).fill(0));
        let next = 0;
        for (let a = 0; a < size; a++)
          for (let b = 0; b < a; b++) {
            // uneven steps: sums of different pairs must not be equal
            const value = Math.fround(((ranks[next++] ?? 0) + 1) ** 1.3 / 60);
            (table[a] ?? [])[b] = value;
            (table[b] ?? [])[a] = value;
          }
        const fast = averageLink(size, (a, b) => table[a]?.[b] ?? 0, threshold);
        const groups = [...Map.groupBy(fast.keys(), at => fast[at]).values()];
        expect(groups.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0))).toEqual(slowAverageLink(table, threshold));
      }),
      { numRuns: 300 },
    );
  });
});
