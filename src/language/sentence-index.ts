import type { Sentence } from '../model/annotation.ts';
import type { Token } from './tokens.ts';

/** Index of the sentence of each token; sentences are in order. */
export function sentenceOfTokens(tokens: readonly Token[], sentences: readonly Sentence[]): Int32Array {
  const indexes = new Int32Array(tokens.length);
  let sentence = 0;
  let next = sentences[1]?.start ?? Infinity;
  for (let at = 0; at < tokens.length; at++) {
    const start = tokens[at]?.start ?? 0;
    while (next <= start) {
      sentence++;
      next = sentences[sentence + 1]?.start ?? Infinity;
    }
    indexes[at] = sentence;
  }
  return indexes;
}
