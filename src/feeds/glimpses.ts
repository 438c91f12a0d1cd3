import { withBelievedDates } from '../ingest/feed-entries/believed-date.ts';
import type { FeedItem } from '../reading/feed/feed-reading.ts';
import { htmlText } from '../reading/page/html-text.ts';
import type { FeedGlimpse } from './feed-desk.ts';
import { FEED_LIMITS } from './feed-limits.ts';

const UNTITLED = '(without a title)';
const BEGINNING = 80;

/** An entry without a title is known by how it begins: "The ferry will not sail before…". */
function titleOf({ title, contentHtml }: FeedItem): string {
  if (title !== null) return title.slice(0, FEED_LIMITS.title);
  const words = htmlText((contentHtml ?? '').slice(0, 2000));
  if (words === '') return UNTITLED;
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING).replace(/\s\S*$/u, '')} …` : words;
}

const instantOf = ({ published }: FeedItem): string => published?.instant ?? '';

/** The newest entries: by date where they state one, and before those that do not; else in the feed's order. */
export const newestGlimpses = (items: readonly FeedItem[], now: string): FeedGlimpse[] =>
  withBelievedDates(items, now)
    .sort((a, b) => (instantOf(a) < instantOf(b) ? 1 : instantOf(a) > instantOf(b) ? -1 : 0))
    .slice(0, FEED_LIMITS.glimpses)
    .map(item => ({ title: titleOf(item), url: item.link, day: item.published?.day ?? null }));
