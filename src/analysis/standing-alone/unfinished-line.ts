const FINISHED = /[.!?](?:\s?["”’'»)\]])*\s*$/u;
const CUT_OFF = /(?:\.\.\.|…)(?:\s?["”’'»)\]])*\s*$/u;
const BEGINS_MIDWAY = /^[^\p{L}\p{N}]*\p{Ll}/u;

/** "Photo: the bridge at dawn", "The council has…", "and the river rose.": a caption, a cut line, half a sentence. */
export const unfinishedLine = (sentence: string): boolean =>
  !FINISHED.test(sentence) || CUT_OFF.test(sentence) || BEGINS_MIDWAY.test(sentence);
