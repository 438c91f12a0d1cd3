import { facetsOf } from '../analysis/facets.ts';
import { shinglesOf } from '../analysis/shingles.ts';
import { annotate } from '../language/annotate.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { RawDocument, ReadArticle, ReadProblem } from '../model/article.ts';
import { readDocument } from '../reading/read-document.ts';
import type { IncomingArticle, SavedArticle, Store } from '../storage/store.ts';
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
 * Leads one raw document through reading, language and stories into the store.
 * What cannot be read becomes a problem with its reason; nothing is thrown for bad input.
 * @throws StoreUnavailable
 */
export async function ingestDocument(
  raw: RawDocument,
  source: number,
  hash: string,
  context: IngestContext,
): Promise<IngestedDocument> {
  const read = await readDocument(raw);
  const { kept, problems: repeated } = withoutRepeatedIds(read.articles, raw.path);
  const problems = [...read.problems, ...repeated];
  const saved = await context.store.saveDocument({
    source,
    path: raw.path,
    hash,
    cleaner: READER_VERSION,
    seenAt: context.clock(),
    articles: kept.map(article => prepareArticle(article, context.lexicons)),
    problems,
  });
  for (const article of saved) {
    if (article.change !== 'unchanged') await joinStory(article.article, context);
  }
  return { saved, problems };
}
