import type { Schedule } from '../model/edition.ts';
import type { NewSchedule, ScheduleChanges } from '../storage/store.ts';
import {
  readSettings,
  SCHEDULE_LIMITS,
  type ScheduleProblem,
  type Settings,
  type SomeSettings,
} from './read-settings.ts';
import { readZone } from './schedule-words.ts';
import { nextSlot, slotAt } from './slots.ts';

export { SCHEDULE_LIMITS, type ScheduleProblem } from './read-settings.ts';

/** What a person typed for a new digest; what is left out is as usual. */
export interface TypedSchedule extends SomeSettings {
  readonly guild: string;
  readonly channel: string;
  readonly name: string;
  readonly time: string;
  readonly days: string;
  readonly zone: string;
  readonly createdBy: string;
}

const USUAL = {
  topics: [],
  muted: [],
  size: SCHEDULE_LIMITS.usualStories,
  onlySources: [],
  withoutSources: [],
  whenEmpty: 'skip',
} as const satisfies Partial<Settings>;

const dayIn = (now: Date, zone: string): string => slotAt(now, readZone(zone) ?? 'UTC').slice(0, 10);

/** Checks what was typed, part by part; `now` is when it is made. */
export function checkSchedule(typed: TypedSchedule, now: Date): NewSchedule | ScheduleProblem {
  const { guild, channel, createdBy } = typed;
  const read = readSettings(typed, dayIn(now, typed.zone));
  if ('problem' in read) return read;
  const { name = '', time = '', days = [], zone = '', ...wishes } = read;
  const createdAt = now.toISOString();
  const { slot, due } = nextSlot({ time, days, zone }, createdAt);
  return {
    ...{ guild, channel, name, time, days, zone, ...USUAL, ...wishes },
    ...{ paused: false, createdBy, createdAt, nextDue: due, nextSlot: slot },
  };
}

export interface TypedChanges extends SomeSettings {
  readonly channel?: string | undefined;
  readonly paused?: boolean;
}

/**
 * The digest with what was typed. Where its hours change, or it is resumed, its next edition comes at the first slot
 * after `now`; else at the one that it waits for.
 */
export function checkChanges(
  schedule: Schedule,
  typed: TypedChanges,
  now: Date,
): ScheduleChanges | ScheduleProblem {
  const read = readSettings(typed, dayIn(now, typed.zone ?? schedule.zone));
  if ('problem' in read) return read;
  const { channel = schedule.channel, paused = schedule.paused } = typed;
  const changed = { ...schedule, ...read, channel, paused };
  const movesOn =
    (schedule.paused && !paused) ||
    changed.time !== schedule.time ||
    changed.zone !== schedule.zone ||
    changed.days.join() !== schedule.days.join();
  if (!movesOn) return changed;
  const { slot, due } = nextSlot(changed, now.toISOString());
  return { ...changed, nextSlot: slot, nextDue: due };
}
