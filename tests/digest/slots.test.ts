import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueInstant, nextSlot, slotAt } from '../../src/digest/slots.ts';
import type { SlotPattern } from '../../src/digest/slots.ts';
import type { Weekday } from '../../src/model/edition.ts';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const daily = (time: string, zone: string): SlotPattern => ({ time, zone, days: EVERY_DAY });

describe('the next slot', () => {
  it('is today while its time is ahead, else the next day', () => {
    const pattern = daily('08:00', 'Europe/Lisbon');
    expect(nextSlot(pattern, '2024-11-21T07:59:59.000Z')).toEqual({
      slot: '2024-11-21T08:00',
      due: '2024-11-21T08:00:00.000Z',
    });
    expect(nextSlot(pattern, '2024-11-21T08:00:00.000Z').slot).toBe('2024-11-22T08:00');
  });

  it('keeps to its weekdays', () => {
    const pattern: SlotPattern = { time: '18:30', zone: 'Asia/Tokyo', days: [1] };
    expect(nextSlot(pattern, '2024-11-21T00:00:00.000Z')).toEqual({
      slot: '2024-11-25T18:30',
      due: '2024-11-25T09:30:00.000Z',
    });
  });

  it('counts days where the digest is read, not in UTC', () => {
    expect(nextSlot(daily('00:30', 'Pacific/Auckland'), '2024-11-21T10:00:00.000Z')).toEqual({
      slot: '2024-11-22T00:30',
      due: '2024-11-21T11:30:00.000Z',
    });
  });

  it('stays at the same wall-clock time when clocks change', () => {
    const pattern = daily('08:00', 'America/New_York');
    expect(nextSlot(pattern, '2025-03-08T13:00:00.000Z').due).toBe('2025-03-09T12:00:00.000Z');
    expect(nextSlot(pattern, '2025-11-01T12:00:00.000Z').due).toBe('2025-11-02T13:00:00.000Z');
  });

  it('is the moment of the change where the local time does not exist', () => {
    expect(nextSlot(daily('02:30', 'America/New_York'), '2025-03-08T12:00:00.000Z')).toEqual({
      slot: '2025-03-09T02:30',
      due: '2025-03-09T07:00:00.000Z',
    });
    // Lord Howe Island changes by half an hour
    expect(nextSlot(daily('02:15', 'Australia/Lord_Howe'), '2024-10-05T00:00:00.000Z').due).toBe(
      '2024-10-05T15:30:00.000Z',
    );
  });

  it('comes once where the local time comes twice: the first time', () => {
    const pattern = daily('01:30', 'Europe/Lisbon');
    const first = nextSlot(pattern, '2024-10-26T12:00:00.000Z');
    expect(first).toEqual({ slot: '2024-10-27T01:30', due: '2024-10-27T00:30:00.000Z' });
    expect(nextSlot(pattern, first.due).slot).toBe('2024-10-28T01:30');
  });

  it('is not found among no days', () => {
    expect(() => nextSlot({ ...daily('08:00', 'UTC'), days: [] }, '2024-11-21T00:00:00.000Z')).toThrow(
      RangeError,
    );
  });

  it('has the name that the clocks show when it comes', () => {
    expect(slotAt(new Date(dueInstant('2024-11-21T18:30', 'Asia/Kathmandu')), 'Asia/Kathmandu')).toBe(
      '2024-11-21T18:30',
    );
  });
});

/** The slow way: watch the clock minute by minute, and take the first minute at which a slot's time is reached. */
function watchTheClock({ time, days, zone }: SlotPattern, after: number): { slot: string; due: string } {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const reached = new Set<string>();
  const minute = 60_000;
  const begin = Math.floor(after / minute) * minute - 2 * 1440 * minute;
  for (let now = begin; now <= after + 9 * 1440 * minute; now += minute) {
    const local = clock.format(now).replace(' ', 'T');
    const day = local.slice(0, 10);
    const weekday = ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
    const slot = `${day}T${time}`;
    if (local < slot || reached.has(slot)) continue;
    reached.add(slot);
    if (now > after && (days as readonly number[]).includes(weekday))
      return { slot, due: new Date(now).toISOString() };
  }
  throw new RangeError('none');
}

describe('the next slot, against a clock watched minute by minute', () => {
  const zones = fc.constantFrom(
    'Europe/Lisbon',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Tokyo',
    'Africa/Casablanca',
    'America/St_Johns',
  );
  const clockTime = fc
    .tuple(fc.oneof(fc.constantFrom(0, 1, 2, 3), fc.nat({ max: 23 })), fc.nat({ max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const days = fc.uniqueArray(fc.constantFrom<Weekday>(...EVERY_DAY), { minLength: 1 });
  // near the days on which clocks change, and anywhere
  const moment = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('2025-03-09', '2025-03-30', '2025-11-02', '2025-10-26', '2025-04-06', '2025-10-05'),
        fc.nat({ max: 2880 }),
      )
      .map(([day, minutes]) => Date.parse(`${day}T00:00Z`) + (minutes - 1440) * 60_000),
    fc.integer({ min: Date.parse('2024-01-01T00:00Z'), max: Date.parse('2027-01-01T00:00Z') }),
  );

  it('is the same', () => {
    fc.assert(
      fc.property(zones, clockTime, days, moment, (zone, time, weekdays, after) => {
        const pattern = { zone, time, days: weekdays };
        expect(nextSlot(pattern, new Date(after).toISOString())).toEqual(watchTheClock(pattern, after));
      }),
      { numRuns: 60 },
    );
  });
});
