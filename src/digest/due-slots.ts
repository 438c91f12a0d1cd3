import type { Schedule } from '../model/edition.ts';
import { nextSlot } from './slots.ts';
import type { Slot } from './slots.ts';

/** Slots missed before the last one that are worth a line in the ledger each. */
const RECORDED = 31;

/** What is due of a schedule: the latest slot, the earlier ones that were missed, and when it is due next. */
export interface DueSlots {
  readonly latest: Slot;
  readonly missed: readonly Slot[];
  readonly next: Slot;
}

/** For a schedule whose `nextDue` is not after `now` (ISO 8601 in UTC). */
export function dueSlots(schedule: Schedule, now: string): DueSlots {
  let latest: Slot = { slot: schedule.nextSlot, due: schedule.nextDue };
  let next = nextSlot(schedule, latest.due);
  const missed: Slot[] = [];
  while (next.due <= now) {
    missed.push(latest);
    latest = next;
    next = nextSlot(schedule, latest.due);
  }
  return { latest, missed: missed.slice(-RECORDED), next };
}
