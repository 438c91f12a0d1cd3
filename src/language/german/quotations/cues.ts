import { lowerOf, type QuoteScene } from '../../quotations/quote-scene.ts';

/** How far behind a finite form its particle or participle may stand. */
const REACH = 24;
const AUXILIARY = /^(?:hat|hatte|haben|hatten|habe|wird|werde|wurde|soll|will|wollte|möchte)$/;
const BOUND = /^(?:zu|um|dass|ob)$/;

/** A verb that tells of speech, with the finite part whose subject speaks. */
export interface Cue {
  /** The finite form: "sagte", "teilte", "hatte". */
  readonly finite: number;
  /** The telling word, where it is another: "gesagt", "mit". */
  readonly last: number;
}

function isWord(scene: QuoteScene, at: number): boolean {
  const token = scene.tokens[at];
  return token?.kind === 'word' && token.text === token.lower;
}

/** "sagte" itself; nouns are capitalised and participles wait for their auxiliary. */
const isFinite = (scene: QuoteScene, at: number): boolean => {
  const word = lowerOf(scene, at);
  return isWord(scene, at) && scene.lexicons.sets['cue-verbs'].has(word) && !isParticiple(word);
};

const isParticiple = (word: string): boolean =>
  /^(?:\p{L}*ge\p{L}{3,}(?:t|en)|zitiert)$/u.test(word) && !/^ge(?:steh|stand|lob)/.test(word);

/** "sagte", "teilte … mit", "hatte … gesagt", "wird … zitiert" that begins at a token; null where none does. */
export function cueAt(scene: QuoteScene, at: number): Cue | null {
  if (scene.quoted[at] || !isWord(scene, at) || BOUND.test(lowerOf(scene, at - 1))) return null;
  const word = lowerOf(scene, at);
  const particles = scene.lexicons.maps['verb-particles'].get(word)?.split(' ');
  const particle = particles ? later(scene, at, each => particles.includes(each)) : -1;
  if (particle >= 0) return { finite: at, last: particle };
  if (AUXILIARY.test(word)) {
    const participle = later(
      scene,
      at,
      each => isParticiple(each) && scene.lexicons.sets['cue-verbs'].has(each),
    );
    return participle < 0 ? null : { finite: at, last: participle };
  }
  return isFinite(scene, at) ? { finite: at, last: at } : null;
}

/** The word of the same clause that fits: nothing is looked for behind a colon or a conjunction. */
function later(scene: QuoteScene, from: number, fits: (word: string) => boolean): number {
  for (let at = from + 1; at < from + REACH && scene.sentenceOf[at] === scene.sentenceOf[from]; at++) {
    if (scene.quoted[at]) continue;
    const word = lowerOf(scene, at);
    if (/^(?:[:;]|dass|weil|und|aber)$/.test(word)) return -1;
    if (isWord(scene, at) && fits(word)) return at;
  }
  return -1;
}

/** Bounded scan is enough: a plural form after "sie" tells of several. */
export const isPlural = (scene: QuoteScene, { finite }: Cue): boolean => {
  const word = lowerOf(scene, finite);
  return /(?:en|ten)$/.test(word) && word !== 'werden';
};
