const AFTER_WORDS = /["”’»]\s{0,2},?\s{0,2}(?:he|she|they)\s+(?:\p{L}+ly\s+)?\p{Ll}+/u;
const INVERTED = /["”’»]\s{0,2},?\s{0,2}(?:said|says|added|replied|asked)\s+(?:he|she|they)\b/u;
/** "“I can manage a rota.”": words and nothing beside them. */
const WORDS_ALONE = /^[“"][^“”"]*[”"]\W*$/u;

/** "“We will rebuild,” she said." does not tell who speaks. */
export const unnamedSpeaker = (sentence: string): boolean =>
  AFTER_WORDS.test(sentence) || INVERTED.test(sentence) || WORDS_ALONE.test(sentence);
