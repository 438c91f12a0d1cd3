/** Letters and digits alone, in lower case: texts are compared by it however their markup spaces them. */
export const compactText = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
