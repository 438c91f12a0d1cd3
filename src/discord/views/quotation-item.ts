import type { CitedQuotation } from '../../model/answer.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';
import { contextChoice } from './context-choice.ts';
import type { Item, Run } from './draft.ts';
import { alsoQuoted, sourceLine } from './source-line.ts';

const SPEAKER_CHARACTERS = 100;

/** The words, those of several parts as they stand in the article: its own marks, and the attribution between. */
const alone = ({ citation, parts }: CitedQuotation): Run[] => [
  { text: parts ? citation.text : `“${citation.text}”` },
];

/**
 * The words shown: a direct quotation stands alone in quotation marks; a fragment stands in the reporter's own
 * sentence, where it means something, with the fragment bold.
 */
function quotedRuns(quotation: CitedQuotation): Run[] {
  const { citation, context, kind, parts = [citation.span] } = quotation;
  if (kind === 'direct' || context.revision !== citation.revision) return alone(quotation);
  const runs: Run[] = [];
  let at = context.span.start;
  for (const { start, end } of parts) {
    if (start < at || end > context.span.end) return alone(quotation);
    runs.push({ text: context.text.slice(at - context.span.start, start - context.span.start) });
    runs.push({ text: context.text.slice(start - context.span.start, end - context.span.start), bold: true });
    at = end;
  }
  return [...runs, { text: context.text.slice(at - context.span.start) }];
}

/** Where the words stand, and who else quotes them. */
function placeOf(quotation: CitedQuotation, words: Words, heading: string | null): string {
  const { citation, source, alsoIn, alsoQuoted: elsewhere } = quotation;
  if (elsewhere === undefined) return sourceLine(citation, source, alsoIn, words, heading);
  const also = alsoQuoted(source, elsewhere, words);
  return [sourceLine(citation, source, [], words, heading), ...(also === null ? [] : [also])].join(' · ');
}

/** A block quote, then who said it, or that the text does not show it; `heading`: the title that stands above it. */
export function quotationItem(quotation: CitedQuotation, words: Words, heading: string | null = null): Item {
  const speaker = quotation.speaker
    ? `— **${escapeText(clipText(quotation.speaker.text, SPEAKER_CHARACTERS))}**`
    : `— *${words('unattributed')}*`;
  return {
    group: null,
    lead: '',
    words: quotedRuns(quotation),
    quoted: true,
    source: `${speaker}\n${placeOf(quotation, words, heading)}`,
    context: contextChoice(quotation.citation, quotation.source, words),
  };
}
