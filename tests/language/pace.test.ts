import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { slowdown } from '../reading/fuzz/processor-pace.ts';
import { lexicons } from './lexicons.ts';

const ENGLISH = [
  'Easter ',
  'Monday ',
  'May ',
  'on Monday, ',
  'May 5, 2024 ',
  'last week ',
  '2024 ',
  '12 ',
  '1, 2, 3 and ',
  '3 p.m. ',
  'two weeks later ',
  'the quarter ',
  '“a” said B. ',
  '“a,” said Al Bo. ',
  '“a,” he said. ',
  'Ann Lee said “a” and Bo Ray said “b” ',
  '“a “b” c” ',
  '“a ‘b “c',
  'Maj. Gen. Sir Al Bo ',
  'Mr. Bo, the mayor, ',
  'U.S. ',
  'Smith ',
  'said ',
  'she ',
  'according to ',
  '([{',
  '. ',
  '…',
  'a\n\nb ',
];
const GERMAN = [
  'Ostern ',
  'Montag ',
  'Mai ',
  'am Montag, ',
  'am 5. Mai ',
  'vorige Woche ',
  'zwei Tage später ',
  '12. ',
  '„a“, sagte B. ',
  '„a“, sagte er. ',
  'Ute Voss sagte „a“ und Jan Kern sagte „b“ ',
  '„a ‚b‘ c“ ',
  '„a »b ‚c',
  'Prof. Dr. Ute Voss ',
  'Ministerin Voss, die Chefin, ',
  'z. B. ',
  'sagte ',
  'laut ',
  'Schmidt ',
];
const SHORT = 40_000;
const LONG = 4 * SHORT;
/** Of four times the length: a rule that looks at all that follows takes sixteen times as long. */
const MOST_GROWTH = 8;
/** Below this, starting and collecting garbage are most of what is measured. */
const LEAST_MS = 40;
const MOST_MS_PER_MEGABYTE = 2_000;
/** What else runs on the machine makes one measurement slow, not three. */
const ATTEMPTS = 3;

function processorTime(unit: string, length: number, language: string): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const before = process.cpuUsage();
  annotate(text, { published: '2024-05-05', language }, lexicons);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The smallest growth and the smallest time, in milliseconds for a megabyte at the pace of an idle machine. */
function measured(unit: string, language: string): { growth: number; perMegabyte: number } {
  let [growth, perMegabyte] = [Infinity, Infinity];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const short = processorTime(unit, SHORT, language);
    const long = processorTime(unit, LONG, language);
    growth = Math.min(growth, long / Math.max(LEAST_MS, short));
    perMegabyte = Math.min(perMegabyte, (long * 1_000_000) / LONG);
    if (growth < MOST_GROWTH && perMegabyte < MOST_MS_PER_MEGABYTE) break;
  }
  // the pace is only asked for where it matters
  return { growth, perMegabyte: perMegabyte < MOST_MS_PER_MEGABYTE ? perMegabyte : perMegabyte / slowdown() };
}

const UNITS = [...ENGLISH.map(unit => ['en', unit] as const), ...GERMAN.map(unit => ['de', unit] as const)];

describe('one unit again and again', () => {
  it.each(UNITS)(
    'takes time in proportion to its length: %s %j',
    (language, unit) => {
      const { growth, perMegabyte } = measured(unit, language);
      expect(growth).toBeLessThan(MOST_GROWTH);
      expect(perMegabyte).toBeLessThan(MOST_MS_PER_MEGABYTE);
    },
    60_000,
  );
});
