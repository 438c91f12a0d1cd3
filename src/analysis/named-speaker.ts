const ARTICLE = /^(?:the|an?|one|two|some|der|die|das|eine?)\s/iu;
const CAPITAL = /^[^\p{L}]*\p{Lu}/u;

const hasName = (speaker: string): boolean =>
  speaker
    .replace(ARTICLE, '')
    .split(/\s+/u)
    .some(word => CAPITAL.test(word));

/** "Ines Moor", "Rivers Authority". */
export const isNamed = (speaker: string | null): speaker is string => speaker !== null && hasName(speaker);

/** "the mayor", "one law professor": somebody who is not named. */
export const isDescribed = (speaker: string | null): boolean => speaker !== null && !hasName(speaker);
