import type { ReadProblem } from '../model/article.ts';
import type { Feed } from '../reading/feed/feed-reading.ts';
import type { SavedArticle } from '../storage/store.ts';
import { isNoNews, withBelievedDates } from './feed-entries/believed-date.ts';
import { entryArticle, noArticleReason } from './feed-entries/entry-article.ts';
import { entryName } from './feed-entries/entry-name.ts';
import { aliasHash, entryHash, type PageState, UNREAD } from './feed-entries/entry-state.ts';
import { FEED_BOUNDS, PAGE_BOUNDS } from './feed-entries/feed-bounds.ts';
import { feedEntries } from './feed-entries/feed-entry.ts';
import { type KeyedEntry, keyedEntries } from './feed-entries/known-entries.ts';
import {
  type PageFetching,
  type PageOutcome,
  readPages,
  type WantedPage,
} from './feed-entries/read-pages.ts';
import { isTeaser } from './feed-entries/teaser.ts';
import { leadOf } from './feed-entries/lead.ts';
import { faultReason } from './fault-reason.ts';
import type { IngestContext } from './ingest-document.ts';
import { READER_VERSION } from './reader-version.ts';
import { type ReadDocument, saveReadDocuments } from './save-documents.ts';
import { settleStories } from './settle-stories.ts';

export interface FeedIngest {
  readonly source: number;
  /** Where the feed was fetched from. */
  readonly address: string;
  readonly feed: Feed;
  /** Read for the first time: nothing of it is announced. */
  readonly isBacklog: boolean;
  /** false: of each entry only its beginning is stored. Absent: true. */
  readonly keepsFullText?: boolean;
  /** null: entries' pages are not wanted. */
  readonly pages: PageFetching | null;
  /** Aborted: stops after the entries at hand. The rest is read the next time. */
  readonly signal: AbortSignal;
}

/** What one reading of a feed did. */
export interface FeedReport {
  readonly added: number;
  readonly revised: number;
  readonly problems: readonly ReadProblem[];
  /** false: it was stopped, or pages are still wanted: the feed must be sent again in full, changed or not. */
  readonly isComplete: boolean;
}

/** The document that stands for the feed as a whole: no entry has such a name. */
const ITSELF = 'feed';

interface Pass {
  readonly ingest: FeedIngest;
  readonly context: IngestContext;
  readonly saved: SavedArticle[];
  readonly problems: ReadProblem[];
}

function isUnchanged({ before, isEdited }: KeyedEntry): boolean {
  if (!before || before.isUnjoined || isEdited) return false;
  return before.cleaner === READER_VERSION || before.page.isHeld;
}

/** Its page's text is stored: a teaser must not take its place. */
const keepsPageText = (entry: KeyedEntry, { pages }: FeedIngest): boolean =>
  pages !== null && entry.before?.page.isHeld === true && isTeaser(entry);

const documentOf = (
  entry: KeyedEntry,
  page: PageState,
  { ingest, context }: Pass,
  content: Pick<ReadDocument, 'articles' | 'problems'>,
): ReadDocument => ({
  source: ingest.source,
  path: entry.key,
  hash: entryHash(entry.print, page),
  ...content,
  backlog: ingest.isBacklog || isNoNews(entry.item.published, context.clock()),
});

function asFeedGives(entry: KeyedEntry, pass: Pass): ReadDocument {
  const { feed, address, pages, keepsFullText = true } = pass.ingest;
  if (keepsPageText(entry, pass.ingest))
    return documentOf(entry, { isHeld: true, tries: 0 }, pass, { articles: [], problems: [] });
  const { article, reason } = readEntry(entry, feed, address, pages !== null);
  return documentOf(entry, UNREAD, pass, {
    articles: article ? [keepsFullText ? article : leadOf(article)] : [],
    problems: reason === null ? [] : [{ where: entryName(entry), reason }],
  });
}

/** A fault of ours in one entry costs no other: it becomes the entry's problem. */
function readEntry(entry: KeyedEntry, feed: Feed, address: string, readsPages: boolean) {
  try {
    const article = entryArticle(entry, feed, address);
    return { article, reason: article ? null : noArticleReason(entry, readsPages) };
  } catch (error) {
    return { article: null, reason: `The entry could not be read: ${faultReason(error)}.` };
  }
}

/** true: nothing of them was left out because of a fault of ours. */
async function save(documents: readonly ReadDocument[], pass: Pass, joinAll: boolean): Promise<boolean> {
  const ingested = await saveReadDocuments(documents, pass.context, joinAll);
  for (const { saved, problems } of ingested) {
    pass.saved.push(...saved);
    pass.problems.push(...problems);
  }
  return ingested.every(({ isWhole }) => isWhole);
}

/** Kept as documents without articles, so that the entry is known again by each of its names. */
async function saveNames(entries: readonly KeyedEntry[], { ingest, context }: Pass): Promise<void> {
  const seenAt = context.clock();
  const aliases = entries.flatMap(({ key, newNames }) =>
    newNames.map(path => ({ path, hash: aliasHash(key) })),
  );
  if (aliases.length === 0) return;
  const { source } = ingest;
  const rest = { source, cleaner: READER_VERSION, seenAt, articles: [], problems: [] };
  await context.store.saveDocuments(aliases.map(alias => ({ ...alias, ...rest })));
}

/** The last entry first: a feed gives its newest first, and what is newer shall be seen later. */
async function saveEntries(entries: readonly KeyedEntry[], pass: Pass): Promise<void> {
  const rest = entries.toReversed().filter(entry => !isUnchanged(entry) || entry.newNames.length > 0);
  for (let at = 0; at < rest.length && !pass.ingest.signal.aborted; at += FEED_BOUNDS.chunk) {
    const chunk = rest.slice(at, at + FEED_BOUNDS.chunk);
    const changed = chunk.filter(entry => !isUnchanged(entry));
    const documents = changed.map(entry => asFeedGives(entry, pass));
    if (documents.length > 0)
      await save(
        documents,
        pass,
        changed.some(entry => entry.before?.isUnjoined === true),
      );
    await saveNames(chunk, pass);
    // the event loop turns: heartbeats and answers go between
    await new Promise(resolve => setImmediate(resolve));
  }
}

/** Newest first: entries of which the feed gives too little, whose page was not tried often enough. */
function wantedPages(entries: readonly KeyedEntry[]): WantedPage[] {
  return entries.slice(0, PAGE_BOUNDS.newestEntries).flatMap(entry => {
    const tries = isUnchanged(entry) ? (entry.before?.page.tries ?? 0) : 0;
    if (tries === 'done' || entry.item.link === null || !isTeaser(entry)) return [];
    return [{ entry, tried: tries }];
  });
}

/** A page over which we stumbled is not held: a better reader asks for it again. */
async function savePage({ entry, page, ...content }: PageOutcome, pass: Pass): Promise<void> {
  if (await save([documentOf(entry, page, pass, content)], pass, true)) return;
  const { problems } = pass;
  const told = problems.slice(-1);
  const isHeld = entry.before?.page.isHeld === true;
  const stumbled = documentOf(entry, { isHeld, tries: 'done' }, pass, { articles: [], problems: told });
  await saveReadDocuments([stumbled], pass.context, true);
}

/** The teasers are stored already: the text becomes the next revision. true: nothing is left to be read. */
async function savePages(wanted: readonly WantedPage[], pages: PageFetching, pass: Pass): Promise<boolean> {
  const { feed, signal } = pass.ingest;
  const open = new Set(wanted.map(({ entry }) => entry));
  for await (const outcome of readPages(wanted, feed, pages, pass.context.clock, signal)) {
    await savePage(outcome, pass);
    if (outcome.page.tries === 'done') open.delete(outcome.entry);
  }
  return open.size === 0;
}

/** Kept with the feed itself, so that whoever hosts the bot finds it among the problems. */
async function tellSize({ ingest, context, problems }: Pass): Promise<void> {
  const { source, address } = ingest;
  const over = Math.max(0, ingest.feed.items.length - FEED_BOUNDS.entries);
  const reason = `The feed holds more than ${FEED_BOUNDS.entries} entries; the last ${over} were not read.`;
  if (over > 0) problems.push({ where: address, reason });
  const hash = `size|${over}`;
  const known = await context.store.documentStates(source, [ITSELF]);
  if ((known.get(ITSELF)?.hash ?? 'size|0') === hash) return;
  await saveReadDocuments([{ source, path: ITSELF, hash, articles: [], problems: [...problems] }], context);
}

function report({ saved, problems }: Pass, isComplete: boolean): FeedReport {
  const came = new Set(saved.filter(each => each.change === 'new' || each.change === 'restored').map(idOf));
  const revised = new Set(saved.filter(each => each.change === 'revised').map(idOf));
  return { added: came.size, revised: revised.difference(came).size, problems, isComplete };
}

const idOf = ({ article }: SavedArticle): number => article;

/**
 * Brings the store up to date with a feed's answer: one document for each entry, what is unchanged is skipped, an
 * edited entry is its article's next revision, and an entry that the feed shows no more stays.
 * @throws StoreUnavailable
 */
export async function ingestFeed(ingest: FeedIngest, context: IngestContext): Promise<FeedReport> {
  const pass: Pass = { ingest, context, saved: [], problems: [] };
  await tellSize(pass);
  const items = ingest.feed.items.slice(0, FEED_BOUNDS.entries);
  const believed = withBelievedDates(items, context.clock());
  const entries = await keyedEntries(feedEntries(believed), ingest.source, context.store);
  const wanted = ingest.pages === null ? [] : wantedPages(entries);
  await saveEntries(entries, pass);
  const isComplete = ingest.pages === null || (await savePages(wanted, ingest.pages, pass));
  const changed = pass.saved.filter(({ change }) => change !== 'unchanged');
  if (changed.length > 0) await settleStories([...new Set(changed.map(idOf))], context);
  return report(pass, isComplete && !ingest.signal.aborted);
}
