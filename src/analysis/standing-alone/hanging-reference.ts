import type { Lexicons } from '../../language/lexicons.ts';

const VERB =
  '(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|also|now|still|then|last|later|once|again|said|says|told|came|went|took|gave|got|made|began|ran|left|lost|fell|rose|grew|won|met|saw|held|kept|put|set|shows|show|includes|include|\\p{Ll}+ed)';
/** "The school lost its kitchen", "The suspect was held": a noun without anything that tells which. */
const BARE = new RegExp(`^The (?<noun>\\p{Ll}[\\p{Ll}-]{2,}) ${VERB} `, 'u');
/** "The latest fall", "The three oldest", "The only other crossing": one of several that were told before. */
const ONE_OF_SEVERAL =
  /^The (?:(?:latest|other|others|only other|remaining|rest|oldest|youngest|next|two|three|four|five|six|seven|eight|nine|ten|pair|trio|latter|former)\b|first (?:across|in|out|there)\b)(?! of\b)/u;
/** "Kim also met", "The report also says" */
const ALSO = /^(?:[\p{L}\p{N}.'’-]+ ){1,4}also \p{Ll}/u;

/** What a sentence takes as told: `noun` by its word, else something that was said before. */
export interface Reference {
  readonly noun: string | null;
}

/** "The school lost its kitchen." reads well after its school was named, and leaves a reader asking where it was not. */
export function hangingReference(sentence: string, { sets }: Lexicons): Reference | null {
  const noun = BARE.exec(sentence)?.groups?.['noun'];
  if (noun !== undefined && !sets['known-nouns'].has(noun)) return { noun };
  return ONE_OF_SEVERAL.test(sentence) || ALSO.test(sentence) ? { noun: null } : null;
}
