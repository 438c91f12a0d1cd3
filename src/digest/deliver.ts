import type { Schedule } from '../model/edition.ts';
import type { EditionClaim, EditionOutcome } from '../storage/store.ts';
import { DELIVERY_LIMITS } from './delivery.ts';
import type { DeliveryContext, DeliveryOutcome } from './delivery.ts';
import { editionNames } from './edition.ts';
import { findPosted, postEdition } from './post-edition.ts';
import { EDITION_LIMITS, prepareEdition } from './prepare-edition.ts';
import { reasonForNothing } from './reason-for-nothing.ts';

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
  const now = context.clock.now().toISOString();
  const { edition, account } = await prepareEdition(context, schedule, claim.slot, now);
  if (edition.stories.length === 0 && schedule.whenEmpty === 'skip') {
    return close(context, claim, { state: 'skipped', reason: reasonForNothing(schedule, account), account });
  }
  const outcome = await postEdition(context, claim, edition, heldAt);
  return close(context, claim, isClosing(outcome) ? { ...outcome, account } : outcome);
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

const isClosing = (outcome: DeliveryOutcome): outcome is EditionOutcome =>
  'reason' in outcome || 'message' in outcome;

const DELETED = 'The digest was deleted before this edition was posted.';
const GIVEN_UP = 'The channel could not be reached for half a day. The next edition comes at its usual time.';

async function close(
  { store, clock, log }: DeliveryContext,
  { schedule, slot }: EditionClaim,
  outcome: DeliveryOutcome,
): Promise<DeliveryOutcome> {
  log.info({ schedule, slot, state: outcome.state }, 'An edition of a digest');
  if (isClosing(outcome)) {
    const now = clock.now();
    await store.closeEdition(schedule, slot, outcome, now.toISOString());
    const longAgo = now.getTime() - EDITION_LIMITS.explainedMilliseconds;
    await store.forgetAccounts(new Date(longAgo).toISOString());
  }
  return outcome;
}
