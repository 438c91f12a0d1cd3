import type { NameMention, Sentence } from '../../model/annotation.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../tokens.ts';
import { ENGLISH_PRONOUNS, genderCluesOf, type GenderPronouns } from './gender-clues.ts';
import { nameRunsOf, type NameRun } from './name-runs.ts';

export type Gender = 'female' | 'male' | null;

/** One person, organisation or place of the text, under its fullest name. */
export interface Named {
  readonly kind: NameMention['kind'];
  readonly gender: Gender;
  /** The mention that gives the fullest form. */
  readonly fullest: NameRun;
  /** Token at which the full form stands for the first time. */
  readonly first: number;
  /** How often the fullest form itself is used. */
  readonly weight: number;
}

/** A mention and who or what it names. */
export interface BookMention {
  readonly run: NameRun;
  readonly named: Named;
}

export interface NameBook {
  /** In order of the text. */
  readonly mentions: readonly BookMention[];
  /** The mention that ends, begins at a token; null where none does. */
  readonly endingAt: ReadonlyMap<number, BookMention>;
  readonly startingAt: ReadonlyMap<number, BookMention>;
}

/** Tokens within which a full name still says which namesake is meant. */
const NAMESAKE_REACH = 120;
/** Pronouns of one sex must be so many times those of the other. */
const CLEARLY = 3;

interface Draft {
  kind: NameMention['kind'];
  gender: Gender;
  fullest: NameRun;
  readonly first: number;
  weight: number;
  /** Token at which the full form stood last, while the text is read in order. */
  seen?: number;
}

/** What a language has of its own for names. */
export interface NameRules {
  /** Capitalised runs that are names, in order and apart. */
  readonly runsOf: (tokens: readonly Token[], sentenceOf: Int32Array, lexicons: Lexicons) => NameRun[];
  readonly kindOf: (run: NameRun, tokens: readonly Token[], lexicons: Lexicons) => NameMention['kind'];
  readonly genderOf: (run: NameRun, tokens: readonly Token[], lexicons: Lexicons) => Gender;
  readonly pronouns: GenderPronouns;
}

export const ENGLISH_NAMES: NameRules = {
  runsOf: nameRunsOf,
  kindOf,
  genderOf,
  pronouns: ENGLISH_PRONOUNS,
};

interface NameSource {
  readonly tokens: readonly Token[];
  readonly sentenceOf: Int32Array;
  readonly sentences: readonly Sentence[];
  readonly lexicons: Lexicons;
}

/** The rules and lists in hand while one text is read. */
interface NameReading extends NameSource {
  readonly rules: NameRules;
}

/** Reads all names of a text and resolves short forms ("Kim", "KCNA") to the fullest one. */
export function nameBookOf(source: NameSource, rules: NameRules = ENGLISH_NAMES): NameBook {
  const { tokens, sentenceOf, lexicons } = source;
  const reading = { ...source, rules };
  const runs = rules.runsOf(tokens, sentenceOf, lexicons);
  const drafts = new Map<string, Draft>();
  for (const run of runs) addFull(drafts, run, reading);
  const shortForms = shortFormsOf(drafts, tokens);
  const mentions = runs.map(run => ({ run, named: resolve(run, drafts, shortForms, reading) }));
  learnGenders(mentions, reading);
  const starts = mentions.flatMap(mention => [
    [mention.run.first, mention] as const,
    [mention.run.titled, mention] as const,
  ]);
  return {
    mentions,
    endingAt: new Map(mentions.map(mention => [mention.run.last, mention])),
    startingAt: new Map(starts),
  };
}

/** A title ("Mrs Brandt") or the pronouns that follow show what the given name does not. */
function learnGenders(
  mentions: readonly { run: NameRun; named: Draft }[],
  { tokens, sentenceOf, sentences, rules }: NameReading,
): void {
  const namedAt = new Map(mentions.map(({ run, named }) => [run.last, named]));
  const clues = genderCluesOf({ tokens, sentenceOf, sentences, namedAt, pronouns: rules.pronouns });
  for (const [named, { female, male }] of clues)
    if (named.gender === null && Math.max(female, male) > CLEARLY * Math.min(female, male))
      named.gender = female > male ? 'female' : 'male';
}

/** Runs of several words, and single ones that no longer form explains, are names of their own. */
function addFull(drafts: Map<string, Draft>, run: NameRun, reading: NameReading): void {
  const { tokens, lexicons, rules } = reading;
  if (run.words.length < 2) return;
  const key = keyOf(run);
  const known = drafts.get(key);
  const gender = rules.genderOf(run, tokens, lexicons);
  if (!known)
    drafts.set(key, {
      kind: rules.kindOf(run, tokens, lexicons),
      gender,
      fullest: run,
      first: run.first,
      weight: 1,
    });
  else {
    known.weight++;
    known.gender ??= gender;
    if (run.words.length > known.fullest.words.length) known.fullest = run;
  }
}

/** First and last word, so that "Donald J. Trump" and "Donald Trump" are one. */
const keyOf = (run: NameRun): string => `${run.words[0] ?? ''} ${run.words.at(-1) ?? ''}`;

/** Last words, first words and acronyms, each with those that it may stand for, most used first. */
function shortFormsOf(drafts: ReadonlyMap<string, Draft>, tokens: readonly Token[]): Map<string, Draft[]> {
  const forms = new Map<string, Draft[]>();
  const add = (form: string | undefined, draft: Draft): void => {
    if (!form) return;
    const list = forms.get(form);
    if (list) list.push(draft);
    else forms.set(form, [draft]);
  };
  const ranked = [...drafts.values()].sort(
    (a, b) => b.weight - a.weight || a.fullest.first - b.fullest.first,
  );
  for (const draft of ranked) if (draft.kind === 'person') add(draft.fullest.words.at(-1), draft);
  for (const draft of ranked) add(acronymOf(draft.fullest, tokens), draft);
  // "Kim" of Kim Jong Un and "Hillary" come after the surnames
  for (const draft of ranked) if (draft.kind === 'person') add(draft.fullest.words[0], draft);
  return forms;
}

function acronymOf(run: NameRun, tokens: readonly Token[]): string | undefined {
  if (tokens[run.last + 1]?.text === '(' && tokens[run.last + 3]?.text === ')') {
    const given = tokens[run.last + 2];
    if (given && /^[A-Z][A-Za-z]{1,7}$/.test(given.text) && /[A-Z].*[A-Z]/.test(given.text))
      return given.lower;
  }
  const initials = tokens
    .slice(run.first, run.last + 1)
    .map(token => (/^[A-Z]/.test(token.text) ? token.lower[0] : ''))
    .join('');
  return initials.length >= 3 ? initials : undefined;
}

function resolve(
  run: NameRun,
  drafts: ReadonlyMap<string, Draft>,
  shortForms: ReadonlyMap<string, Draft[]>,
  { tokens, lexicons, rules }: NameReading,
): Draft {
  const full = drafts.get(keyOf(run));
  if (run.words.length > 1 && full) {
    full.seen = run.first;
    return full;
  }
  const gender = rules.genderOf(run, tokens, lexicons);
  const candidates = shortForms.get(run.words[0] ?? '') ?? [];
  const fitting = nearestNamesake(
    candidates.filter(draft => gender === null || draft.gender === null || draft.gender === gender),
    run.first,
  );
  if (fitting) fitting.gender ??= gender;
  return (
    fitting ?? {
      kind: rules.kindOf(run, tokens, lexicons),
      gender,
      fullest: run,
      first: run.first,
      weight: 1,
    }
  );
}

/** Of two people of one surname the one whose full name stands close before; else the one most named. */
function nearestNamesake(candidates: readonly Draft[], at: number): Draft | undefined {
  const near = candidates
    .filter(draft => draft.seen !== undefined && at - draft.seen <= NAMESAKE_REACH)
    .sort((a, b) => (b.seen ?? 0) - (a.seen ?? 0));
  return near[0] ?? candidates[0];
}

function genderOf(run: NameRun, tokens: readonly Token[], { sets }: Lexicons): Gender {
  for (let at = run.titled; at < run.first; at++) {
    const word = tokens[at]?.lower ?? '';
    if (sets['female-words'].has(word)) return 'female';
    if (sets['male-words'].has(word)) return 'male';
  }
  // "the actress Olga Brandt"
  const role = tokens[run.titled - 1]?.lower ?? '';
  if (sets.roles.has(role) && sets['female-words'].has(role)) return 'female';
  if (sets.roles.has(role) && sets['male-words'].has(role)) return 'male';
  const given = run.words[0] ?? '';
  if (run.words.length < 2) return null;
  if (sets['female-names'].has(given)) return 'female';
  return sets['male-names'].has(given) ? 'male' : null;
}

function kindOf(run: NameRun, tokens: readonly Token[], { sets }: Lexicons): NameMention['kind'] {
  const first = run.words[0] ?? '';
  if (isHeading(run, tokens, sets['stop-words'])) return 'other';
  if (run.words.some(word => sets['organisation-words'].has(word))) return 'organisation';
  if (run.titled < run.first && titledAsPerson(run, tokens, sets['person-titles'])) return 'person';
  if (run.words.length > 1 && (sets['female-names'].has(first) || sets['male-names'].has(first)))
    return 'person';
  if (run.words.some(word => sets.places.has(word))) return 'place';
  if (/^[A-Z]{2,6}$/.test(tokens[run.first]?.text ?? '')) return 'organisation';
  const thing = run.words.some(word => sets['thing-words'].has(word) || sets['not-names'].has(word));
  return !thing && isPlain(run, tokens) ? 'person' : 'other';
}

/** "Olga Maria Brandt": two to four words without a link. */
const isPlain = ({ first, last, words }: NameRun, tokens: readonly Token[]): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  tokens.slice(first, last + 1).every(token => !/^(?:of|the|for|and|&)$/.test(token.lower));

/** "COUNCIL HAS CLOSED IT": a sentence in capitals names nobody. */
const isHeading = (run: NameRun, tokens: readonly Token[], common: ReadonlySet<string>): boolean =>
  run.words.length > 2 &&
  run.words.some(word => common.has(word) && !/^(?:of|the|for|and|on|us|it)$/.test(word)) &&
  tokens.slice(run.first, run.last + 1).every(({ text }) => text === text.toUpperCase());

function titledAsPerson(run: NameRun, tokens: readonly Token[], titles: ReadonlySet<string>): boolean {
  for (let at = run.titled; at < run.first; at++) if (titles.has(tokens[at]?.lower ?? '')) return true;
  return false;
}
