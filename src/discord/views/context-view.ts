import type { ArticleCard, Citation } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';
import { publicationDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import { ACCENT } from './components.ts';
import type { Draft, Run } from './draft.ts';
import { publisherOf, sourceLine, titleOf } from './source-line.ts';

/** A sentence within its paragraph: as much of it around the sentence as the source's rights allow. */
export interface SentenceInContext {
  readonly source: ArticleCard;
  readonly citation: Citation;
  /** Words of the paragraph before and after the sentence, verbatim; may be empty. */
  readonly before: string;
  readonly after: string;
}

/** The paragraph with the sentence bold, below the article's title. */
export function contextView(context: SentenceInContext, words: Words): Draft {
  const { source, citation } = context;
  const title = maskedLink(escapeText(titleOf(source, words)), source.url);
  const runs: Run[] = [
    { text: context.before },
    { text: citation.text, bold: true },
    { text: context.after },
  ];
  const card = `${escapeText(publisherOf(source, words))} · ${publicationDay(source, words)}`;
  return {
    accent: ACCENT.answer,
    head: `### ${title}\n-# ${card}`,
    items: [
      {
        group: null,
        lead: '',
        words: runs,
        quoted: true,
        source: source.url === null ? '' : sourceLine(citation, source, [], words),
        context: null,
      },
    ],
    foot: null,
    itemsPerPage: 4,
  };
}
