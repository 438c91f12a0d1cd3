import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const sentences = (text: string) =>
  annotate(text, { published: null }, lexicons).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences of news', () => {
  it.each([
    [['The U.S. Navy left port.', 'It sailed to the U.S.', 'Nobody waved.']],
    [['Maj. Gen. Ada Holm spoke for an hour.', 'Lt. Col. Bo Finn did not.']],
    [['The vote was set for Nov. 21 in the old hall.', 'It was put off to Dec. 3.']],
    [['The letter from J. R. R. Hallam was read aloud.', 'A. B. Corven wrote it down.']],
    [['They waited ... and waited.', '“I thought ... well, no.”', 'She left.']],
    [['“It is over. We go home,” said Ada Holm.', 'The crew cheered.']],
    [['The bridge has closed.', '(It was built in 1931.)', 'A new one is planned.']],
    [['The launch was at 7 a.m. Eastern on the coast.', 'It was at 4 a.m. Pacific in the west.']],
    [['Gov. Ada Holm (D-Calif.) met Sen. Bo Finn, R-Va., on Thursday.', 'They spoke for an hour.']],
  ])('end where they end: %j', expected => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each([
    ['a list', '\n', ['The council agreed on:', '1. A new pier.', '2. No tolls.', 'The vote was close.']],
    ['a headline without a stop', '\n\n', ['Bridge Closed After Storm', 'The old bridge has closed.']],
  ])('keep the lines of %s apart', (_, gap, expected) => {
    expect(sentences(expected.join(gap))).toEqual(expected);
  });
});
