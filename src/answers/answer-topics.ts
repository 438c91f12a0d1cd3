import { topicTrends } from '../analysis/topic-trends.ts';
import type { TopicsAnswer } from '../model/answer.ts';
import type { Scope } from '../model/query.ts';
import type { LabelledArticle, Store } from '../storage/store.ts';

export interface TopicsAsked {
  readonly scope: Scope;
  /** Last local day of the period, YYYY-MM-DD, and how many days it has. */
  readonly last: string;
  readonly days: number;
  readonly limit?: number;
}

const SHOWN = 10;
/** The time before the period with which it is compared, in periods. */
const COMPARED = 4;
/** Articles looked at, newest first: a period of a very large corpus is known by its last days. */
const READ = { period: 3000, before: 8000 } as const;

const DAY_MILLISECONDS = 86_400_000;

/** 2024-11-22, -6 → 2024-11-16 */
const shifted = (day: string, by: number): string =>
  new Date(Date.parse(day) + by * DAY_MILLISECONDS).toISOString().slice(0, 10);

async function periodEnding(store: Store, asked: TopicsAsked, last: string): Promise<LabelledArticle[]> {
  return store.labelled(asked.scope, { first: shifted(last, 1 - asked.days), last }, READ.period);
}

/** The last day on which something was published, where that lies before the period asked for. */
async function lastDayBefore(store: Store, asked: TopicsAsked): Promise<string | null> {
  const { newest } = await store.counts(asked.scope);
  const day = newest?.slice(0, 10) ?? null;
  return day !== null && day < asked.last ? day : null;
}

/** What a period is about, and what of it is more than before. Where it has nothing, the last days that have something. */
export async function answerTopics(store: Store, asked: TopicsAsked): Promise<TopicsAnswer> {
  let last = asked.last;
  let now = await periodEnding(store, asked, last);
  const before = now.length === 0 ? await lastDayBefore(store, asked) : null;
  if (before !== null) {
    last = before;
    now = await periodEnding(store, asked, last);
  }
  const first = shifted(last, 1 - asked.days);
  const comparedFrom = shifted(first, -COMPARED * asked.days);
  const past = await store.labelled(
    asked.scope,
    { first: comparedFrom, last: shifted(first, -1) },
    READ.before,
  );
  return {
    kind: 'topics',
    first,
    last,
    comparedFrom,
    earlier: before !== null,
    coverage: { articles: now.length, stories: new Set(now.map(({ story }) => story)).size },
    topics: topicTrends(now, past).slice(0, asked.limit ?? SHOWN),
  };
}
