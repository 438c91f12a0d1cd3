import type { ReadArticle, ReadProblem } from '../model/article.ts';
import type { IncomingArticle, IncomingDocument, SavedArticle, Store, Stumbled } from '../storage/store.ts';
import { EARLIER_STAYS, faultReason } from './fault-reason.ts';
import { type IngestContext, type IngestedDocument, prepareArticle } from './ingest-document.ts';
import { type Copies, type Joinable, copiesOf, hasCopies, joinStories } from './join-story.ts';
import { READER_VERSION } from './reader-version.ts';
import { type Pause, pausing } from './pausing.ts';

/** A document whose articles are read and not stored yet. */
export interface ReadDocument {
  readonly source: number;
  readonly path: string;
  /** Of the bytes or of what they say: a document whose hash is known is not read again. */
  readonly hash: string;
  readonly articles: readonly ReadArticle[];
  readonly problems: readonly ReadProblem[];
  /** What a feed held when it was read for the first time: never announced as new. */
  readonly backlog?: boolean;
  /** What a fault of ours kept from being read: what was read of it before stays. */
  readonly stumbled?: Stumbled;
}

/** One transaction saves documents until they have this many articles, some dozen milliseconds. */
const ARTICLES_AT_ONCE = 128;

/**
 * Stands before the hash of a document whose articles are not in their stories yet: no document has such a hash, so one
 * that was left so by a crash is read again.
 */
const UNJOINED = 'unjoined ';

export const isUnjoined = (hash: string | undefined): boolean => hash?.startsWith(UNJOINED) ?? false;

/** One id for two articles of a document would make each a revision of the other: the first stays, the second is told. */
function withoutRepeatedIds({ articles, path, problems }: ReadDocument): {
  articles: ReadArticle[];
  problems: ReadProblem[];
} {
  const seen = new Set<string>();
  const kept: ReadArticle[] = [];
  const repeated: ReadProblem[] = [];
  for (const article of articles) {
    if (seen.has(article.externalId)) {
      repeated.push({
        where: path,
        reason: `Two articles share the id “${article.externalId}”; the first was kept.`,
      });
    } else kept.push(article);
    seen.add(article.externalId);
  }
  return { articles: kept, problems: [...problems, ...repeated] };
}

async function incomingDocument(
  document: ReadDocument,
  context: IngestContext,
  pause: Pause,
): Promise<IncomingDocument> {
  const { articles, problems } = withoutRepeatedIds(document);
  const prepared: IncomingArticle[] = [];
  const stumbled: string[] = [];
  for (const article of articles) {
    await pause();
    try {
      prepared.push(prepareArticle(article, context.lexicons));
    } catch (error) {
      // a fault of ours, met in one text, must not cost all the others
      stumbled.push(article.externalId);
      const fault = `“${article.externalId}” could not be taken in: ${faultReason(error)}.`;
      problems.push({ where: document.path, reason: `${fault} ${EARLIER_STAYS}` });
    }
  }
  return {
    source: document.source,
    path: document.path,
    hash: document.hash,
    cleaner: READER_VERSION,
    seenAt: context.clock(),
    articles: prepared,
    problems,
    backlog: document.backlog ?? false,
    stumbled: document.stumbled ?? stumbled,
  };
}

/** Saves the documents and puts their articles into stories; only then do they count as read. */
async function saveInStories(
  documents: readonly IncomingDocument[],
  context: IngestContext,
  joinAll: boolean,
  pause: Pause,
): Promise<SavedArticle[][]> {
  const { store } = context;
  const shingles = documents.flatMap(({ articles }) => articles.map(article => article.shingles));
  const copies = await copiesOf(shingles, context, pause);
  let next = 0;
  const copiesByDocument = documents.map(({ articles }) => copies.slice(next, (next += articles.length)));
  const unjoined = copiesByDocument.map(each => each.some(hasCopies));
  const saved = await store.saveDocuments(
    documents.map((each, index) => (unjoined[index] ? { ...each, hash: UNJOINED + each.hash } : each)),
  );
  const joinable = joinables(saved, copiesByDocument, joinAll);
  await joinStories(joinable, context, pause);
  const joined = documents.filter((_, index) => unjoined[index]);
  if (joined.length > 0) await store.saveDocuments(joined);
  return saved;
}

/** Articles with their copies by id. Each document's ids were told apart before, so that each article has its place. */
function joinables(
  saved: readonly SavedArticle[][],
  copiesByDocument: readonly Copies[][],
  joinAll: boolean,
): Joinable[] {
  const all = saved.flat();
  const copies = copiesByDocument.flat();
  return all.flatMap(({ article, change }, place): Joinable[] => {
    const { stored, beside } = copies[place] ?? { stored: [], beside: [] };
    const known = [
      ...stored.map(copy => ({ article: copy.of, sameText: copy.sameText })),
      ...beside.map(copy => ({ article: all[copy.of]?.article ?? article, sameText: copy.sameText })),
    ].filter(copy => copy.article !== article);
    return known.length > 0 && (joinAll || change !== 'unchanged') ? [{ article, copies: known }] : [];
  });
}

/** The saving that goes on in a store: a copy is looked for and then saved, and no other may be saved in between. */
const savings = new WeakMap<Store, Promise<unknown>>();

function inTurn<Result>(store: Store, work: () => Promise<Result>): Promise<Result> {
  const saving = (savings.get(store) ?? Promise.resolve()).then(work);
  savings.set(
    store,
    saving.catch(() => undefined),
  );
  return saving;
}

/** Runs of documents that one transaction saves, in order. */
function* portions(documents: readonly ReadDocument[]): Generator<ReadDocument[]> {
  let portion: ReadDocument[] = [];
  let articles = 0;
  for (const document of documents) {
    if (portion.length > 0 && articles + document.articles.length > ARTICLES_AT_ONCE) {
      yield portion;
      portion = [];
      articles = 0;
    }
    portion.push(document);
    articles += Math.max(1, document.articles.length);
  }
  if (portion.length > 0) yield portion;
}

/**
 * Annotates what was read, saves it and joins copies into stories. A document is saved whole or not at all, many of them
 * in one transaction; between transactions, and between articles, others have their turn.
 * @param joinAll their articles may be stored already without being in their stories
 * @returns in the order of the documents
 * @throws StoreUnavailable
 */
export async function saveReadDocuments(
  documents: readonly ReadDocument[],
  context: IngestContext,
  joinAll = false,
): Promise<IngestedDocument[]> {
  const pause = pausing();
  const ingested: IngestedDocument[] = [];
  for (const portion of portions(documents)) {
    const incoming: IncomingDocument[] = [];
    for (const document of portion) incoming.push(await incomingDocument(document, context, pause));
    const saved = await inTurn(context.store, () => saveInStories(incoming, context, joinAll, pause));
    for (const [index, { problems, stumbled }] of incoming.entries())
      ingested.push({ saved: saved[index] ?? [], problems, isWhole: stumbled?.length === 0 });
  }
  return ingested;
}
