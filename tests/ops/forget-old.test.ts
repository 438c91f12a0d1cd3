import { describe, expect, it } from 'vitest';
import { startForgetting } from '../../src/ops/forget-old.ts';

/** A store with so many removed articles, and what it was asked. */
function removedArticles(left: number, failures: Error[] = []) {
  const asked: string[] = [];
  return {
    asked,
    left: () => left,
    forgetRemoved: (before: string, limit: number): Promise<number> => {
      asked.push(before);
      const failure = failures.shift();
      if (failure) return Promise.reject(failure);
      const taken = Math.min(limit, left);
      left -= taken;
      return Promise.resolve(taken);
    },
  };
}

function start(store: ReturnType<typeof removedArticles>, days = 90) {
  const told: string[] = [];
  const patterns: string[] = [];
  let isRunning = true;
  const forgetting = startForgetting({
    store,
    now: () => new Date('2026-11-28T12:00:00.000Z'),
    days,
    log: {
      info: (fields, message) => told.push(`${JSON.stringify(fields)} ${message}`),
      error: (_, message) => told.push(message),
    },
    cron: (_, pattern) => {
      patterns.push(pattern);
      return {
        stop: () => {
          isRunning = false;
        },
      };
    },
  });
  return { forgetting, told, patterns, isRunning: () => isRunning };
}

describe('forgetting old articles', () => {
  it('counts the days back from now, at the start and each night', async () => {
    const store = removedArticles(0);
    const { forgetting, patterns, told } = start(store);
    await forgetting.sweep();
    expect(store.asked).toEqual(['2026-08-30T12:00:00.000Z', '2026-08-30T12:00:00.000Z']);
    expect([patterns, told]).toEqual([['23 4 * * *'], []]);
  });

  it('goes on until nothing is left', async () => {
    const store = removedArticles(250);
    const { forgetting, told } = start(store, 30);
    await forgetting.sweep();
    expect(store.left()).toBe(0);
    expect(told).toEqual([
      '{"forgotten":250,"before":"2026-10-29T12:00:00.000Z"} removed articles forgotten',
    ]);
  });

  it('tells a failure and goes on the next time', async () => {
    const store = removedArticles(150, [new Error('disk full')]);
    const { forgetting, told } = start(store);
    await forgetting.sweep();
    expect(store.left()).toBe(0);
    expect(told[0]).toContain('could not be forgotten');
  });

  it('ends after the articles at hand when it is stopped', async () => {
    const store = removedArticles(1_000);
    const { forgetting, isRunning } = start(store);
    await new Promise(resolve => setImmediate(resolve));
    await forgetting.stop();
    expect(isRunning()).toBe(false);
    expect(store.left()).toBeGreaterThan(0);
    expect(store.left()).toBeLessThan(1_000);
  });
});
