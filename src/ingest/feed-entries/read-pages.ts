import type { ReadArticle, ReadProblem } from '../../model/article.ts';
import type { Feed } from '../../reading/feed/feed-reading.ts';
import type { Fetcher } from '../../sources/fetch/fetcher.ts';
import { entryName } from './entry-name.ts';
import type { PageState } from './entry-state.ts';
import { PAGE_BOUNDS } from './feed-bounds.ts';
import type { KeyedEntry } from './known-entries.ts';
import { type PageText, pageText } from './page-text.ts';

/** What fetching pages needs. */
export interface PageFetching {
  readonly fetcher: Fetcher;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** An entry whose page is to be read. */
export interface WantedPage {
  readonly entry: KeyedEntry;
  readonly tried: number;
}

/** What came of one page, to be kept with its entry. */
export interface PageOutcome {
  readonly entry: KeyedEntry;
  readonly page: PageState;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly ReadProblem[];
}

function outcomeOf({ entry, tried }: WantedPage, text: PageText): PageOutcome {
  if (text.kind === 'article') {
    return { entry, page: { isHeld: true, tries: 'done' }, articles: [text.article], problems: [] };
  }
  const isOver = text.kind === 'useless' || tried + 1 >= PAGE_BOUNDS.tries;
  const isHeld = entry.before?.page.isHeld === true;
  return {
    entry,
    page: { isHeld, tries: isOver ? 'done' : tried + 1 },
    articles: [],
    problems: [{ where: entryName(entry), reason: text.reason }],
  };
}

const hostOf = ({ entry }: WantedPage): string => URL.parse(entry.item.link ?? '')?.host ?? '';

const ASKED_TO_WAIT = 'The server of the entry’s page asks not to be asked again now.';

/**
 * Reads pages one after the other with pauses, and gives each result as it comes. A host that asks to be left alone
 * is asked no more this time. What is not reached stays wanted.
 */
export async function* readPages(
  wanted: readonly WantedPage[],
  feed: Feed,
  { fetcher, wait }: PageFetching,
  now: () => string,
  signal: AbortSignal,
): AsyncGenerator<PageOutcome> {
  const begun = Date.parse(now());
  const overloaded = new Set<string>();
  const isStopped = (): boolean => signal.aborted;
  let fetched = 0;
  for (const want of wanted) {
    if (overloaded.has(hostOf(want))) {
      yield outcomeOf(want, { kind: 'failed', reason: ASKED_TO_WAIT, isOverloaded: true });
      continue;
    }
    if (fetched === PAGE_BOUNDS.pages || Date.parse(now()) - begun > PAGE_BOUNDS.time) return;
    if (fetched > 0) await wait(PAGE_BOUNDS.pause, signal);
    if (isStopped()) return;
    fetched += 1;
    const text = await pageText(want.entry, feed, fetcher, signal);
    // stopped in the middle: the failure is ours, not the page's
    if (isStopped() && text.kind === 'failed') return;
    if (text.kind === 'failed' && text.isOverloaded) overloaded.add(hostOf(want));
    yield outcomeOf(want, text);
  }
}
