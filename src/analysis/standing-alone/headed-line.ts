/** "Difficult time: The ferry …": two to four words that end in a small one, then a sentence. "Kong: Skull Island" is a name. */
const HEADED =
  /^[\p{Lu}\p{N}][\p{L}\p{N}'’-]*(?: [\p{L}\p{N}'’-]+){0,2} \p{Ll}[\p{L}'’-]*: ['‘]?[\p{Lu}\p{N}]/u;
/** "Moor said: We stayed", "The result is clear: Nobody came": a sentence of its own before the colon. */
const TELLS =
  /^[^:]* (?:said|says|asked|added|wrote|replied|told|read|reads|is|are|was|were|has|have|had|did|does|warned|announced|concluded|known|called|clear|simple)\b/u;
const MARKED =
  /^(?:watch|video|videos|live|raw|exclusive|photos?|pictures?|in pictures|gallery|file|audio|listen|poll|opinion|analysis|breaking|pictured|image|source|sources|credit|topics|tags|filed under|by|from|location|posted|published):/iu;

/** "Quiet night: The ferry lies at the quay." is a heading run into its text, or what stands under a picture. */
export const headedLine = (sentence: string): boolean =>
  MARKED.test(sentence) || (HEADED.test(sentence) && !TELLS.test(sentence.slice(0, sentence.indexOf(':'))));
