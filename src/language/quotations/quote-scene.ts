import type { Sentence } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Lexicons } from '../lexicons.ts';
import type { NameBook } from '../names/name-book.ts';
import { isCapitalised, type Token } from '../tokens.ts';

/** What quotations are read from. */
export interface QuoteSource {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly sentenceOf: Int32Array;
  readonly book: NameBook;
  readonly lexicons: Lexicons;
}

/** Tokens of quoted words, marks included. */
export interface QuotedTokens {
  readonly first: number;
  readonly last: number;
}

export interface QuoteScene extends QuoteSource {
  /** 1 for each token that is quoted: such words are nobody’s cue and no antecedent. */
  readonly quoted: Uint8Array;
  /** The text sets its speech in double marks: “…”, not ‘…’. */
  readonly doubleMarks: boolean;
}

/** Someone’s words in tokens, `last` included; `head` is the word that says what kind of speaker it is. */
export interface Mention {
  readonly first: number;
  readonly last: number;
  readonly head: number;
  readonly kind: 'name' | 'pronoun' | 'described';
}

/** Who is said to have spoken, and by which rule. */
export interface Attribution {
  readonly mention: Mention;
  /** The reporting expression, in tokens. */
  readonly cue: QuotedTokens;
  readonly rule: AttributionRule;
}

export type AttributionRule =
  | 'cue-after'
  | 'inverted-after'
  | 'according-to'
  | 'signed'
  | 'cue-before'
  | 'clause-subject'
  | 'cue-noun'
  | 'goes-on'
  | 'introduced'
  | 'label'
  | 'assessed';

export const lowerOf = (scene: QuoteSource, at: number): string => scene.tokens[at]?.lower ?? '';

/** "Korea’s", "the inspectors’": the mark of an owner, which is no closing mark. */
export const isOwnersMark = (scene: QuoteScene, at: number): boolean =>
  lowerOf(scene, at) === "'s" ||
  (/^['’]$/.test(lowerOf(scene, at)) &&
    scene.quoted[at] === 0 &&
    scene.tokens[at]?.spaced === false &&
    lowerOf(scene, at - 1).endsWith('s') &&
    scene.tokens[at + 1]?.spaced === true);

const BEFORE_NOUN = /^(?:the|a|an|'s|his|her|their|its|of|no|this|that)$/;

/** A verb of saying; "the state", "her claim" and "a report" are nouns. */
export const isCue = (scene: QuoteSource, at: number): boolean =>
  scene.tokens[at]?.kind === 'word' &&
  scene.lexicons.sets['cue-verbs'].has(lowerOf(scene, at)) &&
  !(isNounToo(scene, at) && BEFORE_NOUN.test(lowerOf(scene, at - 1))) &&
  !isWithinName(scene, at) &&
  !isCompound(scene, at);

/** "so-called", "self-described" */
const isCompound = (scene: QuoteSource, at: number): boolean =>
  lowerOf(scene, at - 1) === '-' &&
  scene.tokens[at]?.spaced === false &&
  scene.tokens[at - 1]?.spaced === false;

/** "The Kiel Post sent": a capital inside a sentence makes it a part of a name. */
export const isWithinName = (scene: QuoteSource, at: number): boolean =>
  isCapitalised(scene.tokens[at]) &&
  scene.tokens[at - 1]?.kind === 'word' &&
  scene.sentenceOf[at - 1] === scene.sentenceOf[at];

/** Of each such form the one with an s as well: "the reasons". */
export function isNounToo(scene: QuoteSource, at: number): boolean {
  const nouns = scene.lexicons.sets['cue-verbs-or-nouns'];
  const word = lowerOf(scene, at);
  return nouns.has(word) || (word.endsWith('s') && nouns.has(word.slice(0, -1)));
}
