import type { Answers } from '../answers/answers.ts';
import { withoutUnproven } from '../answers/digest-account.ts';
import { UnprovenText, citationsOfStory, proveCitations } from '../answers/proof.ts';
import type { EditionAccount } from '../model/edition-account.ts';
import type { DigestStory, Edition, Schedule } from '../model/edition.ts';
import type { Scope } from '../model/query.ts';
import type { LedgerRow, Store } from '../storage/store.ts';
import { composeEdition } from './edition.ts';
import type { DigestLog } from './log.ts';

export interface EditionSources {
  readonly store: Pick<Store, 'editions' | 'revision'>;
  readonly answers: Pick<Answers, 'digestStories'>;
  readonly log: DigestLog;
}

/** An edition, and how it was chosen. */
export interface PreparedEdition {
  readonly edition: Edition;
  readonly account: EditionAccount;
}

export const EDITION_LIMITS = {
  /** Editions of which the stories are not told again. */
  remembered: 30,
  /** The first edition begins so long before its schedule was made: one day, or the week between two editions. */
  firstLookBackMilliseconds: 86_400_000,
  weeklyLookBackMilliseconds: 7 * 86_400_000,
  /** After a long pause the digest does not go back further. */
  longestLookBackMilliseconds: 14 * 86_400_000,
  /** How editions were chosen is explained so long. */
  explainedMilliseconds: 90 * 86_400_000,
} as const;

/** Chooses and proves the stories of an edition: nothing is in it that does not stand in its article. */
export async function prepareEdition(
  { store, answers, log }: EditionSources,
  schedule: Schedule,
  slot: string,
  now: string,
): Promise<PreparedEdition> {
  const scope: Scope = { guild: schedule.guild, person: null };
  const earlier = await store.editions(schedule.id, EDITION_LIMITS.remembered);
  const since = sinceOf(schedule, earlier, now);
  const chosen = await answers.digestStories({
    scope,
    topics: schedule.topics,
    muted: schedule.muted,
    onlySources: schedule.onlySources,
    withoutSources: schedule.withoutSources,
    since,
    now,
    limit: schedule.size,
    shownBefore: earlier.flatMap(row => row.shown),
    first: !earlier.some(row => row.state === 'posted'),
  });
  const stories: DigestStory[] = [];
  let { account } = chosen;
  for (const story of chosen.stories) {
    if (await isProven(store, scope, story, log)) stories.push(story);
    else account = withoutUnproven(account, story.story);
  }
  const edition = composeEdition(schedule, slot, since, { ...chosen, stories, account });
  return { edition, account };
}

/** From the last edition that was posted, however many were missed or had nothing to tell since. */
function sinceOf(schedule: Schedule, earlier: readonly LedgerRow[], now: string): string {
  const { longestLookBackMilliseconds: longest, ...lookBack } = EDITION_LIMITS;
  const last = earlier.find(row => row.state === 'posted')?.claimedAt;
  const first =
    schedule.days.length === 1 ? lookBack.weeklyLookBackMilliseconds : lookBack.firstLookBackMilliseconds;
  const from = last === undefined ? Date.parse(schedule.createdAt) - first : Date.parse(last);
  return new Date(Math.max(from, Date.parse(now) - longest)).toISOString();
}

async function isProven(
  store: EditionSources['store'],
  scope: Scope,
  story: DigestStory,
  log: DigestLog,
): Promise<boolean> {
  try {
    await proveCitations(store, scope, citationsOfStory(story));
    return true;
  } catch (error) {
    if (!(error instanceof UnprovenText)) throw error;
    log.error(
      { err: error, story: story.story },
      'A story was left out of a digest: its words are not proven',
    );
    return false;
  }
}
