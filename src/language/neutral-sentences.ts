import type { Span } from '../model/span.ts';
import type { Lexicons, LexiconSet } from './lexicons.ts';
import { type SplitText, splitSentences } from './sentences.ts';

/** English words and abbreviations, which end or begin nothing in another language ("dieser Art. Die"). */
const ENGLISH_ALONE: readonly LexiconSet[] = [
  'abbreviations-before-number',
  'abbreviations-inside',
  'abbreviations-either',
  'sentence-starters',
];
/**
 * "决定。", "ہے۔", "है।", "لماذا؟" end without a space after them; those before a closing mark belong to speech that goes on.
 * "gefragt.“ Wer", "consultés. » Les": marks that close here and open in English.
 */
const OTHER_ENDS =
  /[。！？｡؟।॥۔]+(?!["'”’»)」』）\]。！？｡؟।॥۔])|[.!?…](?:[“«]|[ \u00a0\u202f]»)(?=\s+[\p{Lu}„«»])/gu;
/** "am 3." before "Mai", "21." before "listopadu", "z." before "B.": ordinal numbers and initials. */
const HALF_SENTENCE = /(?:^|[\s(])(?:\d{1,2}|\p{L})\.$/u;

const none: ReadonlySet<string> = new Set();

function neutral(lexicons: Lexicons): Lexicons {
  const emptied = Object.fromEntries(ENGLISH_ALONE.map(name => [name, none]));
  return { ...lexicons, sets: { ...lexicons.sets, ...emptied } };
}

/** A span without outer white space; null where nothing is left. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return from < end && words.trim() !== '' ? { start: from, end: from + words.trim().length } : null;
}

/** One sentence of the splitter, cut at the ends of other scripts. */
function cutAtOtherEnds(text: string, sentence: Span): Span[] {
  const words = text.slice(sentence.start, sentence.end);
  const spans: Span[] = [];
  let start = sentence.start;
  for (const match of words.matchAll(OTHER_ENDS)) {
    const end = sentence.start + match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  return [...spans, { start, end: sentence.end }].flatMap(span => trimmed(text, span) ?? []);
}

/**
 * Paragraphs and sentences of a text in a language without word lists: the same splitter without English's words, the end
 * marks of other scripts, and ordinal numbers and initials kept with what they stand before. Linear in the text.
 */
export function splitNeutrally(text: string, lexicons: Lexicons): SplitText {
  const { paragraphs, sentences } = splitSentences(text, neutral(lexicons));
  const joined: SplitText['sentences'] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    const goesOn =
      last?.paragraph === sentence.paragraph &&
      HALF_SENTENCE.test(text.slice(Math.max(last.start, last.end - 4), last.end));
    if (last && goesOn) joined[joined.length - 1] = { ...last, end: sentence.end };
    else joined.push(sentence);
  }
  const cut = joined.flatMap(sentence =>
    cutAtOtherEnds(text, sentence).map(span => ({ ...span, paragraph: sentence.paragraph })),
  );
  return { paragraphs, sentences: cut };
}
