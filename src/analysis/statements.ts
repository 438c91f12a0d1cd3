import type { Annotation, Quotation } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { countWords } from './sentence-bags.ts';
import { STATEMENT_LIMITS as LIMITS } from './quotation-weights.ts';

/** What one speaker says in one go: a quotation, or several that only an attribution parts. */
export interface Statement {
  /** In the order of the text, at least one. */
  readonly parts: readonly [Quotation, ...Quotation[]];
  /** The sentences from its first word to its last. */
  readonly context: Span;
}

interface Open {
  readonly parts: [Quotation, ...Quotation[]];
  words: number;
  /** Index of the sentence in which it ends. */
  lastSentence: number;
}

const within = (inner: Span | null, { start, end }: Span): boolean =>
  inner !== null && inner.start >= start && inner.end <= end;

const saysSo = ({ cue, speaker }: Quotation, between: Span): boolean =>
  within(cue, between) || within(speaker?.mention ?? null, between);

/** “Come as you are,” the notice on the door says: a comma at the mark tells that the sentence goes on with whoever said it. */
const brokenOff = ({ end, outer }: Quotation, text: string): boolean =>
  text.charAt(end - 1) === ',' || text.charAt(outer.end) === ',';

/** “The rain was natural,” said Moor. “The telephone was not.”: the second part goes on where the first one was broken off. */
function goesOn(before: Quotation, next: Quotation, apart: number, between: Span, text: string): boolean {
  if (before.speaker?.name !== next.speaker?.name || apart > 1) return false;
  if (between.start > between.end || between.end - between.start > LIMITS.between) return false;
  const attributed = brokenOff(before, text) || saysSo(before, between) || saysSo(next, between);
  // nobody is named: whoever it is must be told of between, "the notice on the door says"
  if (before.speaker === null) return attributed && next.kind === 'direct' && before.kind === 'direct';
  // a sentence that quotes two of somebody's words is shown once
  if (apart === 0) return true;
  const nothing = !/[\p{L}\p{N}]/u.test(text.slice(between.start, between.end));
  return before.kind === 'direct' && next.kind === 'direct' && (attributed || nothing);
}

/** Quotations of one text as statements, in its order; `STATEMENT_LIMITS.words` bounds each. */
export function statementsOf(text: string, { sentences, quotations }: Annotation): Statement[] {
  const open: Open[] = [];
  let reached = 0;
  for (const quotation of quotations) {
    reached = Math.max(reached, quotation.sentence);
    while ((sentences[reached + 1]?.start ?? Infinity) < quotation.outer.end) reached++;
    const words = countWords(text.slice(quotation.start, quotation.end));
    const current = open.at(-1);
    const before = current?.parts.at(-1);
    const joins =
      current !== undefined &&
      before !== undefined &&
      sentences[current.lastSentence]?.paragraph === sentences[quotation.sentence]?.paragraph &&
      current.words + words <= LIMITS.words &&
      goesOn(
        before,
        quotation,
        quotation.sentence - current.lastSentence,
        { start: before.outer.end, end: quotation.outer.start },
        text,
      );
    if (joins) {
      current.parts.push(quotation);
      current.words += words;
      current.lastSentence = reached;
    } else open.push({ parts: [quotation], words, lastSentence: reached });
  }
  return open.map(({ parts, lastSentence }) => {
    const last = parts.at(-1) ?? parts[0];
    return {
      parts,
      context: {
        start: Math.min(parts[0].outer.start, sentences[parts[0].sentence]?.start ?? Infinity),
        end: Math.max(last.outer.end, sentences[lastSentence]?.end ?? 0),
      },
    };
  });
}
