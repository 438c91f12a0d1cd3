import type { CitedQuotation } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { contextChoice } from './context-choice.ts';
import type { Item, Run } from './draft.ts';
import { alsoQuoted, sourceLine } from './source-line.ts';

const SPEAKER_CHARACTERS = 100;

/**
 * The words shown: a direct quotation stands alone in quotation marks; a fragment stands in the reporter's own
 * sentence, where it means something, with the fragment bold.
 */
function quotedRuns(quotation: CitedQuotation): Run[] {
  const { citation, context, kind } = quotation;
  const start = citation.span.start - context.span.start;
  const end = citation.span.end - context.span.start;
  const inside = start >= 0 && context.text.slice(start, end) === citation.text;
  if (kind === 'direct' || !inside || context.revision !== citation.revision)
    return [{ text: `“${citation.text}”` }];
  return [
    { text: context.text.slice(0, start) },
    { text: citation.text, bold: true },
    { text: context.text.slice(end) },
  ];
}

/** Where the words stand, and who else quotes them. */
function placeOf(quotation: CitedQuotation, words: Words): string {
  const { citation, source, alsoIn, alsoQuoted: elsewhere } = quotation;
  if (elsewhere === undefined) return sourceLine(citation, source, alsoIn, words);
  const also = alsoQuoted(source, elsewhere, words);
  return [sourceLine(citation, source, [], words), ...(also === null ? [] : [also])].join(' · ');
}

/** A block quote, then who said it, or that the text does not show it. */
export function quotationItem(quotation: CitedQuotation, words: Words): Item {
  const speaker = quotation.speaker
    ? `— **${escapeText(clipText(quotation.speaker.text, SPEAKER_CHARACTERS))}**`
    : `— *${words('unattributed')}*`;
  return {
    group: null,
    lead: '',
    words: quotedRuns(quotation),
    quoted: true,
    source: `${speaker}\n${placeOf(quotation, words)}`,
    context: contextChoice(quotation.citation, quotation.source, words),
  };
}
