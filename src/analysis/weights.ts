/** Weights of a sentence's features; `tests/analysis` hold their signs, the batch measures hold their sizes. */
export interface SummaryWeights {
  /** 1 for an article's first sentence, 0 from the 32nd on, falling with the logarithm. */
  readonly position: number;
  /** 1 for the first sentence of an article, 0 after its last, falling evenly. */
  readonly earliness: number;
  /** Cosine with the sum of all sentences. */
  readonly centroid: number;
  /** Mean weight of its words: log frequency, more where many articles use the word. */
  readonly salience: number;
  /** Mean over the other stories' best cosine: how widely it is told. */
  readonly support: number;
  /** Share of the title's words it holds. */
  readonly title: number;
  /** Words / 25, at most 1. */
  readonly length: number;
  readonly short: number;
  readonly overlong: number;
  readonly firstPerson: number;
  /** Share of the query's conditions met. */
  readonly query: number;
  /** A fault that keeps it from being read by itself. */
  readonly fault: number;
  /** Share of its words that are told already. */
  readonly repeatedWords: number;
  /** Share of its word pairs that are told already. */
  readonly repeatedPairs: number;
}

export const ONE_ARTICLE: SummaryWeights = {
  position: 0.6,
  earliness: 0.5,
  centroid: 1.2,
  salience: 0.1,
  support: 0,
  title: 0.4,
  length: 0.1,
  short: -0.2,
  overlong: -0.1,
  firstPerson: -0.3,
  query: 1.5,
  fault: -0.3,
  repeatedWords: 0.3,
  repeatedPairs: 0.4,
};

export const MANY_ARTICLES: SummaryWeights = {
  position: 0.85,
  earliness: 0.05,
  centroid: 0.3,
  salience: 0.5,
  support: 0.65,
  title: 0.3,
  length: 0.45,
  short: -0.3,
  overlong: 0,
  firstPerson: -0.2,
  query: 1.5,
  fault: -0.3,
  repeatedWords: 0.85,
  repeatedPairs: 0.3,
};

export const SUMMARY_LIMITS = {
  /** Below this many words a sentence counts as short, above the other as overlong. */
  shortWords: 8,
  longWords: 55,
  /** From this share of word pairs on, two sentences are one statement. */
  sameStatementPairs: 0.6,
  /** Sentences of an article beyond this one are not compared with others: articles are long, support is early. */
  comparedSentences: 40,
} as const;

/** How much each sign makes a day matter; counts enter by log(1 + n). */
export const DAY_WEIGHTS = {
  /** Sentences that name the day and meet the query. */
  relevantMentions: 1,
  /** Publication days on which the day is named. */
  publicationDays: 1,
  /** Mentions among an article's first five sentences. */
  leadMentions: 1,
  /** Publication days more than a week later on which the day is still recalled. */
  recalledDays: 1,
  /** Articles published that day; only where undated sentences may stand for their publication day. */
  published: 0.5,
} as const;

/** What makes a sentence tell a day best. */
export const DAY_SENTENCE_WEIGHTS = {
  centroid: 1,
  query: 0.4,
  position: 0.3,
  /** It names this day alone. */
  onlyDate: 0.2,
  length: 0.3,
  fault: -0.6,
  /** It is shown under another day already. */
  taken: -0.6,
  /** The day is its publication's, not one it names. */
  publishedOnly: -0.2,
} as const;

export const TIMELINE_LIMITS = {
  /** Sentences counted as an article's beginning. */
  leadSentences: 5,
  recalledAfterDays: 7,
  /** Two sentences of one day are one statement from this cosine, or this share of common pairs, on. */
  sameCosine: 0.7,
  samePairs: 0.5,
  /** A second sentence needs this share of the best one's score. */
  secondShare: 0.75,
  /** Sentences compared for one day at most: the best by their own features. */
  comparedSentences: 120,
} as const;

export const QUOTATION_WEIGHTS = {
  topicInWords: 4,
  topicInSentence: 3.2,
  topicInParagraph: 2.4,
  topicInArticle: 1.4,
  direct: 1,
  named: 0.8,
  length: 0.6,
  fragment: -1.2,
  overlong: -0.4,
  hanging: -0.4,
  question: -0.3,
} as const;

export const QUOTATION_LIMITS = {
  /** Fewer words are a fragment: "a dark day". */
  fragmentWords: 5,
  goodWords: 18,
  longWords: 70,
  /** From this share of the shorter one's word pairs on, two quotations are one statement. */
  samePairs: 0.7,
} as const;

export const STORY_LIMITS = {
  /** Share of the smaller text's sampled shingles that stand in the larger. */
  copyContainment: 0.15,
  /** Sampled shingles that two texts must share at least, where the smaller has as many. */
  copyShingles: 4,
  /** A capitalised word counts this much. */
  nameWeight: 1.5,
  /** Two stories of one edition are alike from this cosine on. */
  clusterCosine: 0.18,
  /** What of a text is compared, beside its title: accounts of one event agree in their leads. */
  openingCharacters: 600,
  /** Accounts further apart than this are of different stories however alike. */
  nearDays: 3,
  /** A term that more accounts of one day have tells no event: likeness is counted without it. */
  tellingAccounts: 500,
  /** An account with more whose words are so much alike is weighed against those alone that are more alike. */
  alikeAccounts: 600,
  /** Accounts that hang together by pairs of this likeness are weighed against each other. */
  blockLikeness: 0.25,
  /** Where more than `blockSize` do, only by pairs of the next of these. */
  strictLikeness: [0.36, 0.46, 0.6, 0.8],
  blockSize: 200,
  /** Mean likeness, by the weights of their block, from which accounts are one story. */
  storyLikeness: 0.07,
} as const;

/** What is taken off the likeness of two accounts' words. */
export const STORY_LIKENESS = {
  /** This share where they have no name in common, nothing where the one has all names of the other. */
  lostByNames: 0.35,
  /** This share where they have no words in common but names: two events in one place, or with one person. */
  lostByWords: 0.35,
  /** Ordinary words in common from which nothing is taken off. */
  wordsEnough: 2,
  /** Share of names in common that is believed where one has no name at all. */
  namesUnknown: 0.7,
  /** What is left where they are about different names. */
  otherNames: 0.4,
  /** What is left where they state different years or quarters. */
  otherPeriods: 0.25,
  /** What is left where one states its day and the other does not: it may be years older. */
  oneUndated: 0.4,
  /** What is left where neither states its day: an old folder read today holds years of one topic. */
  bothUndated: 0.6,
  /** This share a day between them. */
  lostByDay: 0.1,
} as const;

export const SEARCH_WEIGHTS = {
  met: 2,
  position: 0.4,
  short: -0.5,
  fault: -0.3,
} as const;

export const FACET_LIMITS = {
  topics: 12,
  /** A name or collocation must stand so often in title and text, or once in the title. */
  mentions: 2,
  longestLabel: 40,
} as const;

export const DIGEST_WEIGHTS = {
  /** Each by log(1 + n). */
  articles: 1,
  publishers: 1,
  /** Falls by half in `freshHours`. */
  freshness: 1.2,
  freshHours: 12,
  /** For each story of the same topic that is already chosen. */
  sameTopic: -0.8,
  /** It was shown before and has something new. */
  update: -0.5,
} as const;
