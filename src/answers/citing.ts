import type { AnnotatedArticle, ArticleCard, Citation, CitedSentence } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Reason } from '../model/reason.ts';
import type { Span } from '../model/span.ts';

export const cardOf = (article: Article): ArticleCard => ({
  article: article.id,
  revision: article.revision,
  story: article.story,
  title: article.title,
  publisher: article.publisher,
  url: article.url,
  day: article.published?.day ?? null,
  dayInherited: article.published?.basis === 'inherited',
});

/** Words of the article's text at a span. */
export const cite = (article: Article, span: Span): Citation => ({
  article: article.id,
  revision: article.revision,
  span: { start: span.start, end: span.end },
  text: article.text.slice(span.start, span.end),
});

export const sentenceTexts = ({ article, annotation }: AnnotatedArticle): string[] =>
  annotation.sentences.map(sentence => article.text.slice(sentence.start, sentence.end));

export function citedSentence(
  { article, annotation }: AnnotatedArticle,
  sentence: number,
  alsoIn: readonly ArticleCard[],
  reasons: readonly Reason[],
): CitedSentence | null {
  const span = annotation.sentences[sentence];
  return span ? { citation: cite(article, span), source: cardOf(article), alsoIn, reasons } : null;
}

/** Cards of other articles, each once. */
export function cardsOf(articles: Iterable<Article>, except: number): ArticleCard[] {
  const cards = new Map<number, ArticleCard>();
  for (const article of articles) if (article.id !== except) cards.set(article.id, cardOf(article));
  return [...cards.values()];
}
