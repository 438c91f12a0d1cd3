import { vi } from 'vitest';
import type { Clock } from '../../src/digest/clock.ts';
import type { CronTask } from '../../src/digest/cron-tasks.ts';
import type { DeliveryContext } from '../../src/digest/delivery.ts';
import type { DigestPort } from '../../src/digest/digest-port.ts';
import type { Edition } from '../../src/model/edition.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import type { Store } from '../../src/storage/store.ts';
import { document, EMPTY_ACCOUNT, folder, incoming, read } from '../contracts/store-samples.ts';

/** A clock that stands still until it is set or waited on. */
export class FakeClock implements Clock {
  #now: number;
  readonly waits: number[] = [];
  constructor(start: string) {
    this.#now = Date.parse(start);
  }
  now(): Date {
    return new Date(this.#now);
  }
  set(instant: string): void {
    this.#now = Date.parse(instant);
  }
  wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    return Promise.resolve();
  }
}

export interface Posted {
  readonly channel: string;
  readonly edition: Edition;
  readonly nonce: string;
}

/** A channel that keeps what is posted and fails as told, without recognising nonces. */
export class FakeChannel implements DigestPort {
  readonly posted: Posted[] = [];
  /** Taken one by one, before posting. */
  readonly failures: Error[] = [];
  /** Taken one by one, after posting: the answer is lost on its way. */
  readonly lostAnswers: Error[] = [];
  readonly searchFailures: Error[] = [];

  async post(channel: string, edition: Edition, nonce: string): Promise<{ message: string }> {
    await Promise.resolve();
    const failure = this.failures.shift();
    if (failure) throw failure;
    this.posted.push({ channel, edition, nonce });
    const lost = this.lostAnswers.shift();
    if (lost) throw lost;
    return { message: String(this.posted.length) };
  }

  async findPosted(channel: string, mark: string): Promise<string | null> {
    await Promise.resolve();
    const failure = this.searchFailures.shift();
    if (failure) throw failure;
    const index = this.posted.findIndex(one => one.channel === channel && one.edition.mark === mark);
    return index < 0 ? null : String(index + 1);
  }
}

/** One story for each article that came in since and was not shown, told in its own words. */
export const plainAnswers = (store: Store): DeliveryContext['answers'] => ({
  digestStories: async ({ scope, since, limit, shownBefore }) => {
    const shown = new Set(shownBefore.map(citation => citation.article));
    const hits = await store.recent(scope, since, 100);
    const articles = await store.articles(
      scope,
      hits.map(hit => hit.article),
    );
    const stories = articles
      .filter(article => !shown.has(article.id))
      .slice(0, limit)
      .map(({ id, revision, story, text, url }) => {
        const citation = { article: id, revision, text, span: { start: 0, end: text.length } };
        const card = {
          article: id,
          revision,
          story,
          title: null,
          publisher: null,
          url,
          day: null,
          dayInherited: false,
        };
        const sentence = { citation, source: card, alsoIn: [], reasons: [] };
        return {
          story,
          headline: text,
          source: card,
          summary: [sentence],
          quotation: null,
          alsoIn: [],
          reasons: [],
        };
      });
    const account = { ...EMPTY_ACCOUNT, since, size: limit, articles: articles.length };
    const left = articles.length - stories.length;
    const leftCounts = left > 0 ? { 'nothing-new': left } : {};
    return { stories, considered: articles.length, account: { ...account, leftCounts } };
  },
});

export const quietLog = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() });

/** Cron tasks that run only when a test asks for them. */
export class FakeCron {
  readonly tasks = new Map<string, { pattern: string; zone: string; work: () => Promise<void> }>();
  readonly start = (name: string, pattern: string, zone: string, work: () => Promise<void>): CronTask => {
    this.tasks.set(name, { pattern, zone, work });
    return { stop: () => void this.tasks.delete(name) };
  };
}

export async function addArticle(store: Store, text: string, seenAt: string): Promise<number> {
  const source = await store.saveSource(folder, null);
  const [saved] = await store.saveDocument(document(source, text, [incoming(read(text, text))], { seenAt }));
  return saved?.article ?? -1;
}

export const everyArticle = (store: Store) => store.recent(SHARED_SCOPE, '1970-01-01T00:00:00.000Z', 1000);
