/** Characters (UTF-16). Headlines have 40 to 120, the longest statutes and papers 400. */
const LONGEST = 500;

/** A title of a length that can be shown, ended after a whole word: what is longer is a text in the title's place. */
export function boundedTitle<Title extends string | null>(title: Title): Title | string {
  if (title === null || title.length <= LONGEST) return title;
  const start = title.slice(0, LONGEST + 1);
  const wordEnd = start.search(/\s\S*$/u);
  // a word without end is cut between its characters, never inside one
  return wordEnd > 0
    ? start.slice(0, wordEnd).trimEnd()
    : start.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/u, '');
}
