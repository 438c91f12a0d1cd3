import type { Schedule, Weekday, WhenEmpty } from '../../model/edition.ts';
import { NameTaken } from '../store.ts';
import type { NewSchedule, ScheduleChanges } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database, Parameters } from './database.ts';

interface ScheduleRow {
  id: number;
  guild: string;
  channel: string;
  name: string;
  time: string;
  days: string;
  zone: string;
  topics: string;
  muted: string;
  size: number;
  only_sources: string;
  without_sources: string;
  when_empty: WhenEmpty;
  paused: number;
  created_by: string;
  created_at: string;
  next_due: string;
  next_slot: string;
  version: number;
}

export function createSchedule(database: Database, schedule: NewSchedule): Schedule {
  const row = database
    .query<ScheduleRow>(
      `INSERT INTO schedule (guild, channel, name, name_folded, time, days, zone, topics, muted, size, only_sources,
         without_sources, when_empty, paused, created_by, created_at, next_due, next_slot, version)
       VALUES (:guild, :channel, :name, :folded, :time, :days, :zone, :topics, :muted, :size, :onlySources,
         :withoutSources, :whenEmpty, :paused, :createdBy, :createdAt, :nextDue, :nextSlot, 1)
       ON CONFLICT (guild, name_folded) DO NOTHING RETURNING *`,
    )
    .get({
      ...changedColumns(schedule),
      guild: schedule.guild,
      createdBy: schedule.createdBy,
      createdAt: schedule.createdAt,
    });
  if (!row) throw new NameTaken(schedule.name);
  return scheduleOf(row);
}

const changedColumns = (schedule: ScheduleChanges): Record<string, string | number> => ({
  channel: schedule.channel,
  name: schedule.name,
  folded: fold(schedule.name),
  time: schedule.time,
  days: JSON.stringify(schedule.days),
  zone: schedule.zone,
  topics: JSON.stringify(schedule.topics),
  muted: JSON.stringify(schedule.muted),
  size: schedule.size,
  onlySources: JSON.stringify(schedule.onlySources),
  withoutSources: JSON.stringify(schedule.withoutSources),
  whenEmpty: schedule.whenEmpty,
  paused: schedule.paused ? 1 : 0,
  nextDue: schedule.nextDue,
  nextSlot: schedule.nextSlot,
});

/** One transaction: between asking for the name and taking it nobody else can. */
export const changeSchedule = (
  database: Database,
  guild: string,
  id: number,
  version: number,
  changes: ScheduleChanges,
): Schedule | null =>
  database.transaction(() => {
    const taken = database
      .query<{ id: number }>(
        'SELECT id FROM schedule WHERE guild = :guild AND name_folded = :folded AND id <> :id',
      )
      .get({ guild, id, folded: fold(changes.name) });
    if (taken) throw new NameTaken(changes.name);
    const row = database
      .query<ScheduleRow>(
        `UPDATE schedule SET channel = :channel, name = :name, name_folded = :folded, time = :time, days = :days,
           zone = :zone, topics = :topics, muted = :muted, size = :size, only_sources = :onlySources,
           without_sources = :withoutSources, when_empty = :whenEmpty, paused = :paused, next_due = :nextDue,
           next_slot = :nextSlot, version = version + 1
         WHERE guild = :guild AND id = :id AND version = :version RETURNING *`,
      )
      .get({ ...changedColumns(changes), guild, id, version });
    return row ? scheduleOf(row) : null;
  });

const select = (database: Database, rest: string, parameters: Parameters = {}): Schedule[] =>
  database.query<ScheduleRow>(`SELECT * FROM schedule ${rest}`).all(parameters).map(scheduleOf);

export const schedules = (database: Database, guild: string): Schedule[] =>
  select(database, 'WHERE guild = :guild ORDER BY name_folded', { guild });

export const allSchedules = (database: Database): Schedule[] => select(database, 'ORDER BY id');

export const schedule = (database: Database, id: number): Schedule | null =>
  select(database, 'WHERE id = :id', { id })[0] ?? null;

export const dueSchedules = (database: Database, now: string): Schedule[] =>
  select(database, 'WHERE next_due <= :now AND paused = 0 ORDER BY next_due, id', { now });

export const deleteSchedule = (database: Database, guild: string, id: number): boolean =>
  database.query('DELETE FROM schedule WHERE guild = :guild AND id = :id').run({ guild, id }).changes === 1;

export const moveSchedule = (
  database: Database,
  id: number,
  version: number,
  nextDue: string,
  nextSlot: string,
): boolean =>
  database
    .query(
      `UPDATE schedule SET next_due = :nextDue, next_slot = :nextSlot, version = version + 1
       WHERE id = :id AND version = :version`,
    )
    .run({ id, version, nextDue, nextSlot }).changes === 1;

const scheduleOf = (row: ScheduleRow): Schedule => ({
  id: row.id,
  guild: row.guild,
  channel: row.channel,
  name: row.name,
  time: row.time,
  days: JSON.parse(row.days) as Weekday[],
  zone: row.zone,
  topics: JSON.parse(row.topics) as string[],
  muted: JSON.parse(row.muted) as string[],
  size: row.size,
  onlySources: JSON.parse(row.only_sources) as string[],
  withoutSources: JSON.parse(row.without_sources) as string[],
  whenEmpty: row.when_empty,
  paused: row.paused === 1,
  createdBy: row.created_by,
  createdAt: row.created_at,
  nextDue: row.next_due,
  nextSlot: row.next_slot,
  version: row.version,
});
