import { type EndRule, firstVerdict, type PossibleEnd } from './end-rule.ts';
import type { Lexicons } from './lexicons.ts';

const PREPOSITION = /^(?:at|by|on|in|since|until|before|after|around|from)$/i;
const INTRODUCTION_WORDS = 4;

/** "we have fish.Meat is dear": a space was lost. */
const gluedSentence: EndRule = end => {
  if (end.spaced) return null;
  return end.closers === '' &&
    /[a-z]{2}$/.test(end.before) &&
    !/[./@:\d]/.test(end.before) &&
    /^[A-Z][a-z]/.test(end.after)
    ? 'ends'
    : 'goes on';
};

/** "a day (he said so.) later": what follows in lower case goes on, but "iPhone prices rose" begins. */
const lowerCase: EndRule = end => (/^["'“‘(]?\p{Ll}(?!\p{Lu})/u.test(end.after) ? 'goes on' : null);

/** "and -- voila! -- you have cake" */
const dashFollows: EndRule = end => (/^(?:--|–|—|,|;)/.test(end.after) ? 'goes on' : null);

/** "1. The first item": the number is a mark, not a sentence. */
const listMark: EndRule = end =>
  end.marks === '.' && /^(?:[•⁃‣▪◦]\s*)?(?:\d{1,2}|[A-Za-z]|[ivx]{1,4})$/.test(end.sentence.trim())
    ? 'goes on'
    : null;

/** "We need to ... Think", "I never meant that.... She left": four stops end, three only before a clear beginning. */
const ellipsis: EndRule = (end, lexicons) => {
  const stops = end.marks.replaceAll('…', '...').replaceAll(/[^.]/g, '').length;
  if (!/^[.…\s]+$/.test(end.marks) || stops < 3) return null;
  if (end.before === '' && stops < 4) return 'goes on';
  return stops >= 4 || end.closers !== '' || beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "Jonas E. Smith", "J. K. Rowling", but "vitamin C. The" */
const initial: EndRule = (end, lexicons) => {
  if (end.marks !== '.' || !/^\p{Lu}$/u.test(end.before)) return null;
  const named = end.earlier === '' || /^\p{Lu}/u.test(end.earlier);
  return !named && beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "Maj. Gen. Ryder", "Mt. Fuji", but "on Quay St. The lease" */
const beforeName: EndRule = (end, lexicons) => {
  const word = end.before.toLowerCase();
  if (end.marks !== '.' || !lexicons.sets['abbreviations-before-name'].has(word)) return null;
  const street = word === 'st' && /^\p{Lu}/u.test(end.earlier);
  return street && beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "Nov. 21", "No. 5" */
const beforeNumber: EndRule = (end, lexicons) => {
  if (end.marks !== '.' || !lexicons.sets['abbreviations-before-number'].has(end.before.toLowerCase()))
    return null;
  if (/^\d/.test(end.after)) return 'goes on';
  // "he said no. Then" is a word, "in Nov. The" an abbreviation: both end
  return null;
};

/** "Kansas vs. Duke", "Tampa, Fla. The" */
const inside: EndRule = (end, lexicons) => {
  const word = end.before.toLowerCase();
  if (end.marks !== '.' || !lexicons.sets['abbreviations-inside'].has(word)) return null;
  if (!/^\p{Lu}/u.test(end.before) && word.length > 3 && !word.includes('.')) return null;
  return beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** "At 5 a.m. Mr. Smith went", "until 6 p.m. Mr. Smith then": without a verb before it nothing has ended. */
const either: EndRule = (end, lexicons) => {
  const word = end.before.toLowerCase();
  const dotted = /^(?:\p{L}\.)+\p{L}$/u.test(end.before);
  if (!end.marks.startsWith('.') || !(dotted || lexicons.sets['abbreviations-either'].has(word))) return null;
  if (end.marks !== '.' && /[!?]/.test(end.marks)) return null;
  const words = end.sentence.trim().split(/\s+/, INTRODUCTION_WORDS + 1);
  if (words.length <= INTRODUCTION_WORDS && PREPOSITION.test(words[0] ?? '')) return 'goes on';
  const time = /^[ap]\.?m$/.test(word);
  if (time && /^(?:mr|mrs|ms|dr)\b/i.test(end.after)) return 'ends';
  return beginsSentence(end, lexicons) ? 'ends' : 'goes on';
};

/** The first rule with an opinion decides; without one, end marks end. */
const RULES: readonly EndRule[] = [
  gluedSentence,
  lowerCase,
  dashFollows,
  listMark,
  ellipsis,
  // before the lists: "E." may be a name's initial and an abbreviation
  initial,
  beforeName,
  beforeNumber,
  inside,
  either,
];

export const endsSentence = (end: PossibleEnd, lexicons: Lexicons): boolean =>
  firstVerdict(RULES, end, lexicons);

/** A quotation, or a capitalised word that seldom stands inside a sentence: "The", "He", "However". */
function beginsSentence(end: PossibleEnd, lexicons: Lexicons): boolean {
  const word = /^["“‘'(]*(\p{Lu}[\p{L}'’]*)/u.exec(end.after);
  if (!word?.[1]) return end.closers !== '' && /^["“]/.test(end.after);
  return /^["“]/.test(end.after) || lexicons.sets['sentence-starters'].has(word[1].toLowerCase());
}
