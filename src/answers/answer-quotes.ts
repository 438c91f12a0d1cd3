import { chooseQuotations, type QuotationCandidate } from '../analysis/quotations.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { Quotation } from '../model/annotation.ts';
import type { AnnotatedArticle, CitedQuotation, QuotedElsewhere } from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { cardOf, cardsOf, cite } from './citing.ts';
import { byStory } from './found-articles.ts';
import type { RightsLedger } from './rights-ledger.ts';

export interface QuotationsRequest {
  readonly query: Query;
  readonly speaker: string | null;
  readonly limit: number;
  readonly ledger: RightsLedger;
}

interface Place {
  readonly annotated: AnnotatedArticle;
  readonly quotation: Quotation;
}

/** The sentences from the quotation's first word to its last. */
function contextOf({ annotation }: AnnotatedArticle, quotation: Quotation): Span {
  const covering = annotation.sentences.filter(
    sentence => sentence.start < quotation.outer.end && sentence.end > quotation.outer.start,
  );
  return {
    start: Math.min(quotation.outer.start, ...covering.map(each => each.start)),
    end: Math.max(quotation.outer.end, ...covering.map(each => each.end)),
  };
}

/** Characters around a name in which its role stands: "Harbour master Ines Moor", "Ines Moor, the harbour master". */
const INTRODUCTION = 40;

const introduction = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - INTRODUCTION), Math.min(text.length, end + INTRODUCTION));

function candidateOf({ annotated, quotation }: Place): QuotationCandidate {
  const { article, annotation } = annotated;
  const words = (span: Span | undefined): string => (span ? article.text.slice(span.start, span.end) : '');
  const context = contextOf(annotated, quotation);
  const paragraph = annotation.sentences[quotation.sentence]?.paragraph;
  return {
    article: article.id,
    text: words(quotation),
    kind: quotation.kind,
    speaker: quotation.speaker?.name ?? null,
    introduced: quotation.speaker ? introduction(article.text, quotation.speaker.nameSpan) : '',
    context: words(context),
    paragraph: words(paragraph === undefined ? context : annotation.paragraphs[paragraph]),
    title: article.title,
    lead: words(annotation.paragraphs[0]),
    day: article.published?.day ?? null,
  };
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The fullest words of each other article, as much or as little as they are beside those shown. */
function quotedElsewhere(shown: Place, copies: readonly Place[]): QuotedElsewhere[] {
  const own = bare(cite(shown.annotated.article, shown.quotation).text);
  const fullest = new Map<number, QuotedElsewhere>();
  for (const { annotated, quotation } of copies) {
    const { article } = annotated;
    if (article.id === shown.annotated.article.id) continue;
    const citation = cite(article, quotation);
    const words = bare(citation.text);
    const length = words === own ? 'same' : words.length > own.length ? 'longer' : 'shorter';
    const known = fullest.get(article.id);
    if (!known || known.citation.text.length < citation.text.length)
      fullest.set(article.id, { source: cardOf(article), citation, length });
  }
  return [...fullest.values()];
}

function citedQuotation(place: Place, copies: readonly Place[], reasons: readonly Reason[]): CitedQuotation {
  const { article } = place.annotated;
  const { quotation } = place;
  const elsewhere = quotedElsewhere(place, copies);
  return {
    citation: cite(article, quotation),
    context: cite(article, contextOf(place.annotated, quotation)),
    speaker: quotation.speaker ? cite(article, quotation.speaker.nameSpan) : null,
    kind: quotation.kind,
    source: cardOf(article),
    alsoIn: cardsOf(
      copies.map(copy => copy.annotated.article),
      article.id,
    ),
    ...(elsewhere.length > 0 ? { alsoQuoted: elsewhere } : {}),
    reasons: [...reasons, ...quotation.reasons],
  };
}

/** Quotations that answer for a topic or a speaker, best first, each statement once. */
export function citedQuotations(
  articles: readonly AnnotatedArticle[],
  request: QuotationsRequest,
  lexicons: Lexicons,
): CitedQuotation[] {
  const places = byStory(articles)
    .flat()
    .flatMap(annotated => annotated.annotation.quotations.map(quotation => ({ annotated, quotation })));
  const choices = chooseQuotations(
    places.map(candidateOf),
    { query: request.query, speaker: request.speaker, limit: places.length },
    lexicons,
  );
  const shown: CitedQuotation[] = [];
  for (const choice of choices) {
    if (shown.length >= request.limit) break;
    const place = places[choice.quotation];
    if (!place) continue;
    const copies = choice.copies.flatMap(at => places[at] ?? []);
    const cited = citedQuotation(place, copies, choice.reasons);
    if (request.ledger.take(place.annotated.article, cited.citation.text)) shown.push(cited);
  }
  return shown;
}
