import { setImmediate } from 'node:timers/promises';

/** Others wait this long at most (milliseconds), but for the work on a single article. */
const LONGEST_TURN = 20;

/** To be awaited between two pieces of work. */
export type Pause = () => Promise<void> | undefined;

/** Lets others have their turn, where the work since the last one has been long: commands are answered while much is read. */
export function pausing(): Pause {
  let since = performance.now();
  return () => {
    if (performance.now() - since < LONGEST_TURN) return undefined;
    return setImmediate().then(() => {
      since = performance.now();
    });
  };
}
