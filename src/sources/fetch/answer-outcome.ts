import type { Answer } from './exchange.ts';
import type { Fetched, FetchRequest } from './fetcher.ts';
import { freshSeconds } from './freshness.ts';
import type { RedirectTrail } from './redirect-trail.ts';
import { retryAfterSeconds } from './retry-after.ts';
import { statusSentence } from './status-sentence.ts';
import { usableValidator } from './validators.ts';

const freshness = ({ header }: Answer, now: number): number | null =>
  freshSeconds(
    {
      cacheControl: header('cache-control'),
      expires: header('expires'),
      age: header('age'),
      date: header('date'),
    },
    now,
  );

/** Statuses with which Retry-After says when to come again (RFC 9110, RFC 6585). */
const ASKS_FOR_PATIENCE = new Set([429, 503]);

/**
 * What an answer that is no redirect comes to.
 * @param now milliseconds since 1970
 */
export function answerOutcome(
  answer: Answer,
  trail: RedirectTrail,
  request: FetchRequest,
  now: number,
): Fetched {
  const { status, header, bytes } = answer;
  const etag = usableValidator(header('etag'));
  const lastModified = usableValidator(header('last-modified'));
  const { movedTo } = trail;
  const fresh = freshness(answer, now);
  if (bytes !== null) {
    const contentType = header('content-type');
    return {
      kind: 'document',
      address: trail.url.href,
      movedTo,
      bytes,
      contentType,
      etag,
      lastModified,
      freshSeconds: fresh,
    };
  }
  const asked = usableValidator(request.etag) ?? usableValidator(request.lastModified);
  if (status === 304 && asked !== null) {
    return {
      kind: 'not-modified',
      // what a 304 leaves out stays as it was
      etag: etag ?? request.etag ?? null,
      lastModified: lastModified ?? request.lastModified ?? null,
      freshSeconds: fresh,
      movedTo,
    };
  }
  const reason = statusSentence(status, trail.url.host);
  // at the end of a detour only the detour is gone
  if (status === 410 && trail.isPermanent) return { kind: 'gone', reason };
  return {
    kind: 'failed',
    reason,
    status,
    retryAfterSeconds: ASKS_FOR_PATIENCE.has(status) ? retryAfterSeconds(header('retry-after'), now) : null,
    isFinal: false,
  };
}
