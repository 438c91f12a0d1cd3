import type { Lexicons } from '../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from './once-per-lexicons.ts';

/** "Soon after, …", "Three weeks later …", "The next day …" */
const CONNECTIVE =
  /^(?:(?:soon|shortly|not long) (?:after|afterwards|before|thereafter)(?=,)|(?:just |only )?(?:\p{L}+ )?(?:days|weeks|months|years|hours|minutes) (?:later|earlier)(?! than)|(?:the )?(?:next|following|same|previous) (?:day|week|month|year|morning|evening|night)|sure,|first,|second,|third,|fourth,|finally,|what['’]s more|there,|here,)(?=[\s,])/iu;
/** "Later this year", "Still life": the first word belongs to what follows. */
const OWN_WORD =
  /^(?:later (?:this|that|in|on)|still (?:life|water|waters)|so far|then[- ]\p{L}+ \p{Lu}|yet another)\b/iu;
/** "Its arsenal has grown since then": a time that was named before. */
const TIME_BEFORE = /\b(?:since|by|until) then\b/iu;

const listed = oncePerLexicons(
  ({ sets }) => new RegExp(`^(?:${alternatives(sets['hanging-connectives'])})(?=[\\s,])`, 'iu'),
);

/** "Meanwhile, the bridge stayed shut." hangs on the sentence before. */
export const danglingConnective = (sentence: string, lexicons: Lexicons): boolean =>
  ((listed(lexicons).test(sentence) || CONNECTIVE.test(sentence)) && !OWN_WORD.test(sentence)) ||
  TIME_BEFORE.test(sentence);
