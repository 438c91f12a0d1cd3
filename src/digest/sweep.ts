import type { Schedule } from '../model/edition.ts';
import type { EditionClaim } from '../storage/store.ts';
import { claimSlot } from './deliver.ts';
import type { DeliveryContext } from './delivery.ts';
import { dueSlots } from './due-slots.ts';

/** An edition that this machine now has to deliver. */
export interface ClaimedEdition {
  readonly schedule: Schedule;
  readonly claim: EditionClaim;
}

const MISSED = 'The bot was not running at that time; a later edition took its place.';

/** Claims what is due by the store, and moves each schedule on. One that cannot be worked out holds up no other. */
export async function claimDue(context: DeliveryContext): Promise<ClaimedEdition[]> {
  const now = context.clock.now().toISOString();
  const claimed: ClaimedEdition[] = [];
  for (const schedule of await context.store.dueSchedules(now)) {
    try {
      const claim = await claimLatest(context, schedule, now);
      if (claim) claimed.push({ schedule, claim });
    } catch (error) {
      context.log.error({ err: error, schedule: schedule.id }, 'A due digest could not be claimed');
    }
  }
  return claimed;
}

/**
 * Claimed first, then moved on: a crash between the two leaves a claim that is found open, and never a slot that
 * nobody remembers.
 */
async function claimLatest(
  context: DeliveryContext,
  schedule: Schedule,
  now: string,
): Promise<EditionClaim | null> {
  const { store } = context;
  const { latest, missed, next } = dueSlots(schedule, now);
  const claim = await claimSlot(context, schedule, latest.slot);
  for (const { slot } of missed) {
    if (await claimSlot(context, schedule, slot)) {
      await store.closeEdition(schedule.id, slot, { state: 'skipped', reason: MISSED }, now);
    }
  }
  await store.moveSchedule(schedule.id, schedule.version, next.due, next.slot);
  return claim;
}
