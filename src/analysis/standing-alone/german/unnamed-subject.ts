/** „Wenn er zustimmt, fährt die Fähre“: a clause that speaks of somebody before anybody is named. */
const CLAUSE =
  /^(?:wenn|als|während|nachdem|bevor|ehe|obwohl|obgleich|weil|da|seit|seitdem|sobald|solange|falls|bis|sollten?|hätten?|wäre|sofern) (?:er|sie|ihm|ihn|ihr|ihnen|seine?[nrms]?|ihre[nrms]?)(?![\p{L}-])[^,]*, (?:\p{Ll}+ )?(?<next>\S)/iu;
/** „In seiner Rede am Montag kündigte er“, „2015 zog sie“: a phrase and a verb, then a pronoun. */
const PHRASE =
  /^(?:(?:im|in|am|an|auf|bei|beim|für|von|vom|mit|nach|vor|während|seit|trotz|unter|zum|zur|aus|über|wegen|laut|ab|bis) )?(?<phrase>[^,:„“”"»«]{2,90}?) \p{Ll}+ (?:er|sie)(?![\p{L}-])(?! und )/iu;
/** A first name and a surname, the second word no noun behind an adjective: „Für Ines Moor“. */
const FULL_NAME = /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;
/** How many words may stand before the verb: further on the pronoun means somebody of the sentence. */
const WORDS = 6;

/** Whoever acts is a pronoun, though the sentence opens with something else. */
export function unnamedSubject(sentence: string): boolean {
  const clause = CLAUSE.exec(sentence);
  // „Als er starb, war Ines Moor 80“ names him after all
  if (clause) return !/\p{Lu}/u.test(clause.groups?.['next'] ?? '');
  const phrase = PHRASE.exec(sentence)?.groups?.['phrase'];
  return phrase !== undefined && phrase.split(' ').length <= WORDS && !FULL_NAME.test(phrase);
}
