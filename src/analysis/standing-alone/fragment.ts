/** "Charged with eight counts of theft.", "Trained by her father.": what somebody was, and nobody who was it. */
const PARTICIPLE =
  /^(?:\p{Lu}\p{Ll}+ed|Born|Made|Taken|Built|Seen|Shot|Found|Known|Held|Led|Driven|Left) (?:with|by|for|as|under)\b[^,;:]*$/u;
const NAMED_SO = /^(?:Ahmed|Mohammed|Muhammed|Mohamed|Fred|Alfred|Syed|Saeed|Waleed|Reed|Ted|Jared|Sayed)\b/u;
/** "Because the ferry was full.": half a sentence. */
const HALF = /^(?:Because|Which|Whereas|Unless|Except) [^,;]*$/u;

/** Half a sentence that only stands because the other half stood before it. */
export const fragment = (sentence: string): boolean =>
  HALF.test(sentence) || (PARTICIPLE.test(sentence) && !NAMED_SO.test(sentence));
