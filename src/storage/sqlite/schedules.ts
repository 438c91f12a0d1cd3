import type { Schedule, Weekday } from '../../model/edition.ts';
import { NameTaken } from '../store.ts';
import type { NewSchedule } from '../store.ts';
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
  created_by: string;
  created_at: string;
  next_due: string;
  next_slot: string;
  version: number;
}

export function createSchedule(database: Database, schedule: NewSchedule): Schedule {
  const row = database
    .query<ScheduleRow>(
      `INSERT INTO schedule (guild, channel, name, name_folded, time, days, zone, topics, created_by, created_at,
         next_due, next_slot, version)
       VALUES (:guild, :channel, :name, :folded, :time, :days, :zone, :topics, :createdBy, :createdAt,
         :nextDue, :nextSlot, 1)
       ON CONFLICT (guild, name_folded) DO NOTHING RETURNING *`,
    )
    .get({
      guild: schedule.guild,
      channel: schedule.channel,
      name: schedule.name,
      time: schedule.time,
      zone: schedule.zone,
      createdBy: schedule.createdBy,
      createdAt: schedule.createdAt,
      nextDue: schedule.nextDue,
      nextSlot: schedule.nextSlot,
      folded: fold(schedule.name),
      days: JSON.stringify(schedule.days),
      topics: JSON.stringify(schedule.topics),
    });
  if (!row) throw new NameTaken(schedule.name);
  return scheduleOf(row);
}

const select = (database: Database, rest: string, parameters: Parameters = {}): Schedule[] =>
  database.query<ScheduleRow>(`SELECT * FROM schedule ${rest}`).all(parameters).map(scheduleOf);

export const schedules = (database: Database, guild: string): Schedule[] =>
  select(database, 'WHERE guild = :guild ORDER BY name_folded', { guild });

export const allSchedules = (database: Database): Schedule[] => select(database, 'ORDER BY id');

export const schedule = (database: Database, id: number): Schedule | null =>
  select(database, 'WHERE id = :id', { id })[0] ?? null;

export const dueSchedules = (database: Database, now: string): Schedule[] =>
  select(database, 'WHERE next_due <= :now ORDER BY next_due, id', { now });

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
  createdBy: row.created_by,
  createdAt: row.created_at,
  nextDue: row.next_due,
  nextSlot: row.next_slot,
  version: row.version,
});
