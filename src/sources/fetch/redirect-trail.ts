import type { Answer } from './exchange.ts';
import { FetchFailure } from './fetch-failure.ts';

/** 300 is a choice and 304 an answer; the others send on (RFC 9110, 15.4). */
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

/** The way from the address asked for to the present one. */
export interface RedirectTrail {
  readonly url: URL;
  /** Where permanent redirects alone led from the start. */
  readonly movedTo: string | null;
  /** Every redirect so far was permanent: what the present address says holds for the one asked for. */
  readonly isPermanent: boolean;
  /** Addresses left behind. */
  readonly visited: readonly string[];
}

export const startTrail = (url: URL): RedirectTrail => ({
  url,
  movedTo: null,
  isPermanent: true,
  visited: [],
});

/** HTTP's headers are Latin-1, but servers that write a path in its own letters write UTF-8. */
function fromUtf8(header: string): string {
  const bytes = Buffer.from(header, 'latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return header;
  }
}

/** Where an answer sends on to, as written by the server; null where it is no redirect. */
export function redirectTarget(answer: Answer, host: string): string | null {
  if (!REDIRECTS.has(answer.status)) return null;
  const location = answer.header('location');
  if (location === null) {
    throw new FetchFailure(`${host} sends on to another address without naming it (${answer.status}).`, {
      status: answer.status,
    });
  }
  return fromUtf8(location);
}

/**
 * One step further. A temporary redirect ends what is learned: behind it, "moved for good" is said of the detour.
 * @throws FetchFailure for a circle and for too many steps
 */
export function followRedirect(
  trail: RedirectTrail,
  to: URL,
  status: number,
  largest: number,
): RedirectTrail {
  const visited = [...trail.visited, trail.url.href];
  if (visited.includes(to.href)) {
    throw new FetchFailure(
      `${trail.url.host} sends the bot in a circle. Often this means that it reads visitors' cookies, which the bot does not keep.`,
      { status },
    );
  }
  if (visited.length > largest) {
    throw new FetchFailure(`${trail.url.host} sends on and on: more than ${largest} redirects.`, {
      status,
    });
  }
  const isPermanent = trail.isPermanent && PERMANENT.has(status);
  return { url: to, visited, isPermanent, movedTo: isPermanent ? to.href : trail.movedTo };
}
