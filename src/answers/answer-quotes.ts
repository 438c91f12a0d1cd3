import { chooseQuotations, type QuotationCandidate } from '../analysis/quotations.ts';
import { statementsOf } from '../analysis/statements.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, CitedQuotation } from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';
import { cardOf, cardsOf, cite } from './citing.ts';
import { byStory } from './found-articles.ts';
import { quotedElsewhere } from './quoted-elsewhere.ts';
import type { RightsLedger } from './rights-ledger.ts';
import { citedWords, partsOf, readsAlone, type StatementPlace, wordsOf } from './statement-place.ts';

export interface QuotationsRequest {
  readonly query: Query;
  readonly speaker: string | null;
  readonly limit: number;
  readonly ledger: RightsLedger;
}

/** Characters around a name in which its role stands: "Harbour master Ines Moor", "Ines Moor, the harbour master". */
const INTRODUCTION = 40;

const introduction = (text: string, { start, end }: Span): string =>
  text.slice(Math.max(0, start - INTRODUCTION), Math.min(text.length, end + INTRODUCTION));

function candidateOf(place: StatementPlace): QuotationCandidate {
  const { article, annotation } = place.annotated;
  const { parts, context } = place.statement;
  const [{ sentence, speaker }] = parts;
  const words = (span: Span | undefined): string => (span ? article.text.slice(span.start, span.end) : '');
  const paragraph = annotation.sentences[sentence]?.paragraph;
  return {
    article: article.id,
    text: wordsOf(place),
    kind: readsAlone(place) ? 'direct' : 'mixed',
    speaker: speaker?.name ?? null,
    introduced: speaker ? introduction(article.text, speaker.nameSpan) : '',
    context: words(context),
    paragraph: words(paragraph === undefined ? context : annotation.paragraphs[paragraph]),
    title: article.title,
    lead: words(annotation.paragraphs[0]),
    day: article.published?.day ?? null,
    language: article.language,
  };
}

function citedQuotation(
  place: StatementPlace,
  copies: readonly StatementPlace[],
  reasons: readonly Reason[],
): CitedQuotation {
  const { article } = place.annotated;
  const { parts, context } = place.statement;
  const [first] = parts;
  const elsewhere = quotedElsewhere(place, copies);
  return {
    citation: citedWords(place),
    ...(parts.length > 1 ? { parts: partsOf(place) } : {}),
    context: cite(article, context),
    speaker: first.speaker ? cite(article, first.speaker.nameSpan) : null,
    kind: readsAlone(place) ? 'direct' : 'mixed',
    source: cardOf(article),
    alsoIn: cardsOf(
      copies.map(copy => copy.annotated.article),
      article.id,
    ),
    ...(elsewhere.length > 0 ? { alsoQuoted: elsewhere } : {}),
    reasons: [...reasons, ...first.reasons],
  };
}

/** What a reader gets to see of the article: the words, or the sentence that they are shown in. */
const shownText = ({ kind, citation, context }: CitedQuotation): string =>
  kind === 'direct' ? citation.text : context.text;

/** Quotations that answer for a topic or a speaker, best first, each statement once. */
export function citedQuotations(
  articles: readonly AnnotatedArticle[],
  request: QuotationsRequest,
  lexicons: Lexicons,
): CitedQuotation[] {
  const places = byStory(articles)
    .flat()
    .flatMap(annotated =>
      statementsOf(annotated.article.text, annotated.annotation).map(statement => ({ annotated, statement })),
    );
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
    const parts = place.statement.parts.length;
    if (request.ledger.take(place.annotated.article, shownText(cited), parts)) shown.push(cited);
  }
  return shown;
}
