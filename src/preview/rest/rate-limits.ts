import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Limit, Route } from './route.ts';

/** For routes that name no limit of their own. */
export const DEFAULT_LIMIT: Limit = { count: 20, window: 1000 };
export const GLOBAL_LIMIT: Limit = { count: 50, window: 1000 };

/** These parts of a path give each value a bucket of its own. */
const MAJOR = ['channel', 'guild', 'application', 'token'];

interface Bucket {
  used: number;
  resetAt: number;
}

export interface Verdict {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, when the request is refused. */
  readonly retryAfter?: number;
  readonly global?: boolean;
}

/** Counts requests by bucket, and all together. */
export class RateLimits {
  readonly #clock: Clock;
  readonly #override: Limit | undefined;
  readonly #buckets = new Map<string, Bucket>();

  /** `override` takes the place of every route's own limit. */
  constructor(clock: Clock, override?: Limit) {
    this.#clock = clock;
    this.#override = override;
  }

  take(route: Route, params: Readonly<Record<string, string>>): Verdict {
    const limit = this.#override ?? route.limit ?? DEFAULT_LIMIT;
    const major = MAJOR.map(name => params[name] ?? '').join(':');
    const key = `${route.method} ${route.pattern}`;
    const name = createHash('sha256').update(key).digest('hex').slice(0, 32);
    if (!route.outsideGlobal) {
      const all = this.#count('global', GLOBAL_LIMIT);
      if (all.refused) return refusal({}, all.resetAfter, true);
    }
    const { refused, remaining, resetAfter } = this.#count(`${key} ${major}`, limit);
    const headers = {
      'x-ratelimit-limit': String(limit.count),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': (this.#clock.now() / 1000 + resetAfter).toFixed(3),
      'x-ratelimit-reset-after': resetAfter.toFixed(3),
      'x-ratelimit-bucket': name,
    };
    return refused ? refusal(headers, resetAfter, false) : { headers };
  }

  #count(key: string, limit: Limit): { refused: boolean; remaining: number; resetAfter: number } {
    const now = this.#clock.now();
    let bucket = this.#buckets.get(key);
    if (!bucket || bucket.resetAt <= now) {
      bucket = { used: 0, resetAt: now + limit.window };
      this.#buckets.set(key, bucket);
      this.#forgetOld(now);
    }
    const refused = bucket.used >= limit.count;
    if (!refused) bucket.used++;
    return { refused, remaining: limit.count - bucket.used, resetAfter: (bucket.resetAt - now) / 1000 };
  }

  #forgetOld(now: number): void {
    if (this.#buckets.size < 1000) return;
    for (const [key, bucket] of this.#buckets) if (bucket.resetAt <= now) this.#buckets.delete(key);
  }
}

const refusal = (
  headers: Readonly<Record<string, string>>,
  retryAfter: number,
  global: boolean,
): Verdict => ({
  headers: {
    ...headers,
    'retry-after': retryAfter.toFixed(3),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global ? { 'x-ratelimit-global': 'true' } : {}),
  },
  retryAfter,
  global,
});
