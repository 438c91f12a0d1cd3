import { classAt, LETTER, NUMBER, runEnd, UPPER, widthAt } from '../language/characters.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { Annotation } from '../model/annotation.ts';
import { FACET_LIMITS as LIMITS } from './weights.ts';

/** "EDT", "GMT": what stands beside a clock time in a dateline is no name. */
const CLOCK_ZONE = /(?:^|\s)(?:[ECMP][DS]?T|GMT|BST|UTC|CET)(?:\s|$)/;
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}{4}[^\p{Ll}]*$/u;
const MEASURE = /\d|^(?:hrs?|mins?|ago|old|times?)$/;
const PAST = /[^aeiou]ed$/;

/** "PORT-AU-PRINCE" → "Port-Au-Prince" */
const capitalised = (label: string): string =>
  label.toLowerCase().replaceAll(/(?<!\p{L}|['’])\p{L}/gu, letter => letter.toUpperCase());

const plainWords = (label: string): string[] =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');

/** Of a name of one word; '' of others. */
function onlyWord(name: string): string {
  const [word = '', ...others] = plainWords(name);
  return others.length === 0 ? word : '';
}

/** A name in capitals as datelines have it: in small letters where the text writes it so elsewhere, or where it is a place. */
export function sensibleCase(label: string, text: string, lexicons: Lexicons): string {
  if (!ALL_CAPITALS.test(label)) return label;
  const small = capitalised(label);
  return text.includes(small) || lexicons.sets.places.has(label.toLowerCase()) ? small : label;
}

/** The words of names that a text also writes with a small letter, so that "Volunteers came" is told from a name. */
export function smallWords(text: string, names: Iterable<string>): ReadonlySet<string> {
  const sought = new Set(Array.from(names, onlyWord));
  sought.delete('');
  const lengths = new Set(Array.from(sought, word => word.length));
  const small = new Set<string>();
  for (let at = 0; at < text.length;) {
    const end = runEnd(text, at, LETTER | NUMBER);
    if (end === at) at += widthAt(text, at);
    else {
      const isSmall = lengths.has(end - at) && (classAt(text, at) & UPPER) === 0;
      const word = isSmall ? text.slice(at, end) : '';
      if (sought.has(word) && /^\p{Ll}/u.test(word)) small.add(word);
      at = end;
    }
  }
  return small;
}

const WORD_THERE = /[\p{L}\p{N}]/u;

/**
 * Single words that stand nowhere but at the beginning of a sentence, where every word has a capital: "Inspectors found …".
 * A place that is known is one wherever it stands.
 */
export function onlyOpening(
  { names, sentences }: Pick<Annotation, 'names' | 'sentences'>,
  text: string,
  lexicons: Lexicons,
): ReadonlySet<string> {
  const openings = new Set(
    sentences.map(({ start, end }) => {
      let at = start;
      while (at < end && !WORD_THERE.test(text.charAt(at))) at++;
      return at;
    }),
  );
  const words = names.filter(
    ({ name }) => !/\s/u.test(name) && !lexicons.sets.places.has(name.toLowerCase()),
  );
  const inside = new Set(words.filter(({ start }) => !openings.has(start)).map(({ name }) => name));
  return new Set(words.map(({ name }) => name).filter(name => !inside.has(name)));
}

/** Whether a name tells people what an article is about: no month, weekday or clock zone, no word that is common in the text. */
export function isReadableName(label: string, small: ReadonlySet<string>, lexicons: Lexicons): boolean {
  const { months, weekdays } = lexicons.maps;
  if (label.length > LIMITS.longestLabel || CLOCK_ZONE.test(label)) return false;
  const words = plainWords(label);
  if (words.length <= 2 && words.some(word => months.has(word) || weekdays.has(word))) return false;
  const [only = ''] = words;
  return words.length !== 1 || lexicons.sets.places.has(only) || !small.has(only);
}

/** "flood gauge", and not "three hours", "twelve hrs", "council voted": no number, no measure, no verb in the past. */
export function isReadableCollocation(label: string, lexicons: Lexicons): boolean {
  const { numbers, ordinals, units } = lexicons.maps;
  const words = plainWords(label);
  const isMeasure = (word: string): boolean =>
    numbers.has(word) || ordinals.has(word) || units.has(word) || MEASURE.test(word);
  return !words.some(isMeasure) && !PAST.test(words.at(-1) ?? '');
}
