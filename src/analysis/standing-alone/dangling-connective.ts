const CONNECTIVE =
  /^(?:and|but|or|so|yet|nor|then|thus|hence|plus|also|too|however|meanwhile|moreover|furthermore|besides|instead|therefore|nevertheless|nonetheless|consequently|additionally|similarly|likewise|otherwise|indeed|still|again|afterwards?|later|elsewhere|in addition|in contrast|by contrast|on the other hand|as a result|for example|for instance|at the same time|(?:soon|shortly|not long) (?:after|afterwards|before|thereafter)(?=,)|after that|before that|since then|by then|until then|in fact|of course|that said|even so|either way|in other words|once again|sure,|first,|second,|third,|fourth,|firstly|secondly|thirdly|finally,|lastly|at that point|not only that|on top of that|worse|what['’]s more|even worse|no wonder|as such|among (?:them|those|these)|(?:just |only )?(?:\p{L}+ )?(?:days|weeks|months|years|hours|minutes) (?:later|earlier)(?! than)|(?:the )?(?:next|following|same|previous) (?:day|week|month|year|morning|evening|night)|there,|here,)(?=[\s,])/iu;
/** "Later this year", "Still life": the first word belongs to what follows. */
const OWN_WORD =
  /^(?:later (?:this|that|in|on)|still (?:life|water|waters)|so far|then[- ]\p{L}+ \p{Lu}|yet another)\b/iu;
/** "Its arsenal has grown since then": a time that was named before. */
const TIME_BEFORE = /\b(?:since|by|until) then\b/iu;

/** "Meanwhile, the bridge stayed shut." hangs on the sentence before. */
export const danglingConnective = (sentence: string): boolean =>
  (CONNECTIVE.test(sentence) && !OWN_WORD.test(sentence)) || TIME_BEFORE.test(sentence);
