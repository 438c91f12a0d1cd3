import type { Span } from '../model/span.ts';
import { classAt, LETTER, MARK, NUMBER, runEnd, UPPER, widthAt } from './characters.ts';
import type { Lexicons } from './lexicons.ts';
import { stemmerOf } from './stemmers.ts';

/** A word or number of the text. */
export interface Term extends Span {
  /** The stem by the rules of the lists' language, lower case, without accents. */
  readonly stem: string;
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly word: string;
  /** Too common to tell a topic. */
  readonly stop: boolean;
}

/** What a word as it is written comes to, wherever it stands. */
export type KnownWord = Pick<Term, 'word' | 'stem' | 'stop'>;
type KnownWords = Map<string, KnownWord>;

const MOST_KNOWN = 50_000;
const LONGEST_KNOWN = 40;
/** Words already seen, by language: the same few thousand words make most of the news. A new one begins when it is full. */
const knownBy = new WeakMap<Lexicons, KnownWords>();

function knownWords(lexicons: Lexicons): KnownWords {
  const known = knownBy.get(lexicons);
  if (known && known.size < MOST_KNOWN) return known;
  const words: KnownWords = new Map();
  knownBy.set(lexicons, words);
  return words;
}

const STOP = 46;
const COMMA = 44;
const COLON = 58;
const isJoint = (unit: number): boolean => unit === STOP || unit === COMMA || unit === COLON;
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

/**
 * Words and numbers in order, with stems and stop words flagged: "70th-anniversary" is two, "U.S.", "don’t", "10,000" and
 * "3.5" are one each. Linear in the text.
 */
export function termsOf(text: string, lexicons: Lexicons): Term[] {
  const words = knownWords(lexicons);
  const terms: Term[] = [];
  for (let at = nextTerm(text, 0); at < text.length;) {
    const end = termEnd(text, at);
    const { word, stem, stop } = knownWord(text.slice(at, end), words, lexicons);
    terms.push({ start: at, end, word, stem, stop });
    at = nextTerm(text, end);
  }
  return terms;
}

/** As `termsOf`, without the places: the same word is the same object. */
export function wordsOf(text: string, lexicons: Lexicons): KnownWord[] {
  const words: KnownWord[] = [];
  const known = knownWords(lexicons);
  for (let at = nextTerm(text, 0); at < text.length;) {
    const end = termEnd(text, at);
    words.push(knownWord(text.slice(at, end), known, lexicons));
    at = nextTerm(text, end);
  }
  return words;
}

/** Stems of the words that tell a topic, in order: without stop words and single letters. */
export function contentStems(text: string, lexicons: Lexicons): string[] {
  const words = knownWords(lexicons);
  const stems: string[] = [];
  for (let at = nextTerm(text, 0); at < text.length;) {
    const end = termEnd(text, at);
    const { word, stem, stop } = knownWord(text.slice(at, end), words, lexicons);
    if (!stop && word.length > 1) stems.push(stem);
    at = nextTerm(text, end);
  }
  return stems;
}

/** Where the next letter or number stands; the text's length where none does. */
function nextTerm(text: string, from: number): number {
  let at = from;
  while (at < text.length && (classAt(text, at) & (LETTER | NUMBER)) === 0) at += widthAt(text, at);
  return at;
}

const termEnd = (text: string, at: number): number =>
  (classAt(text, at) & NUMBER) !== 0 ? numberEnd(text, at) : wordEnd(text, at);

/** "10,000", "10:30", "70th" */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, NUMBER);
  while (isJoint(text.charCodeAt(end)) && (classAt(text, end + 1) & NUMBER) !== 0)
    end = runEnd(text, end + 1, NUMBER);
  return (classAt(text, end) & LETTER) === 0 ? end : runEnd(text, end, LETTER | MARK);
}

/** "U.S.", "don’t", "Korea’s" */
function wordEnd(text: string, at: number): number {
  const dotted = initialsEnd(text, at);
  if (dotted > at) return dotted;
  let end = runEnd(text, at, LETTER | MARK | NUMBER);
  while (isApostrophe(text.charCodeAt(end)) && (classAt(text, end + 1) & LETTER) !== 0)
    end = runEnd(text, end + 1, LETTER | MARK);
  return end;
}

/** The offset after capitals with a stop each; `at` itself where fewer than two stand there. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while ((classAt(text, end) & UPPER) !== 0) {
    const stop = end + widthAt(text, end);
    if (text.charCodeAt(stop) !== STOP) break;
    end = stop + 1;
    letters++;
  }
  return letters >= 2 ? end : at;
}

const knownWord = (raw: string, known: KnownWords, lexicons: Lexicons): KnownWord =>
  known.get(raw) ?? lookedUp(raw, known, lexicons);

function lookedUp(raw: string, known: KnownWords, lexicons: Lexicons): KnownWord {
  const word = normalWord(raw);
  const stem = stemmerOf(lexicons.language)(word);
  const found = { word, stem, stop: lexicons.sets['stop-words'].has(word) };
  if (raw.length > LONGEST_KNOWN || known.size >= MOST_KNOWN) return found;
  // a part of a text keeps the whole text in memory: what is kept is spelled anew
  const key = spelled(raw);
  const keptWord = word === key ? key : spelled(word);
  const kept = {
    word: keptWord,
    stem: found.stem === word ? keptWord : spelled(found.stem),
    stop: found.stop,
  };
  known.set(key, kept);
  return kept;
}

const spelled = (word: string): string => word.split('').join('');

/** "Korea’s" → "korea", "U.S." → "us" */
function normalWord(raw: string): string {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.includes('.') && /\p{L}/u.test(lower) ? lower.replaceAll('.', '') : lower;
}
