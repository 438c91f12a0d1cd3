import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

/** A Friday. */
const PUBLISHED = '2024-11-22';
const dates = (text: string, published: string | null = PUBLISHED) =>
  annotate(text, { published }, lexicons).dates;
const values = (text: string, published: string | null = PUBLISHED): string[] =>
  dates(text, published)
    .filter(date => date.type === 'DATE' || date.type === 'TIME')
    .map(date => date.value);

describe('dates', () => {
  it.each([
    ['The dam broke on March 3, 1998.', '1998-03-03'],
    ['The dam broke on 3 March 1998.', '1998-03-03'],
    ['It was signed on the 4th of July, 2011.', '2011-07-04'],
    ['Filed 2023-02-09 by the clerk.', '2023-02-09'],
    ['Stamped 10/12/2019 in red.', '2019-10-12'],
    ['They met in Sept. 2009.', '2009-09'],
    ['The law dates from 1975.', '1975'],
    ['Prices fell in the third quarter of 2023.', '2023-Q3'],
    ['They toured in the summer of 2012.', '2012-SU'],
    ['Jazz ruled in the 1920s.', '192'],
    ['The fort is from the 17th century.', '16'],
    ['He called it the greatest upset of mid-2011.', '2011'],
  ])('reads what is stated: %s', (text, value) => {
    expect(values(text, null)).toEqual([value]);
    expect(dates(text, null)[0]?.basis).toBe('stated');
  });

  it.each([
    ['The mayor resigned on Thursday.', '2024-11-21'],
    ['The mayor resigned Friday.', '2024-11-22'],
    ['The mayor will resign on Monday.', '2024-11-25'],
    ['He said the inquiry will open on Tuesday.', '2024-11-26'],
    ['Polls stay open until Sunday.', '2024-11-24'],
    ['The mayor resigned last Friday.', '2024-11-15'],
    ['It snowed on Wednesday night.', '2024-11-20TNI'],
    ['It snowed yesterday.', '2024-11-21'],
    ['It snowed the day before yesterday.', '2024-11-20'],
    ['The ferry sails tomorrow morning.', '2024-11-23TMO'],
    ['The ferry sank last night.', '2024-11-21TNI'],
    ['The shop closed last week.', '2024-W46'],
    ['The shop closed last month.', '2024-10'],
    ['The shop closed earlier this year.', '2024'],
    ['The shop closed in July.', '2024-07'],
    ['The shop closed in late December.', '2023-12'],
    ['The shop will close in March.', '2025-03'],
    ['The shop closed in June last year.', '2023-06'],
    ['The shop closed two weeks ago.', '2024-W45'],
    ['The shop closed ten days ago.', '2024-11-12'],
    ['The shop closed nearly four years ago.', '2020'],
    ['The shop has been shut since May.', '2024-05'],
    ['The shop closed on Oct. 3.', '2024-10-03'],
    ['The shop closed last spring.', '2024-SP'],
    ['It opens at 8 p.m. Tuesday, he said, and will close late.', '2024-11-26T20:00'],
    ['They met over the weekend.', '2024-W46-WE'],
    ['They met on Christmas Day.', '2023-12-25'],
    ['The line opens on 1 March.', '2025-03-01'],
    ['Passengers are due to be carried from 1 March.', '2025-03-01'],
    ['A service will be held on Sunday.', '2024-11-24'],
    ['Bids open on Monday.', '2024-11-25'],
    ['The judge is to report in January.', '2025-01'],
    ['It will be published by the end of January.', '2025-01'],
    ['The warning runs until noon on Monday.', '2024-11-25T12:00'],
    ['They hope to finish by the weekend.', '2024-W47-WE'],
    ['The gate was locked at 7.50 p.m. on Monday.', '2024-11-18T19:50'],
  ])('works out from the publication day: %s', (text, value) => {
    expect(values(text)).toEqual([value]);
    expect(dates(text)[0]?.basis).toBe('resolved');
  });

  it('finds each of two years', () => {
    expect(values('They met in 2018 and 2019.')).toEqual(['2018', '2019']);
  });

  it('takes a weekday and its date for one', () => {
    expect(dates('It happened on Thursday, Nov. 21, 2024, in Oslo.', null).map(date => date.value)).toEqual([
      '2024-11-21',
    ]);
    expect(values('It happened on Thursday, Nov. 21, in Oslo.')).toEqual(['2024-11-21']);
  });

  it('gives a clock time the day of its own sentence and no other', () => {
    expect(dates('On Thursday the lamp failed at about 2 a.m.').map(date => date.value)).toEqual([
      '2024-11-21',
      '2024-11-21T02:00',
    ]);
    expect(dates('The lamp failed at about 2 a.m.')).toMatchObject([
      { type: 'TIME', value: 'T02:00', basis: 'stated', precision: null },
    ]);
  });

  it('leaves the stop that ends a sentence outside a month', () => {
    const text = 'It ended in November. It began on Nov. 3.';
    expect(dates(text).map(date => text.slice(date.start, date.end))).toEqual(['November', 'Nov. 3']);
  });

  it('tells days from the day named before', () => {
    expect(values('The pact was signed on May 8, 1995. The next day, crowds gathered.')).toEqual([
      '1995-05-08',
      '1995-05-09',
    ]);
  });

  it('compares a quarter with the same one a year before', () => {
    expect(values('Third-quarter sales rose from a year earlier.')).toEqual(['2024-Q3', '2023-Q3']);
  });

  it.each([
    'May said the plan was dead.',
    'Theresa May smiled.',
    'The workers march on the capital.',
    'Worshippers left Friday prayers.',
    'Shoppers wait for Black Friday.',
    'He wrote for the Sunday Times.',
    'She reads USA Today.',
    'Some 2000 people fled.',
    'The car costs $2018.',
    'They displayed it at Expo-2024 in the hall.',
    'Version 10.2.3 is out.',
    'The team won 3-2 and 10:30 was the score.',
    'A woman in her 40s was hurt.',
    'Prices may fall.',
    'Room 1904 is locked.',
    'It came on the same day last time.',
  ])('reads no date: %s', text => {
    expect(values(text)).toEqual([]);
  });

  it('keeps durations apart from dates', () => {
    expect(dates('The talks lasted three weeks.')).toMatchObject([
      { type: 'DURATION', value: 'P3W', precision: null },
    ]);
    expect(values('The talks lasted three weeks.')).toEqual([]);
    expect(dates('The 34-year-old won.')).toEqual([]);
  });

  it('keeps sets as sets', () => {
    expect(dates('They pray every Friday.')).toMatchObject([
      { type: 'SET', value: 'XXXX-WXX-5', precision: null },
    ]);
    expect(dates('The boat runs daily.')).toMatchObject([{ type: 'SET', value: 'P1D' }]);
  });

  it('guesses nothing without a publication date', () => {
    const text =
      'On Thursday, last week, in July, yesterday and two years ago it rained; in 2011 it did not.';
    expect(values(text, null)).toEqual(['2011']);
  });

  it('resolves only what a publication month or year allows', () => {
    expect(values('It rained last month, on Thursday and last year.', '2024-11')).toEqual([
      '2024-10',
      '2023',
    ]);
    expect(values('It rained last month, on Thursday and last year.', '2024')).toEqual(['2023']);
  });

  it('gives a precision to what a calendar shows and to nothing else', () => {
    const precise = (text: string) => dates(text).map(date => date.precision);
    expect(precise('In 2018, in May 2019, on June 3, 2020.')).toEqual(['year', 'month', 'day']);
    expect(precise('Last week, in the third quarter, now.')).toEqual([null, null, null]);
  });

  it('refuses days that no calendar has', () => {
    expect(values('Filed on February 30, 2020.', null)).not.toContain('2020-02-30');
    expect(values('Stamped 2020-13-40.', null)).toEqual([]);
  });
});
