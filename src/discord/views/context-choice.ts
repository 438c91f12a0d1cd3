import type { ArticleCard, Citation } from '../../model/answer.ts';
import { clipText } from '../escape.ts';
import { publicationDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import type { ContextChoice } from './draft.ts';
import { publisherOf } from './source-line.ts';

const LABEL_CHARACTERS = 80;

/** The menu entry that shows a citation in its paragraph: its first words, then publisher and date. */
export const contextChoice = (citation: Citation, source: ArticleCard, words: Words): ContextChoice => ({
  label: clipText(citation.text, LABEL_CHARACTERS),
  description: `${publisherOf(source, words)} · ${publicationDay(source, words)}`,
  revision: citation.revision,
  start: citation.span.start,
  end: citation.span.end,
});
