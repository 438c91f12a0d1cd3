export const QUOTATION_WEIGHTS = {
  topicInWords: 4,
  topicInSentence: 3.2,
  topicInParagraph: 2.4,
  topicInArticle: 1.4,
  direct: 1,
  named: 0.8,
  /** "the mayor": said of nobody by name. */
  described: 0.4,
  /** The speaker is introduced by a role or a title. */
  role: 0.4,
  /** Times 1 − 1 / (articles that quote the speaker). */
  quotedBy: 0.5,
  length: 0.6,
  fragment: -1.2,
  overlong: -0.4,
  hanging: -0.4,
  question: -0.3,
  /** For each better one of the same speaker, and of the same article, where nobody was asked for. */
  speakerAgain: -0.9,
  articleAgain: -0.3,
} as const;

export const QUOTATION_LIMITS = {
  /** Fewer words are a fragment: "a dark day". */
  fragmentWords: 5,
  /** Fewer words are shown only where nobody says more: "fabulous". */
  scrapWords: 3,
  /** Better ones of the same speaker or article that count against one. */
  mostAgain: 4,
  goodWords: 18,
  longWords: 70,
  /** From this share of the shorter one's word pairs on, two quotations are one statement. */
  samePairs: 0.7,
  /** Quotations with which one is compared for each pair or row of words that they share. */
  traitHolders: 40,
} as const;

export const STATEMENT_LIMITS = {
  /** Quoted words of one statement that is put together from parts. */
  words: 80,
  /** Characters between two parts of a statement. */
  between: 240,
} as const;
