import { facetsOf } from '../analysis/facets.ts';
import { shinglesOf } from '../analysis/shingles.ts';
import { annotate } from '../language/annotate.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { RawDocument, ReadArticle, ReadProblem } from '../model/article.ts';
import { readDocument } from '../reading/read-document.ts';
import type { IncomingArticle, IncomingDocument, SavedArticle, Store } from '../storage/store.ts';
import { joinStory } from './join-story.ts';
import { READER_VERSION } from './reader-version.ts';

export interface IngestContext {
  readonly store: Store;
  readonly lexicons: Lexicons;
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
}

export interface IngestedDocument {
  readonly saved: readonly SavedArticle[];
  readonly problems: readonly ReadProblem[];
}

/** Everything that is worked out once, when an article comes in, so that answers only choose. */
export function prepareArticle(read: ReadArticle, lexicons: Lexicons): IncomingArticle {
  const annotation = annotate(read.text, { published: read.published?.day ?? null }, lexicons);
  return {
    read,
    annotation,
    facets: facetsOf(read, annotation, read.text, lexicons),
    shingles: shinglesOf(read.text),
  };
}

/** One id for two articles of a document would make each a revision of the other: the first stays, the second is told. */
function withoutRepeatedIds(
  articles: readonly ReadArticle[],
  path: string,
): { kept: ReadArticle[]; problems: ReadProblem[] } {
  const seen = new Set<string>();
  const kept: ReadArticle[] = [];
  const problems: ReadProblem[] = [];
  for (const article of articles) {
    if (seen.has(article.externalId)) {
      problems.push({
        where: path,
        reason: `Two articles share the id “${article.externalId}”; the first was kept.`,
      });
    } else kept.push(article);
    seen.add(article.externalId);
  }
  return { kept, problems };
}

/**
 * Stands before the hash of a document whose articles are not in their stories yet: no document has such a hash, so one
 * that was left so by a crash is read again.
 */
const UNJOINED = 'unjoined ';

export const isUnjoined = (hash: string | undefined): boolean => hash?.startsWith(UNJOINED) ?? false;

/** Whether an article of the document may have a copy: in the store, or beside it in the document. */
async function mayHaveCopies(articles: readonly IncomingArticle[], store: Store): Promise<boolean> {
  const [only, second] = articles;
  if (!only || second) return articles.length > 1;
  return (await store.shingleMatches(only.shingles, 1)).length > 0;
}

/** Saves the document and puts its articles into stories; only then does it count as read. */
async function saveInStories(
  document: IncomingDocument,
  context: IngestContext,
  joinAll: boolean,
): Promise<SavedArticle[]> {
  const { store } = context;
  if (!joinAll && !(await mayHaveCopies(document.articles, store))) return store.saveDocument(document);
  const saved = await store.saveDocument({ ...document, hash: UNJOINED + document.hash });
  for (const { article, change } of saved) {
    if (joinAll || change !== 'unchanged') await joinStory(article, context);
  }
  await store.saveDocument(document);
  return saved;
}

/**
 * Leads one raw document through reading, language and stories into the store.
 * What cannot be read becomes a problem with its reason; nothing is thrown for bad input.
 * @param joinAll its articles may be stored without being in their stories
 * @throws StoreUnavailable
 */
export async function ingestDocument(
  raw: RawDocument,
  source: number,
  hash: string,
  context: IngestContext,
  joinAll = false,
): Promise<IngestedDocument> {
  const read = await readDocument(raw);
  const { kept, problems: repeated } = withoutRepeatedIds(read.articles, raw.path);
  const problems = [...read.problems, ...repeated];
  const document: IncomingDocument = {
    source,
    path: raw.path,
    hash,
    cleaner: READER_VERSION,
    seenAt: context.clock(),
    articles: kept.map(article => prepareArticle(article, context.lexicons)),
    problems,
  };
  return { saved: await saveInStories(document, context, joinAll), problems };
}
