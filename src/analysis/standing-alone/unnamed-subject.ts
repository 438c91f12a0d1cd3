/** "If it agrees, the programme will grow": a clause that speaks of somebody before anybody is named. */
const CLAUSE =
  /^(?:if|when|while|after|before|as|although|though|because|since|once|until|unless|had|should|were) (?:he|she|it|they)\b[^,]*,\s*(?<next>\S)/iu;
/** "In remarks carried on Monday, he asked": a phrase, then a pronoun. */
const PHRASE =
  /^(?<phrase>(?:in|on|at|by|for|from|with|after|before|during|until|since|last|this|under|despite)\b[^,“”"]{2,90}),? (?:he|she|they)(?:['’]\p{L}+)? \p{Ll}/iu;
/** "At first glance, it looks old.": not "By Monday, it was raining". */
const PHRASE_IT =
  /^(?<phrase>(?:in|on|at|by|for|from|with|after|before|during|until|since|despite|\p{L}+(?:ed|en))\b[^,“”"]{2,120}),(?:[^,“”"]{2,120},)? it (?!(?:is|was|will be|has been|would be|remains|seems|appears|became|emerged|turned out|took|takes|rained|snowed)\b)/iu;
/** Capitals that name nobody who could be meant: days, months, peoples. */
const NOT_SOMEBODY =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|\p{Lu}\p{L}+(?:ean|ian|ese|ish|can))$/u;

const namesSomebody = (phrase: string): boolean =>
  (phrase.slice(1).match(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}+/gu) ?? []).some(word => !NOT_SOMEBODY.test(word));

/** Whoever acts is a pronoun, though the sentence opens with something else. */
export function unnamedSubject(sentence: string): boolean {
  const clause = CLAUSE.exec(sentence);
  // "When he died, Ines Moor was 80" names him after all
  if (clause) return !/\p{Lu}/u.test(clause.groups?.['next'] ?? '');
  const thing = PHRASE_IT.exec(sentence)?.groups?.['phrase'];
  if (thing !== undefined && !namesSomebody(thing)) return true;
  const phrase = PHRASE.exec(sentence)?.groups?.['phrase'];
  return phrase !== undefined && !namesSomebody(phrase);
}
