import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../../src/reading/published/parse-published.ts';

interface Sample {
  readonly field: string;
  readonly locale: string | null;
  readonly expected: string;
}

const samples: readonly Sample[] = readFileSync(path.join(import.meta.dirname, 'stated-dates.tsv'), 'utf8')
  .split('\n')
  .filter(line => line !== '' && !line.startsWith('#'))
  .map(line => {
    const [field = '', locale = '', expected = ''] = line.split('\t');
    return { field, locale: locale === '' ? null : locale, expected };
  });

/** A publication as the samples write it, with the clock time at the place itself. */
function written({ field, locale }: Sample): string {
  const found = parsePublished(field, 'stated', locale);
  if (!found) return '-';
  if (found.precision !== 'minute') return found.day;
  const local = new Date(Date.parse(found.instant) + (found.offsetMinutes ?? 0) * 60_000).toISOString();
  expect(local.slice(0, 10)).toBe(found.day);
  return `${local.slice(0, 16)} ${found.offsetMinutes ?? '?'}`;
}

describe('two hundred dates as fields state them', () => {
  it('are two hundred, with those that state none', () => {
    expect(samples.length).toBeGreaterThanOrEqual(200);
    expect(samples.filter(({ expected }) => expected === '-').length).toBeGreaterThan(50);
  });

  it.each(samples)('“$field” ($locale) → $expected', sample => {
    expect(written(sample)).toBe(sample.expected);
  });
});
