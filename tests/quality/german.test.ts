import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import type { DateMention } from '../../src/model/annotation.ts';
import { lexicons } from '../language/lexicons.ts';
import { germanDateCases, germanQuotationCases, type DateCase, type QuotationCase } from './gold.ts';
import { accuracy, emptyTally, precisionWhenAnswered, spanF1, valueF1, type Tally } from './score.ts';

const found = (text: string, published: string | null) =>
  annotate(text, { published, language: 'de' }, lexicons);

const pointsSomewhere = ({ type, value }: DateMention): boolean =>
  (type === 'DATE' || type === 'TIME') && /^\d/.test(value);

function countDate(tally: Tally, { text, published, words, value }: DateCase): void {
  const dates = found(text, published).dates.filter(pointsSomewhere);
  if (words === null) {
    tally.extra += dates.length;
    tally.faults.push(...dates.map(date => `no date: “${text}” → ${date.value}`));
    return;
  }
  tally.gold++;
  const same = dates.find(({ start, end }) => text.slice(start, end) === words);
  if (same) tally.found++;
  if (same?.value === value) tally.right++;
  else {
    const all = dates.map(date => `${text.slice(date.start, date.end)} = ${date.value}`).join('; ');
    tally.faults.push(`“${text}” is ${words} = ${String(value)}, found ${all}`);
  }
}

function countQuotation(tally: Tally, { text, quote, speaker }: QuotationCase): void {
  const { quotations } = found(text, '2025-06-18');
  const textOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  if (quote === null) {
    tally.extra += quotations.length;
    tally.faults.push(...quotations.map(each => `no quotation: “${text}” → ${textOf(each)}`));
    return;
  }
  tally.gold++;
  const same = quotations.find(each => textOf(each) === quote);
  if (!same) {
    tally.faults.push(`not found: “${text}” → ${quotations.map(textOf).join('; ')}`);
    return;
  }
  tally.found++;
  const answer = same.speaker?.name ?? null;
  if (answer !== null) tally.answered++;
  if (answer === speaker) {
    tally.right++;
    if (answer !== null) tally.answeredRight++;
  } else tally.faults.push(`“${text}” → ${String(answer)}, is ${String(speaker)}`);
}

/** README.md beside this file says how the floors were set. */
const FLOOR = {
  dates: { span: 0.98, value: 0.97 },
  quotations: { span: 0.97, accuracy: 0.95, precision: 0.97 },
};

describe('German', () => {
  it('dates keep their quality on the written cases', () => {
    const tally = emptyTally();
    for (const one of germanDateCases()) countDate(tally, one);
    const faults = tally.faults.join('\n');
    expect(spanF1(tally), faults).toBeGreaterThanOrEqual(FLOOR.dates.span);
    expect(valueF1(tally), faults).toBeGreaterThanOrEqual(FLOOR.dates.value);
  });

  it('quotations keep their quality on the written cases', () => {
    const tally = emptyTally();
    for (const one of germanQuotationCases()) countQuotation(tally, one);
    const faults = tally.faults.join('\n');
    expect(spanF1(tally), faults).toBeGreaterThanOrEqual(FLOOR.quotations.span);
    expect(accuracy(tally), faults).toBeGreaterThanOrEqual(FLOOR.quotations.accuracy);
    expect(precisionWhenAnswered(tally), faults).toBeGreaterThanOrEqual(FLOOR.quotations.precision);
  });
});
