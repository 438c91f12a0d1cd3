import { describe, expect, it } from 'vitest';
import { hangingReference } from '../../src/analysis/standing-alone/hanging-reference.ts';
import { insideQuotations } from '../../src/analysis/standing-alone/inside-quotation.ts';
import { isIntroduced, loneSpeaker } from '../../src/analysis/standing-alone/surname-alone.ts';
import { faultOf } from '../../src/analysis/standing-alone/stands-alone.ts';
import { lexicons } from './lexicons.ts';

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
  ['.', 'unfinished line'],
  ['NORTHFIELD, Ind.', 'unfinished line'],
  ['“I can mend a gauge.”', 'unnamed speaker'],
  ['If it agrees, the ferry will run until spring.', 'unnamed subject'],
  ['In remarks that the radio carried on Monday, he asked for a second boat.', 'unnamed subject'],
  ['During the visit, the ferry stayed in the harbour.', 'dangling demonstrative'],
  ['The effort broke down over the price of steel.', 'dangling demonstrative'],
  ['Days later, the council shut the quay as well.', 'dangling connective'],
  ['The fleet has grown a good deal since then.', 'dangling connective'],
  ['MOOR: But we stayed on the east bank.', 'transcript line'],
  ['In this photo, the mayor opens the new bridge.', 'caption'],
  ['Ines Moor, second from left, opens the new bridge.', 'caption'],
  ['The mayor (pictured) opens the new bridge.', 'caption'],
  ['An earlier version of this article gave a wrong year for the bridge.', 'note of the editors'],
  ['The bridge was opened in 1931, not in 1913 (edited).', 'note of the editors'],
  ['Correction: the bridge was opened in 1931.', 'note of the editors'],
  ['Click below to sign the petition for the ferry.', 'address to the reader'],
  ['Here is what you should know about the ferry.', 'address to the reader'],
  ['“The gauge was old.', 'broken quotation'],
  ['The gauge failed twice," said Ines Moor.', 'broken quotation'],
  ['Quiet night: The ferry lies at the quay.', 'headed line'],
  ['Watch: Boats reach the east bank.', 'headed line'],
  ['Moor told the harbour radio.', 'attribution alone'],
  ['The mayor said in a statement.', 'attribution alone'],
  ['“Who will pay?” the mayor asked.', 'question'],
  ['Charged with the theft of two boats.', 'fragment'],
  ['Because the ferry was full.', 'fragment'],
  ['© 2026 The Harbour Gazette.', 'line of the page'],
  ['Harbour Gazette Staff Writer.', 'line of the page'],
  [
    'School opens on Monday after the flood School opens on Monday after the flood The village cheers.',
    'line of the page',
  ],
  ['Ines Moor reports from the quay.', 'handover'],
  ['Stay tuned for the weather on the coast.', 'handover'],
  ['Ines Moor speaks to reporters on the quay in Port Merrow, November 6, 2026.', 'caption'],
  ['Ines Moor (centre) opens the new bridge.', 'caption'],
  ['Reach out.', 'address to the reader'],
  ['Third, the ferry was never paid for.', 'dangling connective'],
  ['The logic of this is plain to the traders.', 'dangling demonstrative'],
  ['Hidden behind the quay, it looks like a boat shed.', 'unnamed subject'],
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
  'When she retired, Sofia Brandt sold the ferry.',
  'During Brandt’s first year, she ran two boats.',
  'In the village of Eddle, the school opened again.',
  'The visit of the mayor was put off.',
  '“You will need a boat,” said Ines Moor.',
  'The boat turned left and struck the quay.',
  'Three days later than planned, the ferry left the quay.',
  'Ines Moor said the following: The quay is safe.',
  'The result is clear: Nobody will pay.',
  '“Who will pay?” the mayor asked, and the council laughed for a minute or two.',
  'Charged with theft, Ines Moor left the quay.',
  'Moor reports to the council on Tuesday, and the council to nobody.',
  'The Port of Eddle sued the Port of Eddle Trust.',
  'The mayor spoke in Port Merrow on November 6, 2026.',
  'By Monday evening, it was clear that the quay would hold.',
  'In Port Merrow, it rained for nine days.',
  'Eddle: River of Gold opens in the old cinema on Friday.',
  'Moor told the harbour radio that the gauge had failed.',
  'The mayor said in a statement that the quay was safe and the ferry full.',
];

describe('a sentence read by itself', () => {
  it.each(FAULTY)('“%s” has a %s', (sentence, name) => {
    expect(faultOf(sentence, lexicons)?.name).toBe(name);
  });

  it.each(SOUND)('“%s” has no fault', sentence => {
    expect(faultOf(sentence, lexicons)).toBeNull();
  });
});

describe('a sentence inside a quotation of several', () => {
  const inside = (sentences: readonly string[]): number[] => [...insideQuotations(sentences, 'en')];

  it.each([
    [
      'curly',
      [
        '“We waited,” said Ines Moor.',
        '“The boat came late.',
        'Nobody spoke.',
        'It was dark.”',
        'The ferry left.',
      ],
    ],
    [
      'straight',
      [
        '"We waited," said Moor.',
        '"The boat came late.',
        'Nobody spoke.',
        'It was dark."',
        'The ferry left.',
      ],
    ],
  ])('is one between %s marks', (_, sentences) => {
    expect(inside(sentences)).toEqual([2]);
  });

  it('goes on where a new paragraph opens without a closing mark before it', () => {
    expect(inside(['“The boat came late.', 'Nobody spoke.', '“Then the light went out.”'])).toEqual([1]);
  });

  it('is not one after a mark that nobody closed', () => {
    const many = Array.from({ length: 12 }, (_, at) => `Boat ${at} lay at the quay.`);
    expect(inside(['“The boat came late.', ...many, 'The gauge was “old”.'])).toEqual([]);
    expect(inside(['“The boat came late.', ...many, 'It was dark.”'])).toEqual([]);
  });

  it('is not one after inches', () => {
    expect(inside(['The beam is 12" wide.', 'The quay is safe.', 'Moor called it "sound".'])).toEqual([]);
  });
});

describe('what a sentence takes as told', () => {
  it.each([
    ['The school lost its kitchen to the flood.', 'school'],
    ['The actresses were paid by the day.', 'actresses'],
    ['The latest fall happened at the quay.', null],
    ['The village last flooded in January.', 'village'],
    ['The three oldest have left home.', null],
    ['Moor also sold the ferry.', null],
    ['The report also names the welder.', 'report'],
  ])('“%s” hangs on what was said before', (sentence, noun) => {
    expect(hangingReference(sentence, lexicons)).toEqual({ noun });
  });

  it.each([
    'The school on Lantern Hill lost its kitchen.',
    'The mayor said the quay was safe.',
    'The latest of the three reports names the welder.',
    'The bridge inquiry that the council ordered found cracks.',
    'Sofia Brandt runs the ferry.',
  ])('“%s” needs nothing before it', sentence => {
    expect(hangingReference(sentence, lexicons)).toBeNull();
  });
});

describe('a speaker by one name', () => {
  it.each([
    ['“The quay is safe,” Moor said.', 'Moor'],
    ['“The quay is safe,” said Dr Moor.', 'Moor'],
    ['Moor said the quay was safe.', 'Moor'],
    ['“The quay is safe,” said Ines Moor.', null],
    ['Ines Moor said the quay was safe.', null],
    ['The engineer said the quay was safe.', null],
  ])('of “%s” is %s', (sentence, name) => {
    expect(loneSpeaker(sentence)).toBe(name);
  });

  it('is introduced where another sentence has the full name', () => {
    expect(isIntroduced('Moor', ['The engineer, Ines Moor, went first.'])).toBe(true);
    expect(isIntroduced('Moor', ['The harbour engineer Moor went first.'])).toBe(false);
    expect(isIntroduced('Moor', ['Moor went first.'])).toBe(false);
  });
});
