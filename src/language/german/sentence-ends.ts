import { type EndRule, firstVerdict, type PossibleEnd } from '../end-rule.ts';
import type { Lexicons } from '../lexicons.ts';

/** "Der Rat tagt.Danach": a space was lost; "bergrat.de" is an address. */
const gluedSentence: EndRule = end => {
  if (end.spaced) return null;
  const glued = /\p{Ll}{2}$/u.test(end.before) && !/[./@:\d]/.test(end.before);
  return end.closers === '' && glued && /^\p{Lu}\p{Ll}/u.test(end.after) ? 'ends' : 'goes on';
};

/** "„Wann?“ fragte sie": what follows in lower case goes on. */
const lowerCase: EndRule = end => (/^["'„»‚(]?\p{Ll}(?!\p{Lu})/u.test(end.after) ? 'goes on' : null);

/** "„Nein!“, rief er", "und – endlich! – kam sie" */
const markFollows: EndRule = end => (/^(?:--|–|—|,|;|:)/.test(end.after) ? 'goes on' : null);

/** "1. Der erste Punkt": the number is a mark, not a sentence. */
const listMark: EndRule = end =>
  end.marks === '.' && /^(?:[•⁃‣▪◦]\s*)?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/.test(end.sentence.trim())
    ? 'goes on'
    : null;

/** "Ich dachte ... egal" goes on in lower case; three stops end only before a clear beginning. */
const ellipsis: EndRule = (end, lexicons) => {
  const stops = end.marks.replaceAll('…', '...').replaceAll(/[^.]/g, '').length;
  if (!/^[.…\s]+$/.test(end.marks) || stops < 3) return null;
  return stops >= 4 || end.closers !== '' || beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "am 3. Oktober", "die 2. Bundesliga", "Karl IV. und", but "Es war Platz 3. Die Mannschaft" */
const ordinal: EndRule = (end, lexicons) => {
  if (end.marks !== '.' || end.closers !== '' || !/^(?:\d{1,3}|[IVX]{1,5})$/.test(end.before)) return null;
  return beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "J. S. Bach", "Anna B. sagte" */
const initial: EndRule = (end, lexicons) => {
  if (end.marks !== '.' || !/^\p{Lu}$/u.test(end.before)) return null;
  // "z. B. Miete": the second half of an abbreviation
  if (/^\p{L}\.$/u.test(end.earlier)) return 'goes on';
  return beginsSentence(end, lexicons) && end.earlier !== '' ? 'ends' : 'goes on';
};

/** "z. B.", "u. a.", "d. h.", "i. d. R.": letters with a stop each, with spaces between; "v. Chr." */
const letters: EndRule = end =>
  end.marks === '.' && /^\p{L}$/u.test(end.before) && /^(?:\p{L}|Chr)\.(?:\s|$)/u.test(end.after)
    ? 'goes on'
    : null;

/** "u. a. Brot": the last letter of several */
const lastLetter: EndRule = (end, lexicons) => {
  if (end.marks !== '.' || !/^\p{Ll}$/u.test(end.before) || !/^\p{L}\.$/u.test(end.earlier)) return null;
  return beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "Dr. Weber", "Prof. Lenz" */
const beforeName: EndRule = (end, lexicons) =>
  end.marks === '.' && lexicons.sets['abbreviations-before-name'].has(end.before.toLowerCase())
    ? 'goes on'
    : null;

/** "Nr. 5", "Aug. 1911"; without a number it is a word: "Er kam zu Fr." */
const beforeNumber: EndRule = (end, lexicons) =>
  end.marks === '.' &&
  lexicons.sets['abbreviations-before-number'].has(end.before.toLowerCase()) &&
  /^\d/.test(end.after)
    ? 'goes on'
    : null;

/** "bzw. Hamburg", "5 Mio. Euro", "die Hauptstr. Die Ampel" */
const inside: EndRule = (end, lexicons) => {
  const word = end.before.toLowerCase();
  const { sets } = lexicons;
  const isAbbreviation =
    sets['abbreviations-inside'].has(word) || sets['abbreviations-either'].has(word) || /.str$/.test(word);
  if (end.marks !== '.' || !isAbbreviation) return null;
  return beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** The first rule with an opinion decides; without one, end marks end. */
const RULES: readonly EndRule[] = [
  gluedSentence,
  lowerCase,
  markFollows,
  listMark,
  ellipsis,
  ordinal,
  letters,
  lastLetter,
  initial,
  beforeName,
  beforeNumber,
  inside,
];

export const endsSentence = (end: PossibleEnd, lexicons: Lexicons): boolean =>
  firstVerdict(RULES, end, lexicons);

/** An opening mark, or a capitalised word that is no noun: "Die", "Er", "Danach". */
function beginsSentence({ after }: PossibleEnd, lexicons: Lexicons): boolean {
  const word = /^["„»‚(]*(\p{Lu}\p{L}*)/u.exec(after)?.[1];
  return /^["„»‚]/.test(after) || lexicons.sets['sentence-starters'].has(word?.toLowerCase() ?? '');
}
