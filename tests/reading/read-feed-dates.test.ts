import { describe, expect, it } from 'vitest';
import { feedDate } from '../../src/reading/feed/feed-date.ts';

const read = (text: string): string | null => {
  const published = feedDate(text);
  if (!published) return null;
  const { instant, day, precision } = published;
  return precision === 'minute' ? instant.slice(0, 19) : day;
};

describe('feedDate', () => {
  it.each([
    ['Wed, 03 May 2023 18:30:00 +0200', '2023-05-03T16:30:00'],
    ['Wed, 3 May 23 18:30 GMT', '2023-05-03T18:30:00'],
    ['Thu, 5 Jan 104 00:00:00 GMT', '2004-01-05T00:00:00'],
    ['3 May 2023 18:30 CEST', '2023-05-03T16:30:00'],
    ['Wed, 03 May 2023 6:30:00 PM GMT', '2023-05-03T18:30:00'],
    ['Wed May  3 18:30:00 2023', '2023-05-03T18:30:00'],
    ['Wed May 03 2023 18:30:00 GMT+0200 (CEST)', '2023-05-03T16:30:00'],
    ['Sun, 8 Aug 2004 16:00 PST', '2004-08-09T00:00:00'],
  ])('reads RFC 822 and its relations: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['2003-12-31T10:14:55.1234-05:00', '2003-12-31T15:14:55'],
    ['20040105T10:00Z', '2004-01-05T10:00:00'],
    ['2023-05', '2023-05'],
    ['2023-123', '2023-05-03'],
    ['2023-W18-3', '2023-05-03'],
    ['2004-07-08 23:56:58.0', '2004-07-08T23:56:58'],
    ['2023-05-03T24:00:00Z', '2023-05-03T23:59:00'],
    ['2023-05-03T18:30:00[Europe/Paris]', '2023-05-03T18:30:00'],
  ])('reads ISO 8601 in its parts: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each([
    ['Mi, 03 Mai 2023 18:30:00 +0200', '2023-05-03T16:30:00'],
    ['mar., 02 mai 2023 18:30', '2023-05-02T18:30:00'],
    ['Κυρ, 11 Ιούλ 2004 12:00:00 EST', '2004-07-11T17:00:00'],
    ['2004-július-13T9:15-05:00', '2004-07-13T14:15:00'],
    ['2004년 5월 28일 오후 11:31:01', '2004-05-28T23:31:01'],
    ['2004-05-28 오전 12:23:17', '2004-05-28T00:23:17'],
    ['周三, 03 5月 2023 18:30:00 +0800', '2023-05-03T10:30:00'],
    ['03.05.2023 18:30', '2023-05-03T18:30:00'],
    ['25/05/2023 10:00', '2023-05-25T10:00:00'],
    ['1683131400', '2023-05-03T16:30:00'],
    ['1683131400123', '2023-05-03T16:30:00'],
  ])('reads other countries’ and programs’ ways: %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it('trusts the day before a wrong weekday', () => {
    expect(read('Tue, 03 May 2023 18:30:00 GMT')).toBe('2023-05-03T18:30:00');
  });

  it.each([
    '',
    'soon',
    '10/07/2004',
    '31 Feb 2023',
    'Wed, 03 May 2023 25:30:00 GMT',
    '0000-00-00 00:00:00',
    '1970-01-01T00:00:00Z',
    '5 listopad 2020',
    '12.5',
    'version 1.2.3',
    '9'.repeat(90),
  ])('reads none in “%s”', text => {
    expect(read(text)).toBeNull();
  });
});
