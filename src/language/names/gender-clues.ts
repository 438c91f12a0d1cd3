import type { Sentence } from '../../model/annotation.ts';
import type { Token } from '../tokens.ts';

export interface GenderPronouns {
  readonly female: ReadonlySet<string>;
  readonly male: ReadonlySet<string>;
}

export const ENGLISH_PRONOUNS: GenderPronouns = {
  female: new Set(['she', 'her', 'hers', 'herself']),
  male: new Set(['he', 'him', 'his', 'himself']),
};

/** A person named in the text, for the count of clues; the same object at every mention. */
export interface Clued {
  readonly kind: string;
}

export interface GenderClues {
  readonly female: number;
  readonly male: number;
}

interface ClueScene<Person extends Clued> {
  readonly tokens: readonly Token[];
  readonly sentenceOf: Int32Array;
  readonly sentences: readonly Sentence[];
  /** Person named by the run that ends at a token. */
  readonly namedAt: ReadonlyMap<number, Person>;
  readonly pronouns: GenderPronouns;
}

/**
 * Pronouns that follow the only person of a paragraph so far: "Dele Fairbrook drove. He …" makes Fairbrook a man.
 * Quoted words are left out, where "he" may be anybody.
 */
export function genderCluesOf<Person extends Clued>(scene: ClueScene<Person>): Map<Person, GenderClues> {
  const clues = new Map<Person, { female: number; male: number }>();
  const { tokens, sentenceOf, sentences, namedAt, pronouns } = scene;
  let paragraph = -1;
  let only: Person | null = null;
  let several = false;
  let quoted = false;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const here = sentences[sentenceOf[at] ?? 0]?.paragraph ?? 0;
    if (here !== paragraph) {
      paragraph = here;
      only = null;
      several = false;
      quoted = false;
    }
    if (token?.kind === 'mark') quoted = afterMark(quoted, token.text);
    if (quoted || several) continue;
    const person = namedAt.get(at);
    if (isPerson(person)) {
      several = only !== null && only !== person;
      only = person;
    } else if (only) count(clues, only, token?.lower ?? '', pronouns);
  }
  return clues;
}

const isPerson = <Person extends Clued>(named: Person | undefined): named is Person =>
  named !== undefined && named.kind !== 'place' && named.kind !== 'organisation';

function afterMark(quoted: boolean, text: string): boolean {
  if (text === '“' || text === '„' || text === '«') return true;
  if (text === '”' || text === '»') return false;
  return text === '"' ? !quoted : quoted;
}

function count<Person>(
  clues: Map<Person, { female: number; male: number }>,
  person: Person,
  word: string,
  { female, male }: GenderPronouns,
): void {
  const sex = female.has(word) ? 'female' : male.has(word) ? 'male' : null;
  if (sex === null) return;
  const known = clues.get(person) ?? { female: 0, male: 0 };
  known[sex]++;
  clues.set(person, known);
}
