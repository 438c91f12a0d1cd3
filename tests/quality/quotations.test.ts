import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from '../language/lexicons.ts';
import { corpusArticles } from './corpus-articles.ts';
import { corpusQuotations, quotationCases, type CorpusQuotation } from './gold.ts';
import { accuracy, emptyTally, precisionWhenAnswered, spanF1, type Tally } from './score.ts';

type Expected = Pick<CorpusQuotation, 'quote' | 'speaker' | 'also'>;

interface Found {
  readonly quote: string;
  readonly speaker: string | null;
}

const quotationsIn = (text: string, published: string | null): Found[] =>
  annotate(text, { published }, lexicons).quotations.map(({ start, end, speaker }) => ({
    quote: text.slice(start, end),
    speaker: speaker?.name ?? null,
  }));

function count(tally: Tally, found: readonly Found[], expected: readonly Expected[]): void {
  const open = [...expected];
  tally.gold += expected.length;
  for (const { quote, speaker } of found) {
    const at = open.findIndex(wanted => wanted.quote === quote);
    const [wanted] = at < 0 ? [] : open.splice(at, 1);
    if (wanted) countSpeaker(tally, wanted, speaker);
    else {
      tally.extra++;
      tally.faults.push(`no quotation: ${quote}`);
    }
  }
  tally.faults.push(...open.map(({ quote }) => `missed: ${quote}`));
}

function countSpeaker(tally: Tally, wanted: Expected, speaker: string | null): void {
  const right = speaker === wanted.speaker || (speaker !== null && wanted.also?.includes(speaker) === true);
  tally.found++;
  if (speaker !== null) tally.answered++;
  if (right) tally.right++;
  if (right && speaker !== null) tally.answeredRight++;
  if (!right) tally.faults.push(`${wanted.quote} → ${String(speaker)}, is ${String(wanted.speaker)}`);
}

function writtenCases(): Tally {
  const tally = emptyTally();
  for (const { text, quote, speaker } of quotationCases()) {
    const found = quotationsIn(text, null);
    // a case holds one fact: other quotations of its text are nobody's concern
    if (quote === null) count(tally, found, []);
    else
      count(
        tally,
        found.filter(other => other.quote === quote),
        [{ quote, speaker }],
      );
  }
  return tally;
}

async function bundledArticles(): Promise<Tally> {
  const tally = emptyTally();
  const gold = Map.groupBy(corpusQuotations(), ({ article }) => article);
  for (const [id, article] of await corpusArticles())
    count(tally, quotationsIn(article.text, article.published?.day ?? null), gold.get(id) ?? []);
  return tally;
}

/** README.md beside this file says how the floors were set. */
const FLOORS = [
  { gold: 'written cases', tally: writtenCases, span: 0.98, accuracy: 0.96, precision: 0.98 },
  { gold: 'bundled articles', tally: bundledArticles, span: 0.99, accuracy: 0.99, precision: 0.99 },
];

describe('quotations', () => {
  it.each(FLOORS)('keep their quality on the $gold', async floor => {
    const tally = await floor.tally();
    const faults = tally.faults.join('\n');
    expect(spanF1(tally), faults).toBeGreaterThanOrEqual(floor.span);
    expect(accuracy(tally), faults).toBeGreaterThanOrEqual(floor.accuracy);
    expect(precisionWhenAnswered(tally), faults).toBeGreaterThanOrEqual(floor.precision);
  });

  it('are checked for every article of the bundled corpus that holds one', async () => {
    const ids = new Set((await corpusArticles()).keys());
    expect(corpusQuotations().filter(({ article }) => !ids.has(article))).toEqual([]);
  });
});
