/** Where the page has its text from, on a line of its own: "SOURCE: News agencies". */
export const isSourceLine = (text: string): boolean => /^sources?: ?[^.!?]{2,80}$/i.test(text);
