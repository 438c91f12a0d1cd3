const ASKS = /\?(?:\s?["”’'»)\]])*\s*$/u;
/** "“Who will pay?” Moor asked.": a question and who asked it. */
const ASKED = /^["“][^"“”]*\?["”] [^"“”,;]{0,60}\.$/u;

/** "Who will pay?" asks and tells nothing. */
export const question = (sentence: string): boolean => ASKS.test(sentence) || ASKED.test(sentence);
