const QUOTED = /[“"][^“”"]*[”"]/gu;
const CALL =
  /^(?:please|click|tap|swipe|scroll|sign up|subscribe|follow us|follow @|follow the|join us|join our|just fill|fill in|fill out|enter your|share this|share your|send us|email us|contact us|tell us|let us know|read on|reach out|reach us|keep reading|scroll down|just look|look at|take a look|visit (?:our|us|www)|call us|write to us|for more (?:on|about|information|news|stories)|have a (?:tip|story|question)|got a (?:tip|story)|see (?:below|video|photos|our)|download (?:the|our)|watch (?:the|more|live)|listen to|check out|don['’]t miss|stay up to date|thank you for|thanks for|see more|log in|register (?:for|now|here)|get (?:the|our) )/iu;
/** "Your", "you must": the reader is meant where nobody is quoted. */
const READER = /\b(?:you|your|yours)\b/iu;
const BELOW =
  /\b(?:form|link|button|comments?|box) below\b|\bclick (?:here|below|on)\b|\bour (?:newsletter|mailing list|app|inbox|website|privacy policy)\b/iu;

/** "Click below to sign the petition." speaks to the reader and tells no news. */
export function readerAddress(sentence: string): boolean {
  if (CALL.test(sentence) || BELOW.test(sentence)) return true;
  return READER.test(sentence) && READER.test(sentence.replace(QUOTED, ''));
}
