/** "Who will pay?" asks and tells nothing. */
export const question = (sentence: string): boolean => /\?(?:\s?["”’'»)\]])*\s*$/u.test(sentence);
