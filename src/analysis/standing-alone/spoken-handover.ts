/** "Ines Moor reports from Eddle.", "Radio Merrow's Omar Saltfleet has more." */
const HANDOVER =
  /^(?:\p{Lu}[\p{L}.'’-]* ){1,6}(?:reports|has (?:more|the story|the details|our report|this report)|joins us|is (?:live|here|on the line))(?: (?:from|in|on|now|for|with) [^,;]*)?\.$/u;
const GREETING =
  /^(?:good (?:morning|evening|afternoon)|welcome (?:back|to)|back to you|over to you|thanks?(?: you)?(?: so much| very much)?,? (?:for|to|\p{Lu})|that['’]s (?:all|it) (?:for|from)|stay (?:tuned|with us)|coming up|up next|more (?:on|after) (?:that|this|the break)|we(?:['’]ll| will) be (?:right )?back)\b/iu;

/** What is said on the air between two pieces, and tells no news. */
export const spokenHandover = (sentence: string): boolean =>
  GREETING.test(sentence) || (sentence.length < 160 && HANDOVER.test(sentence));
