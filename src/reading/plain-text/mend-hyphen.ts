const SPLIT_END = /(\p{L}{2,})[-\u00ad]$/u;
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

/** How two lines are joined: `cut` characters off the end of the upper one, then `glue`. */
export interface Joint {
  readonly cut: 0 | 1;
  readonly glue: '' | ' ';
}

/**
 * Two lines as one: "infor-" + "mation" → "information", while "harbour-" + "side" keeps its hyphen where the text
 * has "harbour" as a word of its own. The text's own words decide; without them, common halves of compounds.
 */
export function jointOf(upper: string, lower: string, vocabulary: ReadonlySet<string>): Joint {
  if (upper.endsWith('\u00ad')) return { cut: 1, glue: '' };
  const first = SPLIT_END.exec(upper)?.[1]?.toLowerCase();
  const second = SPLIT_START.exec(lower)?.[1];
  if (first !== undefined && second !== undefined && isBrokenWord(first, second, vocabulary)) {
    return { cut: 1, glue: '' };
  }
  // "mid-" + "June", "2024-" + "25": a hyphen inside a word is not followed by a space
  return { cut: 0, glue: /[\p{L}\p{N}]-$/u.test(upper) ? '' : ' ' };
}
