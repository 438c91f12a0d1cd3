import type { Edition } from '../model/edition.ts';
import type { EditionClaim } from '../storage/store.ts';
import { DELIVERY_LIMITS } from './delivery.ts';
import type { DeliveryContext, DeliveryOutcome } from './delivery.ts';
import { DeliveryRefused } from './digest-port.ts';
import type { DigestPort } from './digest-port.ts';
import { shownIn } from './edition.ts';

/**
 * Posts an edition, with growing waits after an error that may pass. A try whose answer was lost may have arrived, so
 * each further try looks for the mark first. When all fail the edition stays open, for a later attempt.
 */
export async function postEdition(
  context: DeliveryContext,
  claim: EditionClaim,
  edition: Edition,
  heldAt: string,
): Promise<DeliveryOutcome> {
  const { store, clock, log, signal } = context;
  let held = heldAt;
  for (let tries = 0; ; tries++) {
    try {
      return await tryOnce(context.port, claim, edition, tries > 0);
    } catch (error) {
      if (error instanceof DeliveryRefused) return { state: 'failed', reason: error.message };
      log.warn(
        { err: error, schedule: claim.schedule, slot: claim.slot },
        'A digest could not be posted yet',
      );
    }
    const wait = DELIVERY_LIMITS.retryMilliseconds[tries];
    if (wait === undefined) return { state: 'open' };
    await clock.wait(wait, signal);
    if (signal.aborted) return { state: 'open' };
    const now = clock.now().toISOString();
    if (!(await store.holdEdition(claim.schedule, claim.slot, held, now))) return { state: 'taken' };
    held = now;
  }
}

async function tryOnce(
  port: DigestPort,
  claim: EditionClaim,
  edition: Edition,
  again: boolean,
): Promise<DeliveryOutcome> {
  const found = again ? await findPosted(port, claim) : null;
  const message = found ?? (await port.post(claim.channel, edition, claim.nonce)).message;
  return { state: 'posted', message, shown: shownIn(edition) };
}

/** The posted message; null also where the channel's history is closed to the bot: posting then decides. */
export async function findPosted(port: DigestPort, { channel, mark }: EditionClaim): Promise<string | null> {
  try {
    return await port.findPosted(channel, mark);
  } catch (error) {
    if (error instanceof DeliveryRefused) return null;
    throw error;
  }
}
