const FINISHED = /[.!?](?:\s?["”’'»)\]])*\s*$/u;
const CUT_OFF = /(?:\.\.\.|…)(?:\s?["”’'»)\]])*\s*$/u;
const BEGINS_MIDWAY = /^[^\p{L}\p{N}]*\p{Ll}/u;
/** "NORTHFIELD, Ind.", "Lt. Gen.": cut at an abbreviation. */
const PLACE_ALONE = /^(?:\p{Lu}[\p{Lu}.'’-]*\s?){1,4},(?:\s\p{Lu}[\p{L}.]*){1,3}$/u;
const WORDS = /\p{L}{2,}/gu;

/** "Photo: the bridge at dawn", "The council has…", "and the river rose.", ".": a caption, a cut line, no sentence. */
export const unfinishedLine = (sentence: string): boolean =>
  !FINISHED.test(sentence) ||
  CUT_OFF.test(sentence) ||
  BEGINS_MIDWAY.test(sentence) ||
  PLACE_ALONE.test(sentence) ||
  (sentence.match(WORDS)?.length ?? 0) < 2;
