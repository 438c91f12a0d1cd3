import { facetsOf } from '../analysis/facets.ts';
import { shinglesOf } from '../analysis/shingles.ts';
import { annotate } from '../language/annotate.ts';
import { nearestLexicons, type Lexicons } from '../language/lexicons.ts';
import type { RawDocument, ReadArticle, ReadProblem, ReadResult } from '../model/article.ts';
import { languageOf } from '../reading/language/detect-language.ts';
import { readDocument } from '../reading/read-document.ts';
import type { IncomingArticle, SavedArticle, Store, Stumbled } from '../storage/store.ts';
import { EARLIER_STAYS, faultReason } from './fault-reason.ts';

export interface IngestContext {
  readonly store: Store;
  readonly lexicons: Lexicons;
  /** Now, ISO 8601 in UTC. */
  readonly clock: () => string;
}

export interface IngestedDocument {
  readonly saved: readonly SavedArticle[];
  readonly problems: readonly ReadProblem[];
  /** false: a fault of ours kept something of it from being taken in. */
  readonly isWhole: boolean;
}

/** Everything that is worked out once, when an article comes in, so that answers only choose. */
export function prepareArticle(given: ReadArticle, lexicons: Lexicons): IncomingArticle {
  const language = languageOf(given.text, given.language);
  const read = { ...given, language };
  const annotation = annotate(read.text, { published: read.published?.day ?? null, language }, lexicons);
  return {
    read,
    annotation,
    facets: facetsOf(read, annotation, read.text, nearestLexicons(language, lexicons)),
    shingles: shinglesOf(read.text),
  };
}

/** What reading made of a document; `stumbled`: a fault of ours, so nothing that it held before is gone. */
export interface RawReading extends ReadResult {
  readonly stumbled?: Stumbled;
}

/** Reads one raw document. A fault of a reader costs no other document: it becomes this one's problem. */
export async function readRaw(raw: RawDocument): Promise<RawReading> {
  try {
    return await readDocument(raw);
  } catch (error) {
    const reason = `It could not be read: ${faultReason(error)}. ${EARLIER_STAYS}`;
    return { articles: [], problems: [{ where: raw.path, reason }], stumbled: 'all' };
  }
}
