import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const said = (text: string): [string, string | null][] =>
  annotate(text, { published: null }, lexicons).quotations.map(quote => [
    text.slice(quote.start, quote.end),
    quote.speaker?.name ?? null,
  ]);
const speakers = (text: string) => said(text).map(([, speaker]) => speaker);

describe('marks', () => {
  it.each([
    ['curly', '“The river is rising fast,” said Mara Quint.'],
    ['straight', '"The river is rising fast," said Mara Quint.'],
    ['single', '‘The river is rising fast,’ said Mara Quint.'],
    ['guillemets', '«The river is rising fast,» said Mara Quint.'],
    ['doubled back-ticks', "``The river is rising fast,'' said Mara Quint."],
  ])('reads %s marks', (_, text) => {
    expect(said(text)).toEqual([['The river is rising fast,', 'Mara Quint']]);
  });

  it('keeps nested words inside the outer quotation', () => {
    expect(said('“He told me ‘go home’ and I went,” said Mara Quint.')).toEqual([
      ['He told me ‘go home’ and I went,', 'Mara Quint'],
    ]);
  });

  it('does not take apostrophes for marks', () => {
    expect(said("The workers' pay and the '90s music didn't matter to the drivers' union.")).toEqual([]);
  });

  it('carries an unclosed speech into the next paragraph', () => {
    const text =
      '“We built this pier ourselves,” said Mara Quint. “It took us years.\n\n“Nobody helped us at all.”';
    expect(speakers(text)).toEqual(['Mara Quint', 'Mara Quint', 'Mara Quint']);
  });

  it('slices to its words, with and without marks', () => {
    const text = 'Mara Quint said: “It is over.” Nobody spoke.';
    const [quote] = annotate(text, { published: null }, lexicons).quotations;
    expect(text.slice(quote?.start, quote?.end)).toBe('It is over.');
    expect(text.slice(quote?.outer.start, quote?.outer.end)).toBe('“It is over.”');
    expect(text.slice(quote?.cue?.start, quote?.cue?.end)).toBe('said');
  });
});

describe('speakers', () => {
  it.each([
    ['after it', '“We are ready to sail at dawn,” Olga Brandt said.', 'Olga Brandt'],
    ['inverted', '“We are ready to sail at dawn,” said Olga Brandt.', 'Olga Brandt'],
    ['before it', 'Olga Brandt said, “We are ready to sail at dawn.”', 'Olga Brandt'],
    ['with a colon', 'Olga Brandt told reporters: “We are ready to sail at dawn.”', 'Olga Brandt'],
    ['with an adverb', '“We are ready to sail,” Olga Brandt later added.', 'Olga Brandt'],
    [
      'with an apposition',
      '“We are ready to sail,” Olga Brandt, the harbour master of Kiel, said.',
      'Olga Brandt',
    ],
    ['with a title', '“We are ready to sail,” said Harbour Minister Olga Brandt.', 'Olga Brandt'],
    ['by "according to"', 'The ship is “ready to sail,” according to Olga Brandt.', 'Olga Brandt'],
    [
      'in a relative clause',
      'Olga Brandt, who called the ship “ready to sail at dawn,” left.',
      'Olga Brandt',
    ],
    ['in the passive', 'The ship was described by Olga Brandt as “ready to sail at dawn.”', 'Olga Brandt'],
    [
      'after a statement',
      'In a statement on Monday, Olga Brandt said the ship was “ready to sail.”',
      'Olga Brandt',
    ],
    [
      'as a participle',
      'Olga Brandt praised the crew, saying they were “ready to sail at dawn.”',
      'Olga Brandt',
    ],
    ['as a signature', '“We are ready to sail at dawn.” ― Olga Brandt', 'Olga Brandt'],
  ])('names one %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('gives a split quotation one speaker', () => {
    expect(speakers('“The harbour,” Olga Brandt said, “is closed to all ships.”')).toEqual([
      'Olga Brandt',
      'Olga Brandt',
    ]);
  });

  it('carries the speaker on inside a paragraph', () => {
    const text = '“The harbour is closed,” said Olga Brandt. “No ship will sail before the morning.”';
    expect(speakers(text)).toEqual(['Olga Brandt', 'Olga Brandt']);
  });

  it('does not hand the words to the agency that reports them', () => {
    const text = '“We have waited long enough,” Olga Brandt said, according to the Baltic News Agency.';
    expect(speakers(text)).toEqual(['Olga Brandt']);
  });

  it('names an agency that speaks for itself', () => {
    const text = '“The talks have ended without result,” the state’s Baltic News Agency said.';
    expect(speakers(text)).toEqual(['Baltic News Agency']);
  });

  it('gives the fullest name that the text has', () => {
    const text = 'Olga Brandt runs the harbour. “No ship will sail today,” Brandt said.';
    expect(speakers(text)).toEqual(['Olga Brandt']);
  });

  it('resolves a family name that comes first', () => {
    const text = 'Mun Ja Ryong opened the hall. “No ship will sail today,” Mun said.';
    expect(speakers(text)).toEqual(['Mun Ja Ryong']);
  });

  it('keeps a group as it stands', () => {
    expect(speakers('“The pier will not hold for long,” said one local engineer.')).toEqual([
      'one local engineer',
    ]);
    expect(speakers('Critics called the plan “a waste of good money.”')).toEqual(['Critics']);
  });

  it('resolves a pronoun to the person named before', () => {
    const text = 'Olga Brandt spoke at noon. “No ship will sail today,” she said.';
    expect(speakers(text)).toEqual(['Olga Brandt']);
  });

  it('keeps apart a woman and a man', () => {
    const text =
      'Mary Holt met Peter Lund in Bergen. “I was glad to be there,” he said. “So was I, truly,” she said.';
    expect(speakers(text)).toEqual(['Peter Lund', 'Mary Holt']);
  });

  it.each([
    [
      'the subject of its own paragraph, not the last speaker',
      '“The pier is safe,” said Ida Moss.\n\nJon Falk, a diver, shook his head. “I have seen its feet,” he said.',
      'Jon Falk',
    ],
    [
      'a person whom the paragraph only mentions',
      '“The pier is safe,” said Ida Moss.\n\nThat drew a laugh from Rosa Falk, the diver. “I have seen its feet,” she said.',
      'Rosa Falk',
    ],
    [
      'one whose sex the pronouns of the text show',
      'Ylva Tarn opened the gate. She had the key. Mark Reed waited. “Come in, all of you,” she said.',
      'Ylva Tarn',
    ],
    [
      'somebody who is only described',
      'A spokeswoman for the port spoke at noon. “We need more planks,” she said.',
      'A spokeswoman for the port',
    ],
    [
      'the same as the pronoun before it',
      'Jon Falk read the letter. He sighed. “So be it, then,” he said.',
      'Jon Falk',
    ],
  ])('takes a pronoun for %s', (_, text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker);
  });

  it.each([
    ['a banner', 'Jon Falk said: “I shall stay.”\n\n“Never again!” read a banner on the pier.'],
    ['somebody', 'Jon Falk said: “I shall stay.”\n\n“Never again!” somebody shouted.'],
  ])('does not carry a speaker on into the words of %s', (_, text) => {
    expect(speakers(text)).toEqual(['Jon Falk', null]);
  });

  it.each([
    ['named behind a comma', '“Mind the planks,” said its warden, Ida Moss.', 'Ida Moss'],
    [
      'called by a title that the text gives one person',
      'Mayor Ida Moss came. “Mind the planks,” the mayor said.',
      'Ida Moss',
    ],
    [
      'told between commas later on',
      'Seals served as “sentries” for the fleet, Ida Moss said, and slept.',
      'Ida Moss',
    ],
    [
      'of an account',
      'They had “no will to talk”, by the account of the Baltic News Agency.',
      'Baltic News Agency',
    ],
    [
      'whom "it" stands for',
      'The council said that it had asked “an independent diver” to look.',
      'The council',
    ],
    ['of a name given to a thing', 'Ida Moss called it an “Arctic Club” of ports.', 'Ida Moss'],
  ])('names one %s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('takes the namesake whose full name stands nearest before', () => {
    const text =
      'Ida Moss runs the port. Ida Moss is strict. Her uncle Jon Moss fishes. “I pay my dues,” Moss said.';
    expect(speakers(text)).toEqual(['Jon Moss']);
  });

  it('leaves a pronoun without anybody before it open', () => {
    expect(speakers('“No ship will sail today,” she said.')).toEqual([null]);
  });

  it('leaves words without any speaker open', () => {
    expect(speakers('“Every stone of this pier will be counted twice.” The wind blew.')).toEqual([null]);
  });

  it('gives the reason for each speaker and none without one', () => {
    const [named] = annotate(
      '“No ship will sail,” Olga Brandt said.',
      { published: null },
      lexicons,
    ).quotations;
    expect(named?.reasons.map(reason => reason.name)).toEqual(['cue-after']);
    const [open] = annotate(
      '“Every stone of this pier will be counted.” So.',
      { published: null },
      lexicons,
    ).quotations;
    expect(open?.reasons).toEqual([]);
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a scare quote', 'The so-called “reform” was dropped.'],
    ['a film', 'The film “Night Over Bergen” opened in May.'],
    ['a heading', 'Harbour Master Calls Pier ‘Total Ruin’\n\nThe pier stands.'],
  ])('is %s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  it('tells direct speech from a fragment', () => {
    const kinds = annotate(
      '“We are ready to sail at dawn,” Olga Brandt said. Peter Lund called it “a very bold plan.”',
      { published: null },
      lexicons,
    ).quotations.map(quote => quote.kind);
    expect(kinds).toEqual(['direct', 'mixed']);
  });
});

describe('a text of one thing repeated', () => {
  const REPEATED: readonly (readonly [string, string])[] = [
    ['brackets', '('],
    ['square brackets', '['],
    ['opening marks', '“'],
    ['closing marks', '”'],
    ['straight marks', '"'],
    ['single opening marks', ' ‘a'],
    ['single closing marks', '’'],
    ['straight single marks', " 'a"],
    ['low marks', '„'],
    ['guillemets', '«'],
    ['back-ticks', '``'],
    ['nested marks', '““”'],
    ['capital words', 'Brandt '],
    ['full names', 'Olga Brandt, '],
    ['cue verbs', 'said '],
    ['pronouns with a cue', 'she said '],
    ['initials', 'A. B. C. '],
    ['joined fragments', '“a” and '],
    ['sources', 'according to '],
    ['shares', 'percent of '],
  ];
  const processorTime = (text: string): number => {
    const before = process.cpuUsage();
    annotate(text, { published: null }, lexicons);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };

  it.each(REPEATED)(
    'takes time in proportion to its length: %s',
    (_, unit) => {
      const of = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      processorTime(of(30_000));
      const [short, long] = [of(50_000), of(400_000)].map(processorTime);
      // eight times the length: a rule that looks at all that follows would take sixty-four times as long
      expect(long).toBeLessThan(Math.max(40, short ?? 0) * 28);
    },
    60_000,
  );
});

describe('what the words stand in', () => {
  it.each([
    [
      'an outer pair of double marks',
      '“They call it “the pit” here,” said Olga Brandt.',
      'They call it “the pit” here,',
    ],
    ['an opening mark set for a closing one', '“All is lost.“ Nobody spoke.', 'All is lost.'],
  ])('is %s', (_, text, quote) => {
    expect(said(text).map(([words]) => words)).toEqual([quote]);
  });

  it.each([
    ['a nickname', 'Marcia “Cia” Lund rows to work.'],
    ['a value in markup', '<img alt="harbour"> The harbour lay still.'],
    ['a compound', 'The self-described “fog hunter” sold his boat.'],
    [
      'a section heading in single marks',
      '‘Nobody Came’\n\nThe pier “held well until four,” said Olga Brandt.',
    ],
  ])('is no speech: %s', (_, text) => {
    expect(said(text).filter(([, speaker]) => speaker === null)).toEqual([]);
  });
});
