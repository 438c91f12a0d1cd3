import { eld } from 'eld/extrasmall';
import { isPlainlyEnglish } from './plainly-english.ts';

/** eld reads so many bytes of UTF-8. */
const READ_BYTES = 345;
/** The sample is taken from so many places: an opening may be a dateline of names, a middle a foreign quotation. */
const PIECES = 3;
/** Letters that leave no doubt, and those that may do where the runner-up is far behind. */
const LETTERS = { enough: 80, few: 40, ofOtherScripts: 12 } as const;
/** Between the best score and the next: with few letters, and to contradict what is stated. */
const LEAD = { withFew: 0.15, toContradict: 0.1 } as const;
/** Of the sample: the text is long enough to fill it. */
const BYTES_TO_CONTRADICT = 300;
/** So alike in writing that a detector mixes them up, and names of one language. */
const KIN: readonly (readonly string[])[] = [
  ['no', 'nb', 'nn', 'da'],
  ['hr', 'sr', 'bs', 'sh', 'me'],
  ['ms', 'id'],
  ['hi', 'mr', 'ne'],
  ['tl', 'fil'],
  ['cs', 'sk'],
  ['gl', 'pt', 'es', 'ca'],
  ['af', 'nl'],
  ['be', 'uk', 'ru', 'bg', 'mk'],
  ['fa', 'ps', 'ar', 'ur'],
];
const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;
const TEXT_LOOKED_AT = 200_000;

interface Finding {
  readonly language: string;
  /** Of the sample. */
  readonly bytes: number;
  readonly lead: number;
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Pieces from all over the text, as long together as is read of it. */
function sampleOf(text: string): string {
  const looked = text.slice(0, TEXT_LOOKED_AT);
  const head = looked.slice(0, 400);
  const length = Math.floor((READ_BYTES * head.length) / Math.max(1, bytesOf(head)) / PIECES);
  if (looked.length <= PIECES * length) return looked;
  const pieces = Array.from({ length: PIECES }, (_, piece) => {
    const from = Math.floor((piece * looked.length) / PIECES);
    // a word cut in two looks like another language's
    const start = piece === 0 ? 0 : looked.indexOf(' ', from) + 1;
    return looked.slice(start === 0 || start > from + length ? from : start).slice(0, length);
  });
  return pieces.join(' ');
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function finding(text: string): Finding | null {
  const sample = sampleOf(text);
  const letters = count(sample, LETTER);
  const isLatin = count(sample, LATIN) * 2 > letters;
  if (letters < (isLatin ? LETTERS.few : LETTERS.ofOtherScripts)) return null;
  const detected = eld.detect(sample);
  if (detected.language === '' || !detected.isReliable()) return null;
  const [best = 0, next = 0] = Object.values(detected.getScores()).sort((a, b) => b - a);
  const lead = best - next;
  const isClear = !isLatin || letters >= LETTERS.enough || lead >= LEAD.withFew;
  return isClear ? { language: detected.language, bytes: bytesOf(sample), lead } : null;
}

/**
 * The language that a text is in: BCP 47 primary language, null where the text is too short or too mixed to tell.
 * By eld's n-grams (Apache-2.0; sixty languages).
 */
export const detectLanguage = (text: string): string | null => finding(text)?.language ?? null;

const areKin = (a: string, b: string): boolean =>
  a === b || KIN.some(family => family.includes(a) && family.includes(b));

/**
 * What is stated, unless the text is plainly in another language (a template's "en" on a German page); without a
 * statement what is detected.
 */
export function languageOf(text: string, stated: string | null): string | null {
  if ((stated === null || stated === 'en') && isPlainlyEnglish(text)) return 'en';
  const found = finding(text);
  if (stated === null || found === null) return stated ?? found?.language ?? null;
  const isPlain = found.bytes >= BYTES_TO_CONTRADICT && found.lead >= LEAD.toContradict;
  return isPlain && !areKin(found.language, stated) ? found.language : stated;
}
