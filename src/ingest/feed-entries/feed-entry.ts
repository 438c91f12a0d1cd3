import { hash } from 'node:crypto';
import type { FeedItem } from '../../reading/feed/feed-reading.ts';
import { datePrint, type EntryPrint } from './entry-state.ts';
import { FEED_BOUNDS } from './feed-bounds.ts';

/** One entry of a feed's answer with all names by which it may be known again, the strongest first. */
export interface FeedEntry {
  readonly item: FeedItem;
  /** Its content without tags, white space squeezed. */
  readonly words: string;
  readonly print: EntryPrint;
  /** Never empty. */
  readonly names: readonly string[];
}

/** Parameters that say where a reader came from, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|at_(?:medium|campaign))$/i;
/** A shorter text may be the same in two entries: "Live at nine.". */
const TELLING_CHARACTERS = 40;

const short = (text: string): string => (text === '' ? '' : hash('sha1', text, 'hex').slice(0, 16));

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Cheap: 5,000 entries are compared with what is stored at each poll; only what is new is parsed. */
const wordsOf = (html: string | null): string => squeezed((html ?? '').replace(/<[^<>]*>/g, ' '));

/** A link without scheme, tracking and closing slash: "http://a.example/x/?utm_source=rss" and "https://a.example/x" are one. */
function plainLink(link: string | null): string {
  const url = link === null ? null : URL.parse(link);
  if (!url) return '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.host + url.pathname.replace(/\/$/, '') + url.search + url.hash;
}

/** A link to the site as a whole names no entry. */
const isHome = (link: string): boolean => !link.includes('/') && !link.includes('?');

const named = (kind: string, text: string): string =>
  text.length > FEED_BOUNDS.keyCharacters ? `${kind}#${hash('sha1', text, 'hex')}` : `${kind}:${text}`;

interface Candidate {
  readonly item: FeedItem;
  readonly words: string;
  readonly print: EntryPrint;
  readonly whole: string;
  readonly byId: string | null;
  readonly byLink: string | null;
  readonly byWords: string;
}

function candidateOf(item: FeedItem): Candidate {
  const words = wordsOf(item.contentHtml);
  const title = squeezed(item.title ?? '');
  const link = plainLink(item.link);
  const date = datePrint(item.published);
  const print = { title: short(title), link: short(link), date, text: short(words) };
  const id = squeezed(item.id ?? '');
  const said = words.length < TELLING_CHARACTERS ? [title, words, date] : [title, words];
  return {
    item,
    words,
    print,
    whole: short([id, link, title, words].join('\n')),
    byId: id === '' ? null : named('id', id),
    byLink: link === '' || isHome(link) ? null : named('link', link),
    byWords: `words:${short(said.join('\n'))}`,
  };
}

/** Those that more than one entry has. */
function repeated(names: readonly (string | null)[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const name of names) {
    if (name !== null && seen.has(name)) again.add(name);
    if (name !== null) seen.add(name);
  }
  return again;
}

/** Of two that say the same the earlier date holds, in whatever order the feed gives them: a date only moves back. */
const isDatedEarlier = ({ print: { date } }: Candidate, other: Candidate): boolean =>
  date !== '' && (other.print.date === '' || date < other.print.date);

/**
 * A feed's items as entries: one that stands twice in it is one. A name that two different entries bear (one guid for all,
 * or all links to the front page) names neither.
 */
export function feedEntries(items: readonly FeedItem[]): FeedEntry[] {
  const distinct = new Map<string, Candidate>();
  for (const candidate of items.map(candidateOf)) {
    const other = distinct.get(candidate.whole);
    if (!other || isDatedEarlier(candidate, other)) distinct.set(candidate.whole, candidate);
  }
  const candidates = [...distinct.values()];
  const shared = repeated(candidates.flatMap(({ byId, byLink, byWords }) => [byId, byLink, byWords]));
  return candidates.map(({ item, words, print, whole, byId, byLink, byWords }) => {
    const names = [byId, byLink, byWords].filter(name => name !== null && !shared.has(name));
    return { item, words, print, names: names.length > 0 ? names.map(String) : [`whole:${whole}`] };
  });
}
