import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startCron } from '../../src/digest/cron-tasks.ts';

describe('a cron task', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const timesOf = async (pattern: string, zone: string, from: string, hours: number) => {
    vi.setSystemTime(new Date(from));
    const times: string[] = [];
    const task = startCron(`${pattern} ${zone}`, pattern, zone, () => {
      times.push(new Date().toISOString().slice(0, 16));
      return Promise.resolve();
    });
    await vi.advanceTimersByTimeAsync(hours * 3_600_000);
    task.stop();
    await vi.advanceTimersByTimeAsync(48 * 3_600_000);
    return times;
  };

  it('runs at its local time, also after the clocks change, until it is stopped', async () => {
    expect(await timesOf('0 8 * * *', 'America/New_York', '2025-03-08T00:00:00Z', 60)).toEqual([
      '2025-03-08T13:00',
      '2025-03-09T12:00',
      '2025-03-10T12:00',
    ]);
  });

  it('keeps to its weekdays, Sunday being 0', async () => {
    expect(await timesOf('30 9 * * 0,1', 'Asia/Tokyo', '2024-11-22T00:00:00Z', 120)).toEqual([
      '2024-11-24T00:30',
      '2024-11-25T00:30',
    ]);
  });
});
