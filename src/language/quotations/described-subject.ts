import type { Gender } from '../names/name-book.ts';
import { phraseStartingAt } from './noun-phrases.ts';
import { isCue, lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';
import { ANTECEDENT_WEIGHTS } from './weights.ts';

/** Sentences back that a person without a name is remembered. */
const REACH = 3;
const FARTHEST = 120;

export interface DescribedSubject {
  readonly mention: Mention;
  readonly speaks: boolean;
  /** What the word itself says of the gender, as a score. */
  readonly gendered: number;
}

/** "A spokeswoman for the port confirmed it. She …": somebody without a name who begins a sentence of the same paragraph. */
export function describedSubject(
  scene: QuoteScene,
  pronoun: number,
  gender: Gender,
): DescribedSubject | null {
  const last = scene.sentenceOf[pronoun] ?? 0;
  const paragraph = scene.sentences[last]?.paragraph;
  let begins = pronoun;
  const from = Math.max(0, pronoun - FARTHEST);
  for (let at = pronoun - 1; at >= from && last - (scene.sentenceOf[at] ?? 0) <= REACH; at--) {
    if (scene.sentences[scene.sentenceOf[at] ?? 0]?.paragraph !== paragraph) return null;
    begins = at;
    const starts = at === 0 || scene.sentenceOf[at - 1] !== scene.sentenceOf[at];
    const found = starts ? personAt(scene, begins, gender) : null;
    if (found) return found;
  }
  return null;
}

function personAt(scene: QuoteScene, at: number, gender: Gender): DescribedSubject | null {
  if (!/^(?:a|an|one|another)$/.test(lowerOf(scene, at))) return null;
  const mention = phraseStartingAt(scene, at);
  if (mention?.kind !== 'described') return null;
  const { sets } = scene.lexicons;
  const head = lowerOf(scene, mention.head);
  if (!sets.roles.has(head)) return null;
  if (sets[gender === 'female' ? 'male-words' : 'female-words'].has(head)) return null;
  const known = sets[gender === 'female' ? 'female-words' : 'male-words'].has(head);
  return {
    mention,
    speaks: isCue(scene, mention.last + 1),
    gendered: known ? ANTECEDENT_WEIGHTS.gender + ANTECEDENT_WEIGHTS.person : ANTECEDENT_WEIGHTS.person,
  };
}
