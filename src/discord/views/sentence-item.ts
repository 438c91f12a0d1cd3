import type { CitedSentence } from '../../model/answer.ts';
import type { Words } from '../words.ts';
import { contextChoice } from './context-choice.ts';
import type { Item } from './draft.ts';
import { sourceLine } from './source-line.ts';

/** One cited sentence with its source; `heading`: the title that stands above it. */
export const sentenceItem = (sentence: CitedSentence, words: Words, heading: string | null = null): Item => ({
  group: null,
  lead: '',
  words: [{ text: sentence.citation.text }],
  quoted: false,
  source: sourceLine(sentence.citation, sentence.source, sentence.alsoIn, words, heading),
  context: contextChoice(sentence.citation, sentence.source, words),
});
