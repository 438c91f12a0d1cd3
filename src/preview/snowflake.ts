import type { Clock } from './clock.ts';

/** Discord's epoch: the first second of 2015, in milliseconds since 1970. */
export const DISCORD_EPOCH = 1_420_070_400_000;

/** Ids that rise with time, never twice the same. */
export function createSnowflakes(clock: Clock): () => string {
  let last = 0n;
  return () => {
    const fromTime = BigInt(Math.max(0, clock.now() - DISCORD_EPOCH)) << 22n;
    last = fromTime > last ? fromTime : last + 1n;
    return String(last);
  };
}
