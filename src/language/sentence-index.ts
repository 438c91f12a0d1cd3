import type { Sentence } from '../model/annotation.ts';
import type { Token } from './tokens.ts';

/** Index of the sentence of each token; sentences are in order. */
export function sentenceOfTokens(tokens: readonly Token[], sentences: readonly Sentence[]): Int32Array {
  const indexes = new Int32Array(tokens.length);
  let sentence = 0;
  for (const [at, token] of tokens.entries()) {
    while (sentence + 1 < sentences.length && (sentences[sentence + 1]?.start ?? Infinity) <= token.start)
      sentence++;
    indexes[at] = sentence;
  }
  return indexes;
}
