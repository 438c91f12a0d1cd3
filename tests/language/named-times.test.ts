import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

/** A Tuesday. */
const PUBLISHED = '2024-11-19';
const found = (text: string, published: string | null = PUBLISHED) =>
  annotate(text, { published }, lexicons).dates.map(date => ({
    words: text.slice(date.start, date.end),
    type: date.type,
    value: date.value,
  }));
const times = (text: string, published: string | null = PUBLISHED) =>
  found(text, published)
    .filter(date => date.type === 'DATE' || date.type === 'TIME')
    .map(date => date.value);

describe('an hour in words', () => {
  it.each([
    ['The siren rang at six o’clock.', 'six o’clock', 'T06:00'],
    ["The siren rang at six o'clock on Monday.", "six o'clock on Monday", '2024-11-18T06:00'],
    ['The siren rang at 6 o’clock in the evening.', '6 o’clock in the evening', 'T18:00'],
    ['The siren rang at half past six.', 'half past six', 'T06:30'],
    ['The siren rang at a quarter past one.', 'a quarter past one', 'T01:15'],
    ['The siren rang at a quarter to one.', 'a quarter to one', 'T12:45'],
    ['The siren rang at seven in the morning.', 'seven in the morning', 'T07:00'],
    ['The siren rang at eleven o’clock at night.', 'eleven o’clock at night', 'T23:00'],
    ['The siren rings at seven o’clock this evening.', 'seven o’clock this evening', '2024-11-19T19:00'],
    ['It rang at eight o’clock on Monday evening.', 'eight o’clock on Monday evening', '2024-11-18T20:00'],
  ])('is read: %s', (text, words, value) => {
    expect(found(text)).toEqual([{ words, type: 'TIME', value }]);
  });

  it('is of the day that the text tells of', () => {
    expect(times('The dam broke on Oct. 3. At five o’clock that morning it was whole.')).toEqual([
      '2024-10-03',
      '2024-10-03T05:00',
    ]);
  });

  it.each(['The price fell by a quarter to seven euros.', 'It left half of them. Two in the crowd wept.'])(
    'is none: %s',
    text => {
      expect(times(text)).toEqual([]);
    },
  );
});

describe('what comes again', () => {
  it.each([
    ['The gates open every Monday.', 'XXXX-WXX-1'],
    ['The gates open on Tuesdays.', 'XXXX-WXX-2'],
    ['The gates open each July.', 'XXXX-07'],
    ['The gates open every Nov. 5 at dawn.', 'XXXX-11-05'],
    ['The gates open every spring.', 'XXXX-SP'],
    ['The gates open daily.', 'P1D'],
  ])('is a set: %s', (text, value) => {
    expect(found(text).map(date => [date.type, date.value])).toEqual([['SET', value]]);
  });
});

describe('times that news uses', () => {
  it.each([
    ['The dam broke in 2018 and 2019.', ['2018', '2019']],
    ['It flooded in May and June 2018.', ['2018-05', '2018-06']],
    ['VALLEY FALLS, Nov. 18 — The dam broke Monday.', ['2024-11-18', '2024-11-18']],
    ['The dam broke Monday.', ['2024-11-18']],
    ['The dam broke in the late 1990s.', ['199']],
    ['The village marked the 76th anniversary of the dam.', []],
    ['The gates are open from March 3 to March 9, 2021.', ['2021-03-03', '2021-03-09']],
    ['The repair took three weeks, by a two-year plan.', []],
    ['The guard had left on March 3, 1998. His son had left the day before.', ['1998-03-03', '1998-03-02']],
    ['The launch was at 7 a.m. Eastern on Nov. 18.', ['2024-11-18T07:00']],
    ['“It is over,” May said. She may march on.', []],
    ['The crowd will march on the dam after Friday prayers.', []],
    ['Version 2.10.1 is out, and so is release 2012.4.', []],
    ['Harrow beat Kell 6-4, 10-12 and 21-19, at odds of 5/2.', []],
  ])('are read, and nothing else: %s', (text, values) => {
    expect(times(text)).toEqual(values);
  });

  it('are only the absolute ones where nothing tells when the text was published', () => {
    const text =
      'The dam broke on Thursday, two weeks ago, in July and last month. It was built on March 3, 1998.';
    expect(times(text, null)).toEqual(['1998-03-03']);
  });
});
