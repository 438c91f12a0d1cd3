import type { PossibleEnd } from './end-rule.ts';
import type { Sentence } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { Lexicons } from './lexicons.ts';
import { listItemsOf } from './list-marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { quotedStretchesOf } from './quoted-stretches.ts';
import { endsSentence } from './sentence-ends.ts';

export interface SplitText {
  readonly paragraphs: Span[];
  readonly sentences: Sentence[];
}

/** What a language has of its own for the splitter. */
export interface SentenceRules {
  /** Possible ends: end marks, then closing marks as its first group. */
  readonly ends: RegExp;
  readonly endsSentence: (end: PossibleEnd, lexicons: Lexicons) => boolean;
  /** Stretches in which nothing ends, in order. */
  readonly quotedStretchesOf: (paragraph: string) => Span[];
}

const END = /(?:[.!?…]|(?<=\s)\.(?=\s\.))(?:[.!?…]|\s(?=\.(?:\s|$|["'”’»)\]])))*(["'”’»)\]]*)/g;
export const ENGLISH_SENTENCES: SentenceRules = { ends: END, endsSentence, quotedStretchesOf };
const SPACE = 32;
const NO_BREAK_SPACE = '\u00a0';
const OPENING_MARKS = /^["'“”‘’([«]+/;
/** How far around a possible end the rules look. */
const REACH = 60;

/**
 * Paragraphs and sentences of a text, in order, without outer white space: with the gaps between them they are the text again.
 * Linear in the text.
 */
export function splitSentences(
  text: string,
  lexicons: Lexicons,
  rules: SentenceRules = ENGLISH_SENTENCES,
): SplitText {
  const paragraphs = paragraphsOf(text);
  const sentences = paragraphs.flatMap((span, paragraph) => {
    const words = text.slice(span.start, span.end);
    return sentencesIn(words, lexicons, rules).map(({ start, end }) => ({
      start: span.start + start,
      end: span.start + end,
      paragraph,
    }));
  });
  return { paragraphs, sentences };
}

function sentencesIn(paragraph: string, lexicons: Lexicons, rules: SentenceRules): Span[] {
  const items = listItemsOf(paragraph);
  const cuts = [...endsIn(paragraph, items, lexicons, rules), ...items].sort((a, b) => a - b);
  const spans: Span[] = [];
  let start = 0;
  for (const cut of [...cuts, paragraph.length]) {
    const raw = paragraph.slice(start, cut);
    const words = raw.trim();
    const from = start + (raw.length - raw.trimStart().length);
    if (words !== '') spans.push({ start: from, end: from + words.length });
    start = cut;
  }
  return spans;
}

function endsIn(
  paragraph: string,
  items: readonly number[],
  lexicons: Lexicons,
  rules: SentenceRules,
): number[] {
  if (!/[.!?…]/.test(paragraph)) return [];
  const quoted = rules.quotedStretchesOf(paragraph);
  const ends: number[] = [];
  let start = 0;
  let nextQuoted = 0;
  let nextItem = 0;
  for (const match of paragraph.matchAll(rules.ends)) {
    const cut = match.index + match[0].length;
    while ((quoted[nextQuoted]?.end ?? Infinity) < match.index) nextQuoted++;
    for (; (items[nextItem] ?? Infinity) <= match.index; nextItem++)
      start = Math.max(start, items[nextItem] ?? 0);
    const stretch = quoted[nextQuoted];
    if (stretch && stretch.start < match.index && stretch.end >= cut) continue;
    if (cut >= paragraph.length || !rules.endsSentence(possibleEnd(paragraph, start, match), lexicons))
      continue;
    ends.push(cut);
    start = cut;
  }
  return ends;
}

function possibleEnd(paragraph: string, start: number, match: RegExpExecArray): PossibleEnd {
  const closers = match[1] ?? '';
  const cut = match.index + match[0].length;
  const sentence = paragraph.slice(Math.max(start, match.index - REACH), match.index);
  const before = lastWord(sentence, sentence.length);
  const earlier = lastWord(sentence, sentence.length - before.length - 1);
  const after = paragraph.slice(cut, cut + REACH);
  return {
    marks: match[0].slice(0, match[0].length - closers.length),
    before: before.replace(OPENING_MARKS, ''),
    earlier: earlier.replace(OPENING_MARKS, ''),
    sentence,
    closers,
    after: after.trimStart(),
    spaced: /^\s/.test(after),
  };
}

/** The word that ends at `end`, empty where white space stands before it. */
function lastWord(text: string, end: number): string {
  let start = end;
  while (start > 0 && text.charCodeAt(start - 1) > SPACE && text[start - 1] !== NO_BREAK_SPACE) start--;
  return text.slice(Math.max(0, start), Math.max(0, end));
}
