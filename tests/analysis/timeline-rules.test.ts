import { describe, expect, it } from 'vitest';
import {
  buildTimeline,
  type DatedArticle,
  type DatedMention,
  type TimelineDay,
} from '../../src/analysis/timeline.ts';
import type { Query } from '../../src/model/query.ts';
import { lexicons } from './lexicons.ts';

const anything: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };

/** A sentence with the words that date it and their value: "S = resolved day" in short. */
type Line = readonly [text: string, words?: string, value?: string, more?: Partial<DatedMention>];

function article(
  published: string | null,
  lines: readonly Line[],
  title: string | null = null,
): DatedArticle {
  const mentions = lines.flatMap(([text, words, value, more], sentence): DatedMention[] => {
    if (words === undefined || value === undefined) return [];
    const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
    const mention = {
      sentence,
      value,
      precision,
      basis: 'resolved',
      text: words,
      at: text.indexOf(words),
    } as const;
    return [{ ...mention, ...more }];
  });
  return { title, published, sentences: lines.map(([text]) => text), mentions };
}

const build = (articles: readonly DatedArticle[], dates = 12, sentences = 2): TimelineDay[] =>
  buildTimeline(articles, { query: anything, dates, sentences }, lexicons);
const values = (entries: readonly TimelineDay[]): string[] => entries.map(entry => entry.value);

describe('a sentence under a day', () => {
  const shut: Line = ['The pier at Sorrel Bay was shut to walkers on Tuesday.', 'Tuesday', '2026-03-10'];
  const sentencesOf = (entries: readonly TimelineDay[], given: DatedArticle): string[] =>
    entries.flatMap(entry => entry.sentences.map(each => given.sentences[each.sentence] ?? ''));

  it.each<[string, Line]>([
    ['hangs on the one before', ['They were brought ashore on Monday by two tugs.', 'Monday', '2026-03-09']],
    ['says nothing but its date', ['9 March 2026: Sorrel Bay, Westerly.', '9 March 2026', '2026-03-09']],
    ['is a speaker’s', ['“I have slept badly since Monday,” said Ines Moor.', 'Monday', '2026-03-09']],
    [
      'quotes a day that a speaker counts from',
      [
        'Ines Moor told a crowd of walkers that she had “had enough since Monday” of it.',
        'Monday',
        '2026-03-09',
      ],
    ],
    [
      'has a time of day alone',
      [
        'The gate of the pier fell into the bay at 7.50 p.m., a fisherman said.',
        '7.50 p.m.',
        '2026-03-09T19:50',
        { precision: 'minute' },
      ],
    ],
    [
      'counts from a day named before',
      ['The water in the bay rose to the lamps early the next morning.', 'the next morning', '2026-03-09TMO'],
    ],
    [
      'has a line of the page in it',
      [
        'Pier shut Monday 9 March 2026 09.02 BST The pier at Sorrel Bay has been shut to walkers.',
        'Monday 9 March 2026',
        '2026-03-09',
        { basis: 'stated' },
      ],
    ],
    [
      'is a post with its writer',
      [
        'The pier is shut and nobody knows for how long. Ines Moor (@inesmoor) March 9, 2026',
        'March 9, 2026',
        '2026-03-09',
        { basis: 'stated' },
      ],
    ],
    [
      'is the words below a picture',
      ['Ines Moor (L) walks on the pier at Sorrel Bay on Monday, March 9.', 'Monday, March 9', '2026-03-09'],
    ],
  ])('is not one that %s', (_, line) => {
    const given = article('2026-03-12', [shut, line]);
    expect(sentencesOf(build([given]), given)).toEqual([shut[0]]);
  });

  it('may begin with what a thing took', () => {
    const line: Line = ['It took two tugs and a crane to move the wreck on Monday.', 'Monday', '2026-03-09'];
    expect(values(build([article('2026-03-12', [line])]))).toEqual(['2026-03-09']);
  });

  it('is told by those who wrote since the day came', () => {
    const before = article('2026-03-06', [
      ['The pier at Sorrel Bay will be opened by the mayor on Monday.', 'Monday', '2026-03-09'],
    ]);
    const since = article('2026-03-12', [
      ['The opening of the pier was put off on Monday for want of a mayor.', 'Monday', '2026-03-09'],
    ]);
    const [entry, ...more] = build([before, since]);
    expect(more).toEqual([]);
    expect(entry?.expected).toBe(false);
    expect(entry?.sentences.map(each => each.article)).toEqual([1]);
  });

  it('is left out where only those who announced the day can be read', () => {
    const before = article('2026-03-06', [
      ['The pier at Sorrel Bay will be opened by the mayor on Monday.', 'Monday', '2026-03-09'],
    ]);
    const since = article('2026-03-12', [
      ['They put the opening off on Monday for want of a mayor.', 'Monday', '2026-03-09'],
    ]);
    expect(values(build([before, since]))).toEqual([]);
  });

  it('is not one that a single account announced and nobody confirmed', () => {
    const announced: Line = ['The pier at Sorrel Bay will be opened on Monday.', 'Monday', '2026-03-09'];
    const later = article('2026-03-20', [
      ['The lamps of Sorrel Bay were lit on 19 March.', '19 March', '2026-03-19'],
    ]);
    const one = article('2026-03-06', [announced]);
    const other = article('2026-03-05', [
      ['On Monday the mayor is to open the pier.', 'Monday', '2026-03-09'],
    ]);
    expect(values(build([one, later]))).toEqual(['2026-03-19']);
    expect(values(build([one, other, later]))).toEqual(['2026-03-09', '2026-03-19']);
    expect(values(build([one]))).toEqual(['2026-03-09']);
  });
});

describe('an article that names the topic once in passing', () => {
  const query: Query = { ...anything, wanted: [{ kind: 'word', text: 'flood' }] };
  const lines: Line[] = [
    ['The tram reached Sorrel Bay for the first time on Monday.', 'Monday', '2026-03-09'],
    ['Its run had been put off since a flood cut the power of the line.'],
    ['Forty engineers and a load of sand were on board.'],
    ['The line is to open to passengers in summer.'],
  ];
  const days = (title: string): string[] =>
    values(buildTimeline([article('2026-03-12', lines, title)], { query, dates: 9, sentences: 2 }, lexicons));

  it('has no day of the topic, unless its title has the topic too', () => {
    expect(days('Tram runs to the bay')).toEqual([]);
    expect(days('Tram runs after flood')).toEqual(['2026-03-09']);
  });
});

describe('dates that nobody narrates', () => {
  const stamp = { precision: 'minute', basis: 'stated' } as const;

  it('leaves out the time of a comment and of the last change', () => {
    const page = article('2026-03-12', [
      [
        'Last updated at 08:58, Thursday, 12 March 2026',
        '08:58, Thursday, 12 March 2026',
        '2026-03-12T08:58',
        stamp,
      ],
      ['The pier at Sorrel Bay was shut on Tuesday.', 'Tuesday', '2026-03-10'],
      ['Posted by Ines on March 14, 2026 at 5:26 pm', 'March 14, 2026 at 5:26 pm', '2026-03-14T17:26', stamp],
    ]);
    expect(values(build([page]))).toEqual(['2026-03-10']);
  });

  it('leaves out the day that stands before the first sentence', () => {
    const line = '12 March 2026 The pier at Sorrel Bay is to be mended.';
    const page = article('2026-03-12', [[line, '12 March 2026', '2026-03-12', { basis: 'stated' }]]);
    expect(build([page])).toEqual([]);
  });

  it('keeps a day that the first sentence names', () => {
    const line = 'The council decided on 12 March 2026 to mend the pier at Sorrel Bay.';
    const page = article('2026-03-12', [[line, '12 March 2026', '2026-03-12', { basis: 'stated' }]]);
    expect(values(build([page]))).toEqual(['2026-03-12']);
  });

  it('leaves out what a speaker calls tonight', () => {
    const page = article('2026-03-13', [
      ['“Tonight the council did the right thing,” said Ines Moor of Sorrel Bay.', 'Tonight', '2026-03-13'],
      ['The council voted on Thursday to mend the pier.', 'Thursday', '2026-03-12'],
    ]);
    expect(values(build([page]))).toEqual(['2026-03-12']);
  });
});

describe('months and years', () => {
  const day = (number: number): Line => {
    const value = `2026-03-0${String(number)}`;
    return [`Crane number ${String(number)} reached the pier on ${value}.`, value, value];
  };
  const year = (number: number): Line => [
    `The pier of Sorrel Bay had storm damage ${String(number)} of its kind in ${String(1900 + number)}.`,
    String(1900 + number),
    String(1900 + number),
  ];

  it('do not crowd in beside days', () => {
    const page = article('2026-03-12', [...[1, 2, 3, 4].map(year), ...[1, 2, 3, 4].map(day)]);
    const entries = build([page], 6);
    expect(entries.filter(entry => entry.precision === 'day')).toHaveLength(4);
    expect(entries.filter(entry => entry.precision === 'year')).toHaveLength(2);
  });

  it('take the room that days leave', () => {
    const page = article('2026-03-12', [...[1, 2, 3, 4].map(year), ...[1, 2, 3, 4].map(day)]);
    expect(build([page], 8)).toHaveLength(8);
  });

  it('stand where there are no days', () => {
    expect(build([article('2026-03-12', [1, 2, 3, 4].map(year))])).toHaveLength(4);
  });

  it('are background in a sentence that names a day', () => {
    const line = 'The firm hired on Tuesday has mended piers since 2015.';
    const page: DatedArticle = {
      ...article('2026-03-12', [[line, 'Tuesday', '2026-03-10']]),
      mentions: [
        { sentence: 0, value: '2026-03-10', precision: 'day', basis: 'resolved', text: 'Tuesday', at: 18 },
        { sentence: 0, value: '2015', precision: 'year', basis: 'stated', text: '2015', at: 49 },
      ],
    };
    expect(values(build([page]))).toEqual(['2026-03-10']);
  });
});

describe('a chronology', () => {
  const entries: Line[] = [
    ['3 March - Divers find cracks in the pier of Sorrel Bay.', '3 March', '2026-03-03'],
    ['5 March - The harbour board shuts the pier.', '5 March', '2026-03-05'],
    ['8 March - Fishermen march to the town hall.', '8 March', '2026-03-08'],
    ['9 March - The board hires a firm of divers.', '9 March', '2026-03-09'],
    ['11 March - Work on the pier begins.', '11 March', '2026-03-11'],
  ];
  const report = article('2026-03-13', [
    ['A gull was freed from a net under the pier on 10 March.', '10 March', '2026-03-10'],
    ['Work on the pier began on 11 March.', '11 March', '2026-03-11'],
  ]);

  it('puts the days that its editor chose first', () => {
    const list = article('2026-03-12', entries, 'The pier day by day');
    expect(values(build([report, list], 5))).not.toContain('2026-03-10');
  });

  it('is told by order: a list of unlike days is none', () => {
    const shuffled = [entries[3], entries[0], entries[4], entries[1], entries[2]].flatMap(each =>
      each ? [each] : [],
    );
    const [first] = build([report, article('2026-03-12', shuffled)], 12).map(entry => entry.reasons);
    expect(first?.map(reason => reason.name)).not.toContain('in chronologies');
  });
});

describe('the sentences of a day', () => {
  it('tell what happened rather than what was planned', () => {
    const before = article('2026-03-02', [
      ['The pier of Sorrel Bay opens on Thursday.', 'Thursday', '2026-03-05'],
    ]);
    const after = article('2026-03-06', [
      ['The mayor of Sorrel Bay gave a speech.'],
      ['The pier of Sorrel Bay opened to a brass band on Thursday.', 'Thursday', '2026-03-05'],
    ]);
    const [entry] = build([before, after]);
    expect(entry?.expected).toBe(false);
    expect(entry?.sentences[0]?.article).toBe(1);
  });

  it('are one where the second only repeats', () => {
    const one = article('2026-03-06', [
      ['The pier was shut to visitors at noon on Thursday.', 'Thursday', '2026-03-05'],
    ]);
    const other = article('2026-03-07', [['Noon on Thursday saw the pier shut.', 'Thursday', '2026-03-05']]);
    expect(build([one, other])[0]?.sentences).toHaveLength(1);
  });

  it('are not shown under two days', () => {
    const line = 'The pier was shut on 5 March and opened on 9 March.';
    const page: DatedArticle = {
      ...article('2026-03-12', [[line]]),
      mentions: [
        { sentence: 0, value: '2026-03-05', precision: 'day', basis: 'resolved', text: '5 March', at: 21 },
        { sentence: 0, value: '2026-03-09', precision: 'day', basis: 'resolved', text: '9 March', at: 43 },
      ],
    };
    expect(build([page])).toHaveLength(1);
  });
});

describe('accounts that disagree on a date', () => {
  const told = (published: string, value: string, words: string): DatedArticle =>
    article(published, [
      [`The last full survey of the Sorrel Bay pier took place on ${words}.`, words, value],
    ]);

  it('are shown together, each with its own date', () => {
    const entries = build([
      told('2026-03-10', '2025-06-04', '4 June'),
      told('2026-03-12', '2025-07-09', '9 July'),
    ]);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    const dates = [entry?.value, entry?.sentences.at(-1)?.otherDate];
    expect(dates.toSorted()).toEqual(['2025-06-04', '2025-07-09']);
  });

  it('stand under the more exact date', () => {
    const [entry] = build([told('2026-03-10', '2025', '2025'), told('2026-03-12', '2024-07-09', '9 July')]);
    expect(entry?.value).toBe('2024-07-09');
    expect(entry?.sentences.at(-1)?.otherDate).toBe('2025');
  });

  it('do not where one only says less', () => {
    const entries = build([told('2026-03-10', '2025', '2025'), told('2026-03-12', '2025-07-09', '9 July')]);
    expect(entries.flatMap(entry => entry.sentences).some(each => each.otherDate)).toBe(false);
  });

  it('do not where the later one tells of what came in between', () => {
    const entries = build([
      told('2026-03-10', '2026-03-09', 'Monday'),
      told('2026-03-12', '2026-03-11', 'Wednesday'),
    ]);
    expect(values(entries)).toEqual(['2026-03-09', '2026-03-11']);
  });

  it('do not within one article', () => {
    const line = (words: string): string =>
      `The last full survey of the Sorrel Bay pier took place on ${words}.`;
    const page = article('2026-03-12', [
      [line('4 June'), '4 June', '2025-06-04'],
      [line('9 July'), '9 July', '2025-07-09'],
    ]);
    expect(build([page])).toHaveLength(2);
  });
});
