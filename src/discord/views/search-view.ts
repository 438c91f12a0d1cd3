import type { SearchAnswer, SearchResult } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';
import { publicationDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import { contextChoice } from './context-choice.ts';
import type { Draft, Item } from './draft.ts';
import { answerHead, queryText } from './query-text.ts';
import { alsoIn, publisherOf, sourceLine, titleOf } from './source-line.ts';

/** Publisher and date, below the title. */
const cardLine = (result: SearchResult, words: Words): string =>
  `-# ${[
    escapeText(publisherOf(result.source, words)),
    publicationDay(result.source, words),
    alsoIn(result.source, result.alsoIn, words),
  ]
    .filter(part => part !== null)
    .join(' · ')}`;

function resultItem(result: SearchResult, words: Words): Item {
  const title = `**${maskedLink(escapeText(titleOf(result.source, words)), result.source.url)}**`;
  const sentence = result.sentence;
  if (sentence === null)
    return {
      group: null,
      lead: title,
      words: [],
      quoted: false,
      source: cardLine(result, words),
      context: null,
    };
  return {
    group: null,
    lead: `${title}\n`,
    words: [{ text: sentence.citation.text }],
    quoted: false,
    // without an address the title above is the way to find it
    source:
      result.source.url === null
        ? cardLine(result, words)
        : sourceLine(sentence.citation, sentence.source, result.alsoIn, words),
    context: contextChoice(sentence.citation, sentence.source, words),
  };
}

export const searchView = (answer: SearchAnswer, words: Words): Draft => ({
  accent: ACCENT.answer,
  head: answerHead(
    words('articlesOn', { topic: escapeText(queryText(answer.query)) }),
    answer.coverage,
    answer.query,
    words,
  ),
  items: answer.results.map(result => resultItem(result, words)),
  foot: null,
  itemsPerPage: 6,
});
