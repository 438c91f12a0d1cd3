const LONGEST_LINE = 140;
const LABELLED =
  /^[|•·\s]{0,3}(?:first |last |originally )?(?:published|posted|updated|modified|created|filed)\b(?=.{0,60}\d)/i;
const BYLINE_WITH_TIME =
  /^by \p{Lu}.{2,80}(?:\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}:\d\d|\b(?:19|20)\d\d\b|\d (?:hours?|days?|weeks?|months?) ago)/iu;
const AGO = /^(?:about )?\d{1,2} (?:minutes?|hours?|days?|weeks?|months?|years?) ago$/i;
const SENTENCE = /(?<![ap]\.m)[.!?]["”’)]{0,2}$/i;

/**
 * A line of the head that tells when something was posted or changed, in whatever form: "Published 1 day ago", "Updated
 * May 4, 9:41 AM; Posted May 3, 8:19 PM", "By Ada Example - 05/03/23 11:04 PM EST". No date is taken from it.
 */
export const isTimestampLine = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  !SENTENCE.test(text) &&
  (LABELLED.test(text) || BYLINE_WITH_TIME.test(text) || AGO.test(text));
