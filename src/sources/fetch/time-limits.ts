import type { FetchBounds } from './fetch-bounds.ts';

export type Phase = 'connect' | 'headers' | 'total';

/** A server took longer than it may. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut';
  readonly phase: Phase;
  readonly milliseconds: number;
  constructor(phase: Phase, milliseconds: number) {
    super(`${phase}: more than ${milliseconds} ms`);
    this.phase = phase;
    this.milliseconds = milliseconds;
  }
}

export interface TimeLimits {
  /** Aborted with a TimedOut, or with the reason of the outer signal. */
  readonly signal: AbortSignal;
  connected(): void;
  headersRead(): void;
  /** Nothing is aborted any more. */
  end(): void;
}

/**
 * Starts the time of one exchange: the limits for connecting and for the headers one after the other, the total beside.
 * Timers of our own, for undici's run to the half second.
 * @param left of the total, milliseconds: earlier redirects have spent the rest
 */
export function startTimeLimits(bounds: FetchBounds, left: number, outer: AbortSignal): TimeLimits {
  const controller = new AbortController();
  const stopAfter = (phase: Phase, wait: number, stated: number): NodeJS.Timeout =>
    setTimeout(() => {
      controller.abort(new TimedOut(phase, stated));
    }, wait);
  const total = stopAfter('total', Math.max(left, 0), bounds.totalMilliseconds);
  let phase = stopAfter('connect', bounds.connectMilliseconds, bounds.connectMilliseconds);
  return {
    signal: AbortSignal.any([controller.signal, outer]),
    connected() {
      clearTimeout(phase);
      phase = stopAfter('headers', bounds.headersMilliseconds, bounds.headersMilliseconds);
    },
    headersRead() {
      clearTimeout(phase);
    },
    end() {
      clearTimeout(phase);
      clearTimeout(total);
    },
  };
}
