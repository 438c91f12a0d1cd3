import { primaryLanguage } from './primary-language.ts';

/** The word lists of a language, one file each in data/lexicons/<language>/<name>.txt, one lower-case entry a line. */
export const LEXICON_SETS = [
  'stop-words',
  'abbreviations-before-name',
  'abbreviations-before-number',
  'abbreviations-inside',
  'abbreviations-either',
  'sentence-starters',
  'cue-verbs',
  'cue-verbs-or-nouns',
  'cue-nouns',
  'past-words',
  'future-words',
  'roles',
  'person-titles',
  'title-modifiers',
  'thing-words',
  'female-words',
  'male-words',
  'female-names',
  'male-names',
  'groups',
  'documents',
  'organisation-words',
  'places',
  'not-names',
  'written-things',
  'hanging-pronouns',
  'hanging-connectives',
  'event-nouns',
  'known-nouns',
] as const;

/** Lists whose lines read "entry = value". */
export const LEXICON_MAPS = [
  'months',
  'weekdays',
  'numbers',
  'ordinals',
  'units',
  'seasons',
  'holidays',
  'day-parts',
  'title-forms',
  'verb-particles',
] as const;

export type LexiconSet = (typeof LEXICON_SETS)[number];
export type LexiconMap = (typeof LEXICON_MAPS)[number];

/** Word lists by sort: data that the rules are handed, never read by them. */
export interface Lexicons {
  readonly language: string;
  readonly sets: Readonly<Record<LexiconSet, ReadonlySet<string>>>;
  readonly maps: Readonly<Record<LexiconMap, ReadonlyMap<string, string>>>;
  /** Lists of the other languages that are read, by primary language. */
  readonly others?: ReadonlyMap<string, Lexicons>;
}

/**
 * The lists of a text's language; those given where it is not known or not told; null where there are none for it.
 * @param language BCP 47 tag
 */
export function lexiconsOf(language: string | null | undefined, lexicons: Lexicons): Lexicons | null {
  const primary = primaryLanguage(language ?? null);
  if (primary === null || primary === lexicons.language) return lexicons;
  return lexicons.others?.get(primary) ?? null;
}

/** As `lexiconsOf`, and the given lists for a language without any: words still have to be told from each other. */
export const nearestLexicons = (language: string | null | undefined, lexicons: Lexicons): Lexicons =>
  lexiconsOf(language, lexicons) ?? lexicons;
