import type { SummaryAnswer } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft } from './draft.ts';
import { answerHead, queryText } from './query-text.ts';
import { sentenceItem } from './sentence-item.ts';

export const summaryView = (answer: SummaryAnswer, words: Words): Draft => ({
  accent: ACCENT.answer,
  head: answerHead(escapeText(queryText(answer.query)), answer.coverage, answer.query, words),
  items: answer.sentences.map(sentence => sentenceItem(sentence, words)),
  foot: answer.sentences.length === 0 ? words('summaryTooShort') : null,
  itemsPerPage: 6,
});
