import type { Answer } from '../answers/proof.ts';
import { typedQuery } from '../language/typed-query.ts';
import type {
  ArticleCard,
  CitedQuotation,
  CitedSentence,
  DatedSentence,
  LeftOut,
  NothingFound,
  Offers,
  QuotedElsewhere,
  TimelineEntry,
  TopicsAnswer,
} from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import { printable } from './printable.ts';

export const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

/** "Harbour Gazette · Bridge closed · 2026-11-12 · https://…", with what the article does not state left out. */
function sourceLine(card: ArticleCard): string {
  const day =
    card.day === null ? 'undated' : card.dayInherited ? `${card.day} (from another copy)` : card.day;
  const parts = [card.publisher, card.title, day, card.url];
  return parts.filter(part => part !== null).join(' · ');
}

const outletOf = (card: ArticleCard): string => card.publisher ?? card.title ?? `article ${card.article}`;

export const alsoIn = (cards: readonly ArticleCard[]): string =>
  cards.length === 0 ? '' : `\n    also in ${cards.map(outletOf).join(', ')}`;

export const sentence = (cited: CitedSentence): string =>
  `  ${cited.citation.text}\n    — ${sourceLine(cited.source)}${alsoIn(cited.alsoIn)}`;

/** "[dated 2019 here] The last inspection took place in 2019." where accounts disagree. */
const datedSentence = (dated: DatedSentence): string =>
  dated.otherDate === undefined
    ? sentence(dated)
    : sentence(dated).replace(/^ {2}/, () => `  [dated ${dated.otherDate} here] `);

const alsoQuoted = (others: readonly QuotedElsewhere[]): string =>
  `\n    also quoted by ${others
    .map(({ source, length }) => `${outletOf(source)}${length === 'same' ? '' : ` (${length})`}`)
    .join(', ')}`;

/** Words that cannot be read by themselves stand in their sentence; parts have the article's own marks. */
function quotedWords({ citation, context, kind, parts }: CitedQuotation): string {
  if (kind === 'mixed') return context.text;
  return parts ? citation.text : `“${citation.text}”`;
}

export const quotation = (cited: CitedQuotation): string =>
  `  ${quotedWords(cited)}\n    ${cited.speaker?.text ?? '(unattributed)'}\n    — ${sourceLine(cited.source)}${cited.alsoQuoted ? alsoQuoted(cited.alsoQuoted) : alsoIn(cited.alsoIn)}`;

const covered = (answer: Exclude<Answer, NothingFound>): string =>
  `(${count(answer.coverage.articles, 'article', 'articles')}, ${count(answer.coverage.stories, 'story', 'stories')})`;

/** "(2 articles in German were left out: quotations are read in English and German only.)" */
function leftOutLine(leftOut: readonly LeftOut[] | undefined, what: string): string {
  if (leftOut === undefined || leftOut.length === 0) return '';
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const languages = new Intl.ListFormat('en').format(
    leftOut.map(({ language }) => names.of(language) ?? language),
  );
  const sum = leftOut.reduce((total, { articles }) => total + articles, 0);
  const articles = count(sum, 'article', 'articles');
  return `\n\n(${articles} in ${languages} ${sum === 1 ? 'was' : 'were'} left out: ${what} are read in English and German only.)`;
}

function bodyOf(answer: Exclude<Answer, NothingFound>): string[] {
  switch (answer.kind) {
    case 'summary':
      return answer.sentences.map(sentence);
    case 'quotes':
      return answer.quotations.map(quotation);
    case 'timeline':
      return answer.entries.map(entryText);
    case 'search':
      return answer.results.map(
        result =>
          `${sourceLine(result.source)}${alsoIn(result.alsoIn)}${result.sentence ? `\n    ${result.sentence.citation.text}` : ''}`,
      );
  }
}

const WORKED_OUT = '†';

const isWorkedOut = ({ basis }: TimelineEntry): boolean => basis === 'resolved';

/** "2026-10-26 †" above what happened; the mark is explained once, below all. */
function entryText(entry: TimelineEntry): string {
  const marks = `${isWorkedOut(entry) ? ` ${WORKED_OUT}` : ''}${entry.expected ? ' (expected)' : ''}`;
  return `${entry.value}${marks}\n${entry.sentences.map(datedSentence).join('\n')}`;
}

const legendOf = (answer: Answer): string =>
  answer.kind === 'timeline' && answer.entries.some(isWorkedOut)
    ? `\n\n${WORKED_OUT} worked out from the article’s date`
    : '';

const meant = (queries: readonly Query[]): string => queries.map(typedQuery).join(' | ');

/** "Nothing found. Did you mean: cormorant bridge?" */
function nothingText({ nearest, didYouMean, unknownSource, speakers }: NothingFound): string {
  if (unknownSource)
    return `No publisher is called “${unknownSource.asked}”. Known ones: ${unknownSource.known.join(', ')}.`;
  const instead = speakers?.join(' | ') ?? (didYouMean ? meant(didYouMean) : '');
  if (instead !== '') return `Nothing found. Did you mean: ${instead}?`;
  return `Nothing found.${nearest.length > 0 ? ` Nearest topics: ${nearest.join(', ')}.` : ''}`;
}

function offersText({ didYouMean, related }: Offers): string {
  const better = didYouMean ? `\n\nDid you mean: ${meant(didYouMean)}?` : '';
  return `${better}${related ? `\n\nRelated topics: ${related.join(', ')}` : ''}`;
}

/** "Cormorant Bridge: 6 stories, 1 before (rising)" */
export function topicsText(answer: TopicsAnswer): string {
  const lines = answer.topics.map(
    ({ label, stories, before, rising }) =>
      `  ${label}: ${count(stories, 'story', 'stories')}, ${before} before${rising ? ' (rising)' : ''}`,
  );
  const { articles, stories } = answer.coverage;
  const covered = `${count(articles, 'article', 'articles')}, ${count(stories, 'story', 'stories')}`;
  const head = `(${answer.first} to ${answer.last}, ${covered}; before: since ${answer.comparedFrom})`;
  return printable(`${head}\n\n${lines.join('\n') || '  No topic stands in more than one story.'}`);
}

/** An answer as plain text for a terminal, sources under each sentence. */
export function textAnswer(answer: Answer): string {
  if (answer.kind === 'nothing')
    return printable(`${nothingText(answer)}${leftOutLine(answer.leftOut, 'quotations and dates')}`);
  const body = bodyOf(answer);
  const shown = body.length > 0 ? body.join('\n\n') : '  Nothing in these articles answers that.';
  const leftOut =
    answer.kind === 'quotes'
      ? leftOutLine(answer.leftOut, 'quotations')
      : answer.kind === 'timeline'
        ? leftOutLine(answer.leftOut, 'dates')
        : '';
  return printable(`${covered(answer)}\n\n${shown}${legendOf(answer)}${leftOut}${offersText(answer)}`);
}
