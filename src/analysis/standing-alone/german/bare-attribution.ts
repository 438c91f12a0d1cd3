const WORDS = 9;
const ATTRIBUTION =
  /^(?:[\p{L}.'’-]+ ){1,5}(?:sagte|sagt|schrieb|schreibt|erklärte|erklärt|betonte|berichtete|berichtet)(?: (?:am|im|in|der|dem|den|bei|gegenüber|auf|nach|zu|zum|zur) [^,;:]*)?\.$/u;
/** „sagte der Stadt Hilfe zu“: the verb's particle stands last. */
const PARTICLE = / (?:ab|an|auf|aus|nach|vor|zu)\.$/u;

/** „Moor sagte dem Hafenfunk.“ names who spoke, and what was said stands elsewhere. */
export const bareAttribution = (sentence: string): boolean =>
  sentence.length < 110 &&
  sentence.split(' ').length <= WORDS &&
  ATTRIBUTION.test(sentence) &&
  !PARTICLE.test(sentence);
