import { describe, expect, it } from 'vitest';
import type { DateMention } from '../../src/model/annotation.ts';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from '../language/lexicons.ts';
import { corpusArticles } from './corpus-articles.ts';
import { dateCases, type DateCase } from './gold.ts';
import { emptyTally, spanF1, valueF1, type Tally } from './score.ts';

/** What points at a day, month or year; a mere clock time, a span of time or a set does not. */
const pointsSomewhere = ({ type, value }: DateMention): boolean =>
  (type === 'DATE' || type === 'TIME') && /^\d/.test(value);

function count(tally: Tally, { text, published, words, value }: DateCase): void {
  const found = annotate(text, { published }, lexicons).dates.filter(pointsSomewhere);
  if (words === null) {
    tally.extra += found.length;
    tally.faults.push(...found.map(date => `no date: “${text}” → ${date.value}`));
    return;
  }
  tally.gold++;
  const same = found.find(date => text.slice(date.start, date.end) === words);
  if (same) tally.found++;
  if (same?.value === value) tally.right++;
  else tally.faults.push(`“${text}” → ${String(same?.value)}, is ${String(value)}`);
}

/** README.md beside this file says how the floors were set. */
const FLOOR = { span: 0.98, value: 0.97 };

describe('dates', () => {
  it('keep their quality on the written cases', () => {
    const tally = emptyTally();
    for (const one of dateCases()) count(tally, one);
    const faults = tally.faults.join('\n');
    expect(spanF1(tally), faults).toBeGreaterThanOrEqual(FLOOR.span);
    expect(valueF1(tally), faults).toBeGreaterThanOrEqual(FLOOR.value);
  });

  it('are absolute in the text wherever they are called stated and stand on a calendar', async () => {
    for (const article of (await corpusArticles()).values()) {
      const { dates } = annotate(article.text, { published: article.published?.day ?? null }, lexicons);
      const stated = dates.filter(({ basis, precision }) => basis === 'stated' && precision !== null);
      for (const { start, end } of stated) expect(article.text.slice(start, end)).toMatch(/\d{4}/);
    }
  });

  it('are guessed in no article without a day of publication', async () => {
    for (const article of (await corpusArticles()).values()) {
      const { dates } = annotate(article.text, { published: null }, lexicons);
      const guessed = dates.filter(({ basis, precision }) => basis === 'resolved' && precision !== null);
      // "that year" is told from a year that the text states
      for (const { start, end } of guessed)
        expect(article.text.slice(start, end)).toMatch(/^(?:that|the same)/);
    }
  });
});
