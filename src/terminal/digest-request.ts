import type { DigestRequest } from '../answers/digest-stories.ts';
import { splitTopics } from '../digest/schedule-words.ts';
import { SHARED_SCOPE, type Query } from '../model/query.ts';

/** What can be said of a digest on the command line. Lists are separated by commas. */
export interface DigestFlags {
  readonly corpus?: string;
  readonly json?: boolean;
  readonly days: number;
  readonly limit: number;
  readonly mute?: string;
  readonly source?: string;
  readonly without?: string;
  readonly why?: boolean;
}

const DAY_MILLISECONDS = 86_400_000;

/** A first edition for everybody's articles, as it would be `now` (ISO 8601 in UTC). */
export const digestRequest = (topics: readonly Query[], flags: DigestFlags, now: string): DigestRequest => ({
  scope: SHARED_SCOPE,
  topics,
  muted: splitTopics(flags.mute ?? ''),
  onlySources: splitTopics(flags.source ?? ''),
  withoutSources: splitTopics(flags.without ?? ''),
  since: new Date(Date.parse(now) - flags.days * DAY_MILLISECONDS).toISOString(),
  now,
  limit: flags.limit,
  shownBefore: [],
  first: true,
});
