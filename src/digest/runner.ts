import type { Schedule } from '../model/edition.ts';
import type { EditionClaim } from '../storage/store.ts';
import { CronTasks, startCron } from './cron-tasks.ts';
import type { StartCron } from './cron-tasks.ts';
import { claimSlot, deliverHeld, reconcile } from './deliver.ts';
import type { DeliveryContext, DeliveryOutcome } from './delivery.ts';
import { prepareEdition, type PreparedEdition } from './prepare-edition.ts';
import { RunningWork } from './running-work.ts';
import { slotAt } from './slots.ts';
import { claimDue } from './sweep.ts';

/** What commands ask of digests. */
export interface Digests {
  /** Schedules were made, changed or deleted. */
  changed(): Promise<void>;
  /** An extra edition now, named for the current minute; null: there is no such schedule. */
  runNow(schedule: number): Promise<DeliveryOutcome | null>;
  /** What the next edition would be if it came now; nothing is posted or remembered. */
  preview(schedule: Schedule): Promise<PreparedEdition>;
}

export interface DigestRunner extends Digests {
  /** Asks the store what is due, and what a crash left open, and starts its delivery; each minute by itself. */
  sweep(): Promise<void>;
  /** Resolves when no delivery is running. */
  idle(): Promise<void>;
  /** Starts nothing more and waits for what is running. What waits for a further try stays open in the ledger. */
  stop(): Promise<void>;
}

export interface DigestParts extends Omit<DeliveryContext, 'signal'> {
  /** Left out: node-cron. */
  readonly cron?: StartCron;
}

/**
 * Keeps digests running. The store is the truth of what is due; a cron task for each schedule asks it at the right
 * second, and one each minute finds what was missed while the machine slept, the bot was down or the clocks changed.
 */
export function startDigests({ cron = startCron, ...parts }: DigestParts): DigestRunner {
  const stopping = new AbortController();
  const context: DeliveryContext = { ...parts, signal: stopping.signal };
  const running = new RunningWork();
  let sweeping = Promise.resolve();
  // one after the other: of two tasks of the same second each would walk the same list
  const sweep = (): Promise<void> => (sweeping = sweeping.then(() => sweepOnce(context, tasks, running)));
  const tasks = new CronTasks(cron, sweep);
  void sweep();
  return {
    sweep,
    changed: async () => {
      if (!stopping.signal.aborted) tasks.follow(await context.store.allSchedules());
    },
    runNow: schedule => runNow(context, running, schedule),
    preview: schedule =>
      prepareEdition(context, schedule, schedule.nextSlot, context.clock.now().toISOString()),
    idle: async () => {
      await sweeping;
      await running.idle();
    },
    stop: async () => {
      stopping.abort();
      tasks.stop();
      await sweeping;
      await running.idle();
    },
  };
}

async function sweepOnce(context: DeliveryContext, tasks: CronTasks, running: RunningWork): Promise<void> {
  const { store, log, signal } = context;
  if (signal.aborted) return;
  try {
    tasks.follow(await store.allSchedules());
    for (const { schedule, claim } of await claimDue(context)) {
      inBackground(context, running, claim, () => deliverHeld(context, schedule, claim, claim.claimedAt));
    }
    for (const claim of await store.openEditions()) {
      inBackground(context, running, claim, () => reconcile(context, claim));
    }
  } catch (error) {
    log.error({ err: error }, 'Which digests are due could not be found out; it is asked again in a minute');
  }
}

function inBackground(
  { log }: DeliveryContext,
  running: RunningWork,
  claim: EditionClaim,
  work: () => Promise<DeliveryOutcome>,
): void {
  const name = workName(claim);
  if (running.has(name)) return;
  running.start(name, work).catch((error: unknown) => {
    const { schedule, slot } = claim;
    log.error({ err: error, schedule, slot }, 'A digest could not be delivered; it will be tried again');
  });
}

async function runNow(
  context: DeliveryContext,
  running: RunningWork,
  id: number,
): Promise<DeliveryOutcome | null> {
  const schedule = await context.store.schedule(id);
  if (!schedule) return null;
  const claim = await claimSlot(context, schedule, slotAt(context.clock.now(), schedule.zone));
  if (!claim) return { state: 'taken' };
  return running.start(workName(claim), () => deliverHeld(context, schedule, claim, claim.claimedAt));
}

const workName = ({ schedule, slot }: EditionClaim): string => `${schedule} ${slot}`;
