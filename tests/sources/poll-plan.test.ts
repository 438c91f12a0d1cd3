import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLL_WAITS, type PollResult, nextPollAt } from '../../src/sources/poll-plan.ts';

const NOW = new Date('2026-11-21T11:00:00Z');
const DAY = 24 * 60;

const SUCCESS: PollResult = {
  now: NOW,
  outcome: 'success',
  failures: 0,
  freshSeconds: null,
  retryAfterSeconds: null,
  feedMinutes: null,
};
const minutes = (changes: Partial<PollResult> = {}, random = 0.5): number =>
  (nextPollAt({ ...SUCCESS, ...changes }, random).getTime() - NOW.getTime()) / 60_000;
const failure = (failures: number, changes: Partial<PollResult> = {}): Partial<PollResult> => ({
  outcome: 'failure',
  failures,
  ...changes,
});
/** Instants so many minutes before now, the newest first. */
const entries = (...before: number[]): string[] =>
  before.map(ago => new Date(NOW.getTime() - ago * 60_000).toISOString());
const every = (gap: number, count = 10): string[] =>
  entries(...Array.from({ length: count }, (_, index) => index * gap));

describe('the next poll after a success', () => {
  it('comes after half an hour where nothing is known of the feed', () => {
    expect(minutes()).toBe(30);
  });

  it('comes after half the usual gap between entries', () => {
    expect(minutes({ newestEntries: every(120) })).toBe(60);
  });

  it('takes the middle gap, so that a burst or a holiday does not count', () => {
    expect(minutes({ newestEntries: entries(0, 1, 2, 102, 202, 302, 2_000) })).toBe(50);
  });

  it('comes after a quarter of an hour for the busiest feed and six hours for the quietest', () => {
    expect(minutes({ newestEntries: every(1) })).toBeCloseTo(15.75);
    expect(minutes({ newestEntries: every(10_000) })).toBe(360);
  });

  it('slows down for a feed that has fallen silent', () => {
    const busyLongAgo = Array.from({ length: 10 }, (_, index) => 50_000 + index);
    expect(minutes({ newestEntries: entries(...busyLongAgo) })).toBe(360);
  });

  it('does not judge by few dated entries', () => {
    expect(minutes({ newestEntries: every(1, 4) })).toBe(30);
  });

  it('passes over dates that cannot be read and those to come', () => {
    const dated = [...every(120), 'yesterday', '', '2099-01-01T00:00:00Z', '2026-99-99'];
    expect(minutes({ newestEntries: dated.toReversed() })).toBe(60);
  });

  it('never comes before the server or the feed allow', () => {
    const busy = every(1);
    expect(minutes({ newestEntries: busy, freshSeconds: 7_200 }, 0)).toBe(120);
    expect(minutes({ newestEntries: busy, feedMinutes: 90 }, 0)).toBe(90);
    expect(minutes({ newestEntries: busy, feedMinutes: 90, freshSeconds: 7_200 }, 0)).toBe(120);
  });

  it('takes no wish for longer than a day', () => {
    expect(minutes({ feedMinutes: 100_000 }, 0)).toBe(DAY);
    expect(minutes({ freshSeconds: 1e12 }, 0)).toBe(DAY);
  });

  it('is not brought forward by a wish for less', () => {
    expect(minutes({ freshSeconds: 0, feedMinutes: 1 })).toBe(30);
    expect(minutes({ freshSeconds: -5, feedMinutes: Number.NaN })).toBe(30);
  });
});

describe('the next poll after a failure', () => {
  it('comes twice as late each time, up to a day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 500].map(count => minutes(failure(count)));
    expect(waits).toEqual([15.75, 30, 60, 120, 240, 480, 960, DAY, DAY, DAY]);
  });

  it('waits as long as the server asks, and longer where it has failed often', () => {
    expect(minutes(failure(1, { retryAfterSeconds: 7_200 }), 0)).toBe(120);
    expect(minutes(failure(6, { retryAfterSeconds: 60 }))).toBe(480);
  });

  it('takes no Retry-After for longer than a day', () => {
    expect(minutes(failure(1, { retryAfterSeconds: 1e9 }), 0)).toBe(DAY);
  });

  it('does not mind how busy the feed was', () => {
    expect(minutes(failure(3, { newestEntries: every(1) }))).toBe(60);
  });
});

describe('chance', () => {
  it('spreads feeds by a tenth to both sides', () => {
    expect([0, 0.5, 1].map(random => minutes({}, random))).toEqual([27, 30, 33]);
  });

  it('only delays what the server asked to wait for', () => {
    expect([0, 1].map(random => minutes({ freshSeconds: 3_600 }, random))).toEqual([60, 66]);
  });
});

describe('any result', () => {
  const anyNumber = fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: -10, max: 1_000_000 }));

  it('leads to a poll between a quarter of an hour and a day and a tenth from now', () => {
    const result = fc.record({
      now: fc.constant(NOW),
      outcome: fc.constantFrom('success' as const, 'failure' as const),
      failures: fc.integer({ min: 0, max: 10_000 }),
      freshSeconds: anyNumber,
      retryAfterSeconds: anyNumber,
      feedMinutes: anyNumber,
      newestEntries: fc.array(
        fc.oneof(
          fc.string(),
          fc.date({ noInvalidDate: true }).map(date => date.toISOString()),
        ),
      ),
    });
    fc.assert(
      fc.property(result, fc.double({ min: 0, max: 1, noNaN: true }), (given, random) => {
        const wait = minutes(given, random);
        expect(wait).toBeGreaterThanOrEqual(POLL_WAITS.shortest);
        expect(wait).toBeLessThanOrEqual(DAY * 1.1 + 1);
      }),
    );
  });
});
