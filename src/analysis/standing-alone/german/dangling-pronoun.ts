import type { Lexicons } from '../../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from '../once-per-lexicons.ts';

const openingIn = oncePerLexicons(
  ({ sets }) => new RegExp(`^(?:${alternatives(sets['hanging-pronouns'])})(?![\\p{L}\\p{N}-])`, 'iu'),
);
const ES = /^es (?=\p{Ll})/iu;
/** „Es gibt“, „Es kam zu“, „Es folgten“: nothing is meant that a sentence before would name. */
const EMPTY_VERB =
  /^es (?:gibt|gab|gäbe|gebe|geht|ging|gehe|kam|kommt|komme|fehlt|fehle|fehlte|heißt|hieß|regnet|regnete|schneit|schneite|scheint|schien|bleibt|blieb|gilt|galt|gelte|bedarf|brauchte?|dauerte?|handelt|handelte|handele|entstand|entsteht|folgte?|herrscht|herrschte|droht|drohte|gelang|gelingt|lohnt|dürfte|\p{Ll}{2,}en|sind|seien)(?!\p{L})/iu;
/** „Es ist unklar, ob …“, „Es wurde bekannt, dass …“, „Es war schwierig, das Boot zu heben.“ */
const EMPTY_CLAUSE =
  /^es [^.;:„“”]{2,80}(?:, (?:dass|ob|wie|wann|wer|warum|wo|wenn)|, [^.;:]{2,80} (?:zu \p{Ll}+|\p{Ll}+zu\p{Ll}+en)(?!\p{L})|[\s](?:erste|zweite|dritte|letzte|größte|schlimmste|höchste)[nrsm]?(?!\p{L})|[\s](?:Zeit|kalt|warm|dunkel|still|ruhig|spät|früh|windig|bewölkt|sonnig)(?!\p{L}))/iu;

const isEmpty = (sentence: string): boolean => EMPTY_VERB.test(sentence) || EMPTY_CLAUSE.test(sentence);

/** „Er ging durch die Hintertür.“ Who went stands in the sentence before. */
export const danglingPronoun = (sentence: string, lexicons: Lexicons): boolean =>
  openingIn(lexicons).test(sentence) || (ES.test(sentence) && !isEmpty(sentence));
