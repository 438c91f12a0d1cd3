import { DateTime } from 'luxon';
import type { Schedule } from '../model/edition.ts';

/** When a digest is due: which days, at which wall-clock time, where. */
export type SlotPattern = Pick<Schedule, 'time' | 'days' | 'zone'>;

export interface Slot {
  /** Local wall-clock time that names the edition, YYYY-MM-DDTHH:MM. */
  readonly slot: string;
  /** The instant at which it is due, ISO 8601 in UTC. */
  readonly due: string;
}

const DAY_MILLISECONDS = 86_400_000;

/** The first slot due after this instant (ISO 8601 in UTC). `days` holds at least one weekday. */
export function nextSlot({ time, days, zone }: SlotPattern, after: string): Slot {
  // yesterday's slot can still be ahead where a missing local time was moved past midnight
  const start = DateTime.fromISO(after, { zone }).startOf('day').minus({ days: 1 });
  for (let offset = 0; offset <= 9; offset++) {
    const day = start.plus({ days: offset });
    if (!(days as readonly number[]).includes(day.weekday)) continue;
    const slot = `${day.toFormat('yyyy-MM-dd')}T${time}`;
    const due = dueInstant(slot, zone);
    if (due > Date.parse(after)) return { slot, due: new Date(due).toISOString() };
  }
  throw new RangeError(`No weekday among ${JSON.stringify(days)}`);
}

/**
 * Milliseconds of the first moment at which the clocks of the zone show this local time. On the day clocks go forward,
 * 02:30 may never be shown: it is then the moment of the change. On the day they go back, 01:30 is shown twice:
 * the first counts.
 */
export function dueInstant(slot: string, zone: string): number {
  const asUtc = Date.parse(`${slot}:00Z`);
  const before = offsetAt(asUtc - DAY_MILLISECONDS, zone);
  const after = offsetAt(asUtc + DAY_MILLISECONDS, zone);
  const shown = [before, after]
    .map(offset => ({ instant: asUtc - offset, offset }))
    .filter(({ instant, offset }) => offsetAt(instant, zone) === offset)
    .map(({ instant }) => instant);
  return shown.length ? Math.min(...shown) : changeOfOffset(asUtc, before, zone);
}

/** Local wall-clock minute at an instant, as a slot. */
export const slotAt = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

const offsetAt = (milliseconds: number, zone: string): number =>
  DateTime.fromMillis(milliseconds, { zone }).offset * 60_000;

/** The first instant within a day of the given one at which the offset is no longer the earlier one. */
function changeOfOffset(around: number, before: number, zone: string): number {
  let [still, changed] = [around - DAY_MILLISECONDS, around + DAY_MILLISECONDS];
  while (changed - still > 1) {
    const middle = Math.floor((still + changed) / 2);
    if (offsetAt(middle, zone) === before) still = middle;
    else changed = middle;
  }
  return changed;
}
