import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkChanges, checkSchedule } from '../../src/digest/check-schedule.ts';
import type { TypedSchedule } from '../../src/digest/check-schedule.ts';
import { nearZones, readDays, readTime, readZone, splitTopics } from '../../src/digest/schedule-words.ts';

const now = new Date('2024-11-21T12:00:00.000Z');
const typed = (more: Partial<TypedSchedule> = {}): TypedSchedule => ({
  guild: '100',
  channel: '555',
  name: 'Morning news',
  time: '8:00',
  days: 'weekdays',
  zone: 'Europe/Lisbon',
  topics: 'bridge, "city council"',
  createdBy: '42',
  ...more,
});

describe('a typed time', () => {
  it.each([
    ['8:00', '08:00'],
    ['08:00', '08:00'],
    ['8am', '08:00'],
    ['8 AM', '08:00'],
    ['18.30', '18:30'],
    ['6:30 p.m.', '18:30'],
    ['18h05', '18:05'],
    ['8', '08:00'],
    ['12am', '00:00'],
    ['12pm', '12:00'],
    ['noon', '12:00'],
    ['midnight', '00:00'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, time) => {
    expect(readTime(text)).toBe(time);
  });

  it.each(['', '24:00', '8:60', '13pm', '0am', 'eight', '8:5', '8:00:00', '-8', '8:00 tomorrow'])(
    '%j is none',
    text => {
      expect(readTime(text)).toBeNull();
    },
  );
});

describe('typed days', () => {
  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Every day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekends', [6, 7]],
    ['mon,wed', [1, 3]],
    ['wed, mon', [1, 3]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['fri - mon', [1, 5, 6, 7]],
    ['Saturdays and Sundays', [6, 7]],
    ['tues thurs', [2, 4]],
    ['mon to wed & sun', [1, 2, 3, 7]],
    ['sunday', [7]],
    ['mon, weekends', [1, 6, 7]],
  ])('%j are %j', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });

  it.each(['', 't', 's', 'someday', 'mon-', 'mon-fri-sun', 'mon,xyz', ',', '1', 'never'])(
    '%j are none',
    text => {
      expect(readDays(text)).toBeNull();
    },
  );
});

describe('a typed time zone', () => {
  it('is read in any case', () => {
    expect(readZone('europe/lisbon')).toBe('Europe/Lisbon');
    expect(readZone('AMERICA/NEW YORK')).toBe('America/New_York');
    expect(readZone('utc')).toBe('UTC');
  });

  it('is none where it is an offset or a city', () => {
    expect(readZone('+01:00')).toBeNull();
    expect(readZone('lisbon')).toBeNull();
    expect(readZone('')).toBeNull();
  });

  it('has near ones by its city', () => {
    expect(nearZones('lisbon')).toEqual(['Europe/Lisbon']);
    expect(nearZones('Europe/New York')).toEqual(['America/New_York']);
    expect(nearZones('')).toEqual([]);
  });
});

describe('typed topics', () => {
  it('are separated by commas, not inside quotation marks', () => {
    expect(splitTopics('bridge, "roads, rails" toll,, Bridge ,ferry')).toEqual([
      'Bridge',
      '"roads, rails" toll',
      'ferry',
    ]);
    expect(splitTopics('  ')).toEqual([]);
  });
});

describe('a typed schedule', () => {
  it('becomes one with its first slot', () => {
    expect(checkSchedule(typed(), now)).toEqual({
      guild: '100',
      channel: '555',
      name: 'Morning news',
      time: '08:00',
      days: [1, 2, 3, 4, 5],
      zone: 'Europe/Lisbon',
      topics: ['bridge', '"city council"'],
      muted: [],
      size: 5,
      onlySources: [],
      withoutSources: [],
      whenEmpty: 'skip',
      paused: false,
      createdBy: '42',
      createdAt: '2024-11-21T12:00:00.000Z',
      nextDue: '2024-11-22T08:00:00.000Z',
      nextSlot: '2024-11-22T08:00',
    });
  });

  it('is about everything without topics', () => {
    expect(checkSchedule(typed({ topics: undefined }), now)).toMatchObject({ topics: [] });
    expect(checkSchedule(typed({ topics: 'none' }), now)).toMatchObject({ topics: [] });
  });

  it.each<[string, Partial<TypedSchedule>, RegExp]>([
    ['no name', { name: '  ' }, /Give the digest a name/],
    ['a long name', { name: 'x'.repeat(51) }, /51 characters; use at most 50/],
    ['no time', { time: 'soon' }, /“soon” as a time\. Write it like 08:00/],
    ['no days', { days: 'sometimes' }, /“sometimes” as days\. Write daily/],
    ['a city for a zone', { zone: 'lisbon' }, /Did you mean Europe\/Lisbon\?/],
    ['an unknown zone', { zone: 'Atlantis' }, /Write it like Europe\/Lisbon/],
    [
      'many topics',
      { topics: Array.from({ length: 11 }, (_, n) => `topic${n}`).join() },
      /11 topics; give at most 10/,
    ],
    ['many muted words', { muted: Array.from({ length: 26 }, (_, n) => `w${n}`).join() }, /at most 25/],
    ['a long muted word', { muted: 'x'.repeat(61) }, /at most 60 characters/],
    ['a muted word of marks', { muted: '!!!' }, /cannot be muted/],
    ['many sources', { onlySources: Array.from({ length: 16 }, (_, n) => `s${n}`).join() }, /at most 15/],
    ['too many stories', { size: 11 }, /from 1 to 10 stories/],
    ['another empty day', { whenEmpty: 'shout' }, /“say” for one line/],
    ['a long topic', { topics: 'x'.repeat(101) }, /at most 100 characters/],
  ])('with %s is answered by what to do', (_, more, sentence) => {
    const checked = checkSchedule(typed(more), now);
    expect('problem' in checked ? checked.problem : '').toMatch(sentence);
  });

  it('takes any strings without failing', () => {
    const word = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(word, word, word, word, (time, days, zone, topics) => {
        const checked = checkSchedule(typed({ time, days, zone, topics }), now);
        expect('problem' in checked ? checked.problem : checked.nextDue).not.toBe('');
      }),
    );
  });
});

describe('changes to a schedule', () => {
  const made = () => {
    const checked = checkSchedule(typed({ muted: 'football' }), now);
    if ('problem' in checked) throw new Error(checked.problem);
    return { ...checked, id: 1, version: 4 };
  };

  it('leave what was not typed, and the slot where its hours stay', () => {
    const later = new Date('2024-11-25T12:00:00.000Z');
    const changed = checkChanges(made(), { topics: 'none', size: 3, name: undefined }, later);
    expect(changed).toEqual({ ...made(), topics: [], size: 3 });
  });

  it('move the slot with the hours, and on resuming', () => {
    const later = new Date('2024-11-25T12:00:00.000Z');
    expect(checkChanges(made(), { time: '13:00' }, later)).toMatchObject({ nextSlot: '2024-11-25T13:00' });
    const paused = { ...made(), paused: true };
    expect(checkChanges(paused, { paused: false }, later)).toMatchObject({ nextSlot: '2024-11-26T08:00' });
  });

  it('are refused as a new digest would be', () => {
    const refused = checkChanges(made(), { days: 'never' }, now);
    expect('problem' in refused ? refused.problem : '').toMatch(/“never” as days/);
  });
});
