const WORDS = 8;
/** "Moor told the Gazette." "The mayor said in a statement." */
const ATTRIBUTION =
  /^(?:[\p{L}.'’-]+ ){1,5}(?:(?:said|says|added|adds|wrote|writes|explained|concluded|recalled|continued)(?: (?:in|on|at|by|during|through) [^,;]*)?|(?:told|tells) [^,;]*)\.$/u;

/** "Moor told the Gazette." names who spoke, and what was said stands elsewhere. */
export const bareAttribution = (sentence: string): boolean =>
  sentence.length < 100 && sentence.split(' ').length <= WORDS && ATTRIBUTION.test(sentence);
