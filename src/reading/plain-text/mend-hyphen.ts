const SPLIT_END = /(\p{L}{2,})[-\u00ad]$/u;
/** The paragraph above grows line by line: only its end is looked at. */
const LONGEST_HALF = 41;
const SPLIT_START = /^(\p{Ll}{2,})/u;
/** First halves of compounds: "well-known", "anti-tank". */
const FIRST_HALVES =
  /^(?:well|self|long|short|high|low|non|anti|ex|co|pre|post|pro|mid|multi|semi|half|full|part|all|cross|inter|intra|state|hard|soft|two|three|four|five|six|ten|third|first|second|then|vice|deep|open|close|far|near|air|sea|world|old|new|so|much|far|wide)$/;
/** Second halves of compounds: "government-led", "three-year". */
const SECOND_HALVES =
  /^(?:led|armed|based|backed|run|owned|made|built|born|bound|like|long|old|term|year|month|week|day|hour|time|range|wide|free|style|level|class|scale|size|held|funded|sponsored|controlled|related|driven|style|elect|general|up|down|off|out|in|on|to|and|of|the|standing|known|called|minded|friendly|speaking|powered)$/;

/** Words of the text in lower case, without those that a line's end cuts in two. */
export const vocabularyOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    Array.from(
      lines
        .join('\n')
        .toLowerCase()
        .replace(/\p{L}{1,40}[-\u00ad]\n\p{L}{1,40}/gu, '\n')
        .matchAll(/\p{L}+(?:-\p{L}+)*/gu),
      match => match[0],
    ),
  );

/** "in" of "in-" + "sult" is a word as well, by chance. */
const isOwnWord = (half: string, vocabulary: ReadonlySet<string>): boolean =>
  half.length > 3 && vocabulary.has(half);

function isBrokenWord(first: string, second: string, vocabulary: ReadonlySet<string>): boolean {
  if (vocabulary.has(`${first}-${second}`)) return false;
  if (vocabulary.has(first + second)) return true;
  const isCompound = FIRST_HALVES.test(first) || SECOND_HALVES.test(second);
  return !isCompound && !isOwnWord(first, vocabulary) && !isOwnWord(second, vocabulary);
}

/**
 * Two lines as one: "infor-" + "mation" → "information", while "harbour-" + "side" keeps its hyphen where the text
 * has "harbour" as a word of its own. The text's own words decide; without them, common halves of compounds.
 */
export function mendHyphen(upper: string, lower: string, vocabulary: ReadonlySet<string>): string {
  if (upper.endsWith('\u00ad')) return upper.slice(0, -1) + lower;
  const end = upper.slice(-LONGEST_HALF);
  const first = SPLIT_END.exec(end)?.[1]?.toLowerCase();
  const second = SPLIT_START.exec(lower)?.[1];
  if (first !== undefined && second !== undefined && isBrokenWord(first, second, vocabulary)) {
    return upper.slice(0, -1) + lower;
  }
  // "mid-" + "June", "2024-" + "25": a hyphen inside a word is not followed by a space
  return /[\p{L}\p{N}]-$/u.test(end) ? upper + lower : `${upper} ${lower}`;
}
