import { checkChanges, type TypedChanges } from '../../digest/check-schedule.ts';
import type { Schedule } from '../../model/edition.ts';
import type { CommandContext } from '../command.ts';

/** Between reading and writing a digest its edition may fall due and move it on: then it is read again. */
const TRIES = 3;

/**
 * Changes a digest as it stands now. null: it is gone.
 * @throws NameTaken where the server has another digest of that name
 */
export async function changeDigest(
  schedule: Schedule,
  typed: TypedChanges,
  context: CommandContext,
): Promise<Schedule | { readonly problem: string } | null> {
  let current: Schedule | null = schedule;
  for (let tries = 0; tries < TRIES && current !== null; tries++) {
    const changes = checkChanges(current, typed, context.clock());
    if ('problem' in changes) return changes;
    const { guild, id, version } = current;
    const changed = await context.store.changeSchedule(guild, id, version, changes);
    if (changed !== null) {
      await context.digests.changed();
      return changed;
    }
    current = await context.store.schedule(id);
  }
  return null;
}
