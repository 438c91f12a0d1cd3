const AFTER_WORDS = /["”’»]\s*,?\s*(?:he|she|they)\s+(?:\p{L}+ly\s+)?\p{Ll}+/u;
const INVERTED = /["”’»]\s*,?\s*(?:said|says|added|replied|asked)\s+(?:he|she|they)\b/u;

/** "“We will rebuild,” she said." does not tell who speaks. */
export const unnamedSpeaker = (sentence: string): boolean =>
  AFTER_WORDS.test(sentence) || INVERTED.test(sentence);
