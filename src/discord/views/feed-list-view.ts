import type { ListedFeed } from '../../feeds/feed-desk.ts';
import type { Following } from '../../model/feed.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Item } from './draft.ts';
import { linkedName, plainAddress, plainName, shownAddress, unixSeconds } from './feed-words.ts';

const REASON_CHARACTERS = 200;

const isGone = ({ feed }: Following): boolean => feed.state === 'gone';
const isFailing = ({ feed, paused }: Following): boolean =>
  feed.state === 'active' && feed.failingSince !== null && !paused;

/** "**failing** since 3 May 2026 10:00: The server answers 503." */
export function failingText({ feed }: Following, words: Words): string {
  const reason = escapeText(clipText(feed.reason ?? '', REASON_CHARACTERS)) || words('feedFailingUnknown');
  return words('feedFailing', { seconds: unixSeconds(feed.failingSince ?? feed.nextPoll), reason });
}

/** What is wrong, when it was read and when it will be: a gone or paused feed has no next time. */
function stateText(following: Following, words: Words): string {
  const { feed, paused } = following;
  const read =
    feed.lastSuccess === null
      ? words('feedNeverRead')
      : words('feedRead', { seconds: unixSeconds(feed.lastSuccess) });
  if (isGone(following)) return `${words('feedGoneForGood')} · ${read}`;
  if (paused) return `${words('feedPaused')} · ${read}`;
  const next = words('feedNext', { seconds: unixSeconds(feed.nextPoll) });
  if (!isFailing(following)) return `${read} · ${next}`;
  return `${failingText(following, words)} · ${read} · ${next}`;
}

/** "2 entries left out lately, the last one **https://…**: The entry has a title alone." on a line of its own. */
function leftOutText({ leftOut }: ListedFeed, words: Words): string {
  if (!leftOut) return '';
  const { count, newest } = leftOut;
  const where = escapeText(plainAddress(newest.where));
  const reason = escapeText(clipText(newest.reason, REASON_CHARACTERS));
  return `\n-# ${words('feedLeftOut', { count, where, reason })}`;
}

const feedItem = (following: ListedFeed, words: Words): Item => ({
  group: null,
  lead: linkedName(following),
  words: [],
  quoted: false,
  source: `-# ${shownAddress(following.feed.address)}\n-# ${stateText(following, words)}${leftOutText(following, words)}`,
  context: null,
});

/** What needs somebody stands first, the rest by name. */
function inOrder(followings: readonly ListedFeed[], locale: string): ListedFeed[] {
  const rank = (following: Following): number =>
    isGone(following) ? 0 : isFailing(following) ? 1 : following.paused ? 3 : 2;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return [...followings].sort((a, b) => rank(a) - rank(b) || compare(plainName(a), plainName(b)));
}

function countsText(followings: readonly Following[], words: Words): string {
  const counts = [
    ['feedsGone', followings.filter(isGone).length],
    ['feedsFailing', followings.filter(isFailing).length],
    ['feedsPaused', followings.filter(following => following.paused && !isGone(following)).length],
  ] as const;
  return [
    words('feeds', { count: followings.length }),
    ...counts.filter(([, count]) => count > 0).map(([key, count]) => words(key, { count })),
  ].join(' · ');
}

export const feedListView = (followings: readonly ListedFeed[], words: Words): Draft => ({
  accent: ACCENT.digest,
  head: `## ${words('feedList')}\n${
    followings.length === 0 ? words('feedListEmpty') : `-# ${countsText(followings, words)}`
  }`,
  items: inOrder(followings, words.locale).map(following => feedItem(following, words)),
  foot: null,
  itemsPerPage: 25,
});
