const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

/** "“The gauge was old." opens words that end in another sentence; so does one that only closes them. */
export const brokenQuotation = (sentence: string): boolean =>
  count(sentence, /“/g) !== count(sentence, /”/g) || count(sentence, /"/g) % 2 === 1;
