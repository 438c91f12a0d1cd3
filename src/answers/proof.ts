import type {
  Citation,
  CitedQuotation,
  CitedSentence,
  NothingFound,
  QuotesAnswer,
  SearchAnswer,
  SummaryAnswer,
  TimelineAnswer,
} from '../model/answer.ts';
import type { DigestStory } from '../model/edition.ts';
import type { Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** Words about to be shown that do not stand in their article: nothing may be sent. */
export class UnprovenText extends Error {
  override readonly name = 'UnprovenText';
  readonly citation: Citation;
  constructor(citation: Citation) {
    super(
      `Article ${citation.article}, revision ${citation.revision}, does not hold the words shown at ` +
        `${citation.span.start}–${citation.span.end}.`,
    );
    this.citation = citation;
  }
}

export type Answer = SummaryAnswer | QuotesAnswer | TimelineAnswer | SearchAnswer | NothingFound;

const ofSentence = (sentence: CitedSentence | null): Citation[] => (sentence ? [sentence.citation] : []);

const ofQuotation = (quotation: CitedQuotation | null): Citation[] =>
  quotation
    ? [
        quotation.citation,
        quotation.context,
        ...(quotation.speaker ? [quotation.speaker] : []),
        ...(quotation.alsoQuoted ?? []).map(({ citation }) => citation),
      ]
    : [];

/** Every run of an article's words that an answer shows. */
export function citationsOf(answer: Answer): Citation[] {
  switch (answer.kind) {
    case 'summary':
      return answer.sentences.flatMap(ofSentence);
    case 'quotes':
      return answer.quotations.flatMap(ofQuotation);
    case 'timeline':
      return answer.entries.flatMap(entry => entry.sentences.flatMap(ofSentence));
    case 'search':
      return answer.results.flatMap(result => ofSentence(result.sentence));
    case 'nothing':
      return [];
  }
}

/** Every run of an article's words that a story of a digest shows. */
export const citationsOfStory = (story: DigestStory): Citation[] => [
  ...story.summary.flatMap(ofSentence),
  ...ofQuotation(story.quotation),
];

/**
 * Checks the words against the stored revisions just before they are sent.
 * @throws UnprovenText where a revision is gone, out of scope, of another article, or holds other words there
 */
export async function proveCitations(
  store: Pick<Store, 'revision'>,
  scope: Scope,
  citations: readonly Citation[],
): Promise<void> {
  for (const [number, cited] of Map.groupBy(citations, citation => citation.revision)) {
    const revision = await store.revision(scope, number);
    for (const citation of cited) {
      const { start, end } = citation.span;
      const proven =
        revision?.article === citation.article &&
        start < end &&
        revision.text.slice(start, end) === citation.text;
      if (!proven) throw new UnprovenText(citation);
    }
  }
}
