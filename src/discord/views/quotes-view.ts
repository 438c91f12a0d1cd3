import type { QuotesAnswer } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft } from './draft.ts';
import { leftOutText } from './left-out-text.ts';
import { answerHead, queryText } from './query-text.ts';
import { quotationItem } from './quotation-item.ts';

/** "What Mara Lindqvist said about harbour", "What was said about harbour", "What Mara Lindqvist said" */
function title(answer: QuotesAnswer, words: Words): string {
  const topic = escapeText(queryText(answer.query));
  const speaker = answer.speaker === null ? '' : escapeText(clipText(answer.speaker, 100));
  if (speaker === '') return words('saidAbout', { topic });
  return topic === '' ? words('saidBy', { speaker }) : words('saidByAbout', { speaker, topic });
}

export const quotesView = (answer: QuotesAnswer, words: Words): Draft => ({
  accent: ACCENT.answer,
  head: answerHead(title(answer, words), answer.coverage, answer.query, words),
  items: answer.quotations.map(quotation => quotationItem(quotation, words)),
  foot: leftOutText(answer.leftOut, 'quotesLeftOut', words),
  itemsPerPage: 5,
});
