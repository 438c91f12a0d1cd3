/** Lets one task a host run at a time, and few hosts at once. */
export interface HostQueue {
  /**
   * Runs the task when its turn has come.
   * @throws the signal's reason where it is aborted before; otherwise what the task throws
   */
  run<T>(host: string, signal: AbortSignal, task: () => Promise<T>): Promise<T>;
}

type Start = () => void;

/**
 * Hosts take turns, and within a host the first comes first: a server with a hundred feeds does not keep a server with
 * one waiting.
 */
export function createHostQueue(hostsAtOnce: number): HostQueue {
  const busy = new Set<string>();
  /** In the order of their turns. */
  const waiting = new Map<string, Set<Start>>();

  function leave(host: string, start: Start): void {
    const line = waiting.get(host);
    line?.delete(start);
    if (line?.size === 0) waiting.delete(host);
  }

  function nextFree(): [string, Start] | null {
    // at most `hostsAtOnce` of them are busy and passed over
    for (const [host, line] of waiting) {
      const [first] = line;
      if (!busy.has(host) && first !== undefined) return [host, first];
    }
    return null;
  }

  function startWaiting(): void {
    while (busy.size < hostsAtOnce) {
      const next = nextFree();
      if (next === null) return;
      const [host, start] = next;
      const line = waiting.get(host);
      leave(host, start);
      // back to the end of the turns, where others of this host wait
      if (line !== undefined && line.size > 0) {
        waiting.delete(host);
        waiting.set(host, line);
      }
      busy.add(host);
      start();
    }
  }

  function turn(host: string, signal: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const start: Start = () => {
        signal.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = (): void => {
        leave(host, start);
        reject(signal.reason as Error);
      };
      signal.addEventListener('abort', giveUp, { once: true });
      const line = waiting.get(host) ?? new Set();
      waiting.set(host, line.add(start));
      startWaiting();
    });
  }

  return {
    async run(host, signal, task) {
      signal.throwIfAborted();
      await turn(host, signal);
      try {
        return await task();
      } finally {
        busy.delete(host);
        startWaiting();
      }
    },
  };
}
