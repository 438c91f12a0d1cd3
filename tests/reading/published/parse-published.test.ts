import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../../src/reading/published/parse-published.ts';

describe('parsePublished', () => {
  it.each([
    ['2024-11-22', '2024-11-22T00:00:00.000Z', '2024-11-22', null, 'day'],
    ['2024/11/22', '2024-11-22T00:00:00.000Z', '2024-11-22', null, 'day'],
    ['2024-11', '2024-11-01T00:00:00.000Z', '2024-11', null, 'month'],
    ['2024', '2024-01-01T00:00:00.000Z', '2024', null, 'year'],
    ['2024-11-22T10:15:00Z', '2024-11-22T10:15:00.000Z', '2024-11-22', 0, 'minute'],
    ['2024-11-22T01:15:00.123+09:00', '2024-11-21T16:15:00.000Z', '2024-11-22', 540, 'minute'],
    ['2024-11-22 10:15', '2024-11-22T10:15:00.000Z', '2024-11-22', null, 'minute'],
    ['20241122T101500Z', '2024-11-22T10:15:00.000Z', '2024-11-22', 0, 'minute'],
    ['Fri, 22 Nov 2024 23:30:00 -0500', '2024-11-23T04:30:00.000Z', '2024-11-22', -300, 'minute'],
    ['22 Nov 2024 10:15:00 GMT', '2024-11-22T10:15:00.000Z', '2024-11-22', 0, 'minute'],
    ['November 22, 2024', '2024-11-22T00:00:00.000Z', '2024-11-22', null, 'day'],
    ['Nov. 22, 2024 at 5:14 PM EST', '2024-11-22T22:14:00.000Z', '2024-11-22', -300, 'minute'],
    ['22 November 2024', '2024-11-22T00:00:00.000Z', '2024-11-22', null, 'day'],
    ['22nd of November, 2024', '2024-11-22T00:00:00.000Z', '2024-11-22', null, 'day'],
    ['Sept 1, 2023 12:05 a.m.', '2023-09-01T00:05:00.000Z', '2023-09-01', null, 'minute'],
  ])('reads “%s”', (field, instant, day, offsetMinutes, precision) => {
    expect(parsePublished(field, 'feed')).toEqual({ instant, day, offsetMinutes, precision, basis: 'feed' });
  });

  it.each([
    '',
    'yesterday',
    '11/12/2024',
    '2024-02-30',
    '2023-02-29',
    'February 30, 2024',
    '2024-13-01',
    '2024-11-22T25:00:00Z',
    '2024-11-22T10:00:00+99:00',
    'The board met on November 22, 2024',
    '0000-00-00',
    'n.d.',
    '1732270500',
  ])('reads no date from “%s”', field => {
    expect(parsePublished(field, 'stated')).toBeNull();
  });

  it('agrees with the calendar for every day', () => {
    const days = fc.date({
      min: new Date('1700-01-01T00:00:00Z'),
      max: new Date('2150-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const months =
      'January February March April May June July August September October November December'.split(' ');
    fc.assert(
      fc.property(days, date => {
        const iso = date.toISOString().slice(0, 10);
        const month = months[date.getUTCMonth()] ?? '';
        const written = `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
        expect(parsePublished(iso, 'stated')?.day).toBe(iso);
        expect(parsePublished(written, 'stated')).toEqual(parsePublished(iso, 'stated'));
      }),
    );
  });
});
