/** Minutes unless said otherwise. */
export const POLL_WAITS = {
  /** A feed of which nothing is known yet: twice an hour is what most readers do, and what most servers expect. */
  usual: 30,
  /** Even a wire service is asked no more often: a digest is not a ticker, and four requests an hour annoy nobody. */
  shortest: 15,
  /** Even a quarterly is asked four times a day, so that what it publishes is still news when it is read. */
  longest: 6 * 60,
  /** A failure is often a restart of the server: first tried again soon, then each time after twice as long. */
  firstAfterFailure: 15,
  /** A dead server is asked once a day, for its domain may come back. */
  longestAfterFailure: 24 * 60,
  /** What a server or feed asks for is respected up to here: "ttl 100000" is a mistake, not a wish. */
  longestAsked: 24 * 60,
  /** Of the usual gap between two entries, the part to wait: half of it finds an entry when it is, on average, a quarter old. */
  shareOfGap: 0.5,
  /** Gaps needed before their median says anything: three entries may be one busy morning. */
  fewestGaps: 4,
  /** Newest entries looked at: older ones tell how the feed was, not how it is. */
  mostEntries: 20,
  /** Feeds that were added together, or that all failed while the network was down, drift apart by this share. */
  jitter: 0.1,
} as const;

export interface PollResult {
  /** When the answer came. */
  readonly now: Date;
  /** A document that did not change (304) is a success. */
  readonly outcome: 'success' | 'failure';
  /** Attempts failed in a row, this one included; 0 with a success. */
  readonly failures: number;
  /** What the server stated with Cache-Control or Expires, or null. */
  readonly freshSeconds: number | null;
  /** What the server stated with Retry-After, or null. */
  readonly retryAfterSeconds: number | null;
  /** The feed's own wish (ttl, sy:updatePeriod), or null. */
  readonly feedMinutes: number | null;
  /** ISO 8601 instants of recent entries, in any order; what cannot be read as one is passed over. */
  readonly newestEntries?: readonly string[];
}

const MINUTE = 60_000;

const inMinutes = (seconds: number | null): number | null => (seconds === null ? null : seconds / 60);

/** A number from outside: only what is finite and positive counts. */
const asked = (minutes: number | null): number =>
  minutes !== null && minutes > 0 ? Math.min(minutes, POLL_WAITS.longestAsked) : 0;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Minutes between entries, as the feed publishes of late; null where too few are dated. */
function usualGap(entries: readonly string[], now: Date): number | null {
  const instants = entries
    .map(entry => Date.parse(entry))
    // a date to come is a mistake or an announcement; neither tells when the next entry appears
    .filter(instant => instant <= now.getTime())
    .toSorted((a, b) => b - a)
    .slice(0, POLL_WAITS.mostEntries);
  if (instants.length <= POLL_WAITS.fewestGaps) return null;
  const gaps = instants.slice(1).map((instant, index) => ((instants[index] ?? instant) - instant) / MINUTE);
  // a feed that fell silent publishes as seldom as its silence shows
  const silence = (now.getTime() - (instants[0] ?? now.getTime())) / MINUTE;
  return Math.max(median(gaps), silence / POLL_WAITS.fewestGaps);
}

function ownWait(result: PollResult): number {
  if (result.outcome === 'failure') {
    const doublings = Math.max(0, result.failures - 1);
    return Math.min(POLL_WAITS.firstAfterFailure * 2 ** doublings, POLL_WAITS.longestAfterFailure);
  }
  const gap = usualGap(result.newestEntries ?? [], result.now);
  if (gap === null) return POLL_WAITS.usual;
  return Math.min(Math.max(gap * POLL_WAITS.shareOfGap, POLL_WAITS.shortest), POLL_WAITS.longest);
}

/**
 * When a feed is to be asked again.
 * @param random from 0 to 1: moves the instant by up to a tenth of the wait, but never before what the server or the feed
 * asked for
 */
export function nextPollAt(result: PollResult, random: number): Date {
  const least = Math.max(
    POLL_WAITS.shortest,
    asked(inMinutes(result.freshSeconds)),
    asked(inMinutes(result.retryAfterSeconds)),
    asked(result.feedMinutes),
  );
  const wait = Math.max(ownWait(result), least);
  const earliest = Math.max(wait * (1 - POLL_WAITS.jitter), least);
  const latest = wait * (1 + POLL_WAITS.jitter);
  const minutes = earliest + (latest - earliest) * random;
  return new Date(result.now.getTime() + Math.round(minutes * MINUTE));
}
