import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadOf } from '../../src/ingest/feed-entries/lead.ts';
import { read } from '../contracts/store-samples.ts';

const lead = (text: string): string => leadOf(read('a', text, { captions: ['The quay.'] })).text;

describe('the beginning that is kept of an article', () => {
  it('is all of a short text', () => {
    expect(lead('The ferry sails. It is new.')).toBe('The ferry sails. It is new.');
  });

  it('ends with its last whole sentence within eighty words', () => {
    const text = 'one two three four five six seven eight nine ten. '.repeat(20);
    expect(lead(text)).toBe('one two three four five six seven eight nine ten. '.repeat(8).trim());
    expect(lead(`${'word '.repeat(30)}“and so.” ${'word '.repeat(100)}`)).toMatch(/“and so\.”$/);
  });

  it('ends inside a sentence only where none ends before', () => {
    expect(lead('word '.repeat(200)).split(' ')).toHaveLength(80);
  });

  it('is no whole article in a script without spaces either', () => {
    expect(lead('港'.repeat(5_000)).length).toBeLessThan(1_000);
  });

  it('is always the text’s own beginning', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), text => text.startsWith(lead(text))),
      { seed: 5, numRuns: 200 },
    );
  });
});
