import type { Edition, Schedule } from '../model/edition.ts';
import type { EditionClaim } from '../storage/store.ts';
import { DELIVERY_LIMITS } from './delivery.ts';
import type { DeliveryContext, DeliveryOutcome } from './delivery.ts';
import { editionNames } from './edition.ts';
import { findPosted, postEdition } from './post-edition.ts';
import { prepareEdition } from './prepare-edition.ts';

export { DeliveryRefused } from './digest-port.ts';
export type { DigestPort } from './digest-port.ts';

/** Claims the edition of a slot for this machine; null: it is taken. */
export async function claimSlot(
  { store, clock }: Pick<DeliveryContext, 'store' | 'clock'>,
  schedule: Schedule,
  slot: string,
): Promise<EditionClaim | null> {
  const { mark, nonce } = editionNames(schedule, slot);
  const claimedAt = clock.now().toISOString();
  const claim = { schedule: schedule.id, slot, mark, nonce, channel: schedule.channel, claimedAt };
  return (await store.claimEdition(claim)) ? claim : null;
}

/** Compose, prove, post, close: for an edition that this machine holds since `heldAt`. */
export async function deliverHeld(
  context: DeliveryContext,
  schedule: Schedule,
  claim: EditionClaim,
  heldAt: string,
): Promise<DeliveryOutcome> {
  const edition = await prepareEdition(context, schedule, claim.slot, context.clock.now().toISOString());
  if (!edition.stories.length) {
    return close(context, claim, { state: 'skipped', reason: reasonForNothing(schedule, edition) });
  }
  return close(context, claim, await postEdition(context, claim, edition, heldAt));
}

/**
 * An edition that was claimed and never closed, because its machine crashed or Discord was away: closed when it stands
 * in the channel, else posted late. A machine that may still be at work on it is left alone.
 */
export async function reconcile(context: DeliveryContext, claim: EditionClaim): Promise<DeliveryOutcome> {
  const { store, port, clock } = context;
  const now = clock.now().getTime();
  const heldAt = new Date(now).toISOString();
  const heldBefore = new Date(now - DELIVERY_LIMITS.holdMilliseconds).toISOString();
  if (!(await store.holdEdition(claim.schedule, claim.slot, heldBefore, heldAt))) return { state: 'taken' };
  const message = await findPosted(port, claim);
  if (message !== null) return close(context, claim, { state: 'posted', message, shown: [] });
  const schedule = await store.schedule(claim.schedule);
  if (!schedule) return close(context, claim, { state: 'skipped', reason: DELETED });
  if (now - Date.parse(claim.claimedAt) > DELIVERY_LIMITS.giveUpMilliseconds) {
    return close(context, claim, { state: 'failed', reason: GIVEN_UP });
  }
  return deliverHeld(context, schedule, claim, heldAt);
}

const DELETED = 'The digest was deleted before this edition was posted.';
const GIVEN_UP = 'The channel could not be reached for half a day. The next edition comes at its usual time.';

async function close(
  { store, clock, log }: DeliveryContext,
  { schedule, slot }: EditionClaim,
  outcome: DeliveryOutcome,
): Promise<DeliveryOutcome> {
  log.info({ schedule, slot, state: outcome.state }, 'An edition of a digest');
  if ('reason' in outcome || 'message' in outcome) {
    await store.closeEdition(schedule, slot, outcome, clock.now().toISOString());
  }
  return outcome;
}

function reasonForNothing({ topics }: Schedule, { considered, since }: Edition): string {
  const about = topics.length ? ` on ${topics.join(', ')}` : '';
  const from = `${since.slice(0, 10)} ${since.slice(11, 16)} UTC`;
  return considered === 0
    ? `Nothing new${about} came in since ${from}.`
    : `What came in${about} since ${from} was told in an earlier edition.`;
}
