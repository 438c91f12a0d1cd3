/** "MOOR: But we stayed." is a turn in a conversation. */
export const transcriptLine = (sentence: string): boolean =>
  /^(?:\p{Lu}[\p{Lu}.'’-]+ ?){1,3}(?:\([^()]{1,30}\))?: /u.test(sentence) || /^(?:Q|A)[:.] /u.test(sentence);
