import type { Lexicons } from '../../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from '../once-per-lexicons.ts';

/** „Drei Tage später“, „Am nächsten Morgen“, „Kurz vor dem Vorfall“ need the time of something told before. */
const AFTER_IT =
  /^(?:(?:nur|erst|etwa|rund|knapp) )?(?:\p{L}+ )?(?:tage?|wochen?|monate?|jahre?|stunden?|minuten?) (?:später|zuvor|danach|darauf|davor)(?![\p{L}-])(?! als )/iu;
const DAY_BEFORE =
  /^(?:am|in der|im) (?:(?:nächsten|folgenden|selben|gleichen|darauffolgenden|vorherigen) (?:tag|morgen|abend|nachmittag|vormittag|mittag|monat|jahr)|(?:nächsten|folgenden|selben|gleichen|darauffolgenden) (?:nacht|woche))(?!\p{L})/iu;
/** „Später am Abend“, „So viele Boote wie nie“, „Weiter im Norden“: the first word belongs to what follows. */
const OWN_WORD =
  /^(?:später (?:am|im|in)|so (?:viele?|wenige?|\p{Ll}+ wie)|weiter (?:im|in|am|nach|\p{Ll}+e)|hier in|dort, wo|insgesamt \p{N}|zwar(?= \p{L}+ \p{L}+ also)|auch wenn|auch (?:der|die|das|in|im|am|an|auf|bei|für|mit|nach|aus|von) [^,]{2,60} (?:wie|als) )/iu;
/** „Damit die Fähre fährt, …“: a clause of purpose or of time. */
const CLAUSE =
  /^(?:damit|seitdem|trotzdem) (?:der|die|das|den|dem|ein\p{Ll}*|kein\p{Ll}*|es|alle|mehr|\p{Lu}\p{L}+)(?!\p{L})[^.]*, /u;
/** „Der Hafen ist seither gesperrt.“: since a time that was named before. */
const SINCE_THEN = /(?<!\p{L})seither(?!\p{L})|(?<!\p{L})seitdem(?=[ ]?[.]| nicht | nur | kein)/iu;

const listed = oncePerLexicons(
  ({ sets }) => new RegExp(`^(?:${alternatives(sets['hanging-connectives'])})(?=[\\s,:])`, 'iu'),
);
/** „Damit ist die Brücke gesperrt.“, „Seitdem fährt keine Fähre.“: joined unless a clause begins. */
const CLAUSE_OR_JOINED = /^(?:damit|seitdem)(?=[\s,])/iu;

/** „Zuvor war die Fähre ausgefallen.“ hangs on the sentence before. */
export function danglingConnective(sentence: string, lexicons: Lexicons): boolean {
  if (SINCE_THEN.test(sentence) || AFTER_IT.test(sentence) || DAY_BEFORE.test(sentence)) return true;
  if (CLAUSE_OR_JOINED.test(sentence))
    return !CLAUSE.test(sentence.charAt(0).toLowerCase() + sentence.slice(1));
  return listed(lexicons).test(sentence) && !OWN_WORD.test(sentence);
}
