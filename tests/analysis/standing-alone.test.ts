import { describe, expect, it } from 'vitest';
import { faultOf } from '../../src/analysis/standing-alone/stands-alone.ts';

const FAULTY: readonly (readonly [string, string])[] = [
  ['He left by the back door of the town hall.', 'dangling pronoun'],
  ['Their boats stayed in the harbour all week.', 'dangling pronoun'],
  ['It was refused by the council on Monday.', 'dangling pronoun'],
  ['“They never asked us,” said Ines Moor.', 'dangling pronoun'],
  ['This surprised the traders on the quay.', 'dangling demonstrative'],
  ['The move surprised the traders on the quay.', 'dangling demonstrative'],
  ['Meanwhile, the ferry took on a second boat.', 'dangling connective'],
  ['But the river kept rising through the night.', 'dangling connective'],
  ['“We will rebuild the quay,” she said.', 'unnamed speaker'],
  ['“We will rebuild the quay,” said he.', 'unnamed speaker'],
  ['Who will pay for the repairs?', 'question'],
  ['The council has…', 'unfinished line'],
  ['Photo: the bridge at dawn', 'unfinished line'],
  ['and the river rose by a metre.', 'unfinished line'],
  ['“The gauge was old.', 'broken quotation'],
  ['The gauge failed twice," said Ines Moor.', 'broken quotation'],
];

const SOUND = [
  'Ines Moor left by the back door of the town hall.',
  'It is unclear whether the gauge worked that night.',
  'It was the first time that the bridge was shut.',
  'This week the ferry carries cyclists for nothing.',
  'That same evening the river rose by a metre.',
  'Those who stayed were taken off by boat.',
  'The decision to shut the bridge was taken by the inspectors.',
  'Later this year the quay will be rebuilt.',
  '“We will rebuild the quay,” said Ines Moor.',
  'Andover Lane was flooded.',
  'Sofia Brandt, 41, runs the ferry.',
];

describe('a sentence read by itself', () => {
  it.each(FAULTY)('“%s” has a %s', (sentence, name) => {
    expect(faultOf(sentence)?.name).toBe(name);
  });

  it.each(SOUND)('“%s” has no fault', sentence => {
    expect(faultOf(sentence)).toBeNull();
  });
});
