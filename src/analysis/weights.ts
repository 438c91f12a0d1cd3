/** Weights of a sentence's features; `bench/fit-summary.ts` fits them, docs/summary-weights.md tells what each is worth. */
export interface SummaryWeights {
  /** `OPENING` at its place in the article. */
  readonly opening: number;
  /** 1 for an article's first sentence, 0 from the 32nd on, falling with the logarithm. */
  readonly position: number;
  /** Cosine with the sum of all sentences. */
  readonly centroid: number;
  /** Mean weight of its words: log frequency, more where many articles use the word. */
  readonly salience: number;
  /** Mean over the other stories' best cosine: how widely it is told. */
  readonly support: number;
  /** Share of its word pairs that other stories tell too. */
  readonly sharedPairs: number;
  /** Share of the title's words it holds. */
  readonly title: number;
  /** Words / `fullWords`, at most 1. */
  readonly length: number;
  readonly short: number;
  readonly firstPerson: number;
  /** Share of its letters inside quotation marks. */
  readonly quoted: number;
  /** Share of the query's conditions met. */
  readonly query: number;
  /** Share of its words that are told already. */
  readonly repeatedWords: number;
  /** Share of its word pairs that are told already. */
  readonly repeatedPairs: number;
  /** Cosine with the chosen sentence that is most like it. */
  readonly likeness: number;
  /** 1 where it speaks of something as known that is not named so far ("The school lost its kitchen"). */
  readonly hanging: number;
}

/** Features of a sentence by itself; the others depend on what is chosen already. */
export type SummaryFeature = Exclude<
  keyof SummaryWeights,
  'repeatedWords' | 'repeatedPairs' | 'likeness' | 'hanging'
>;

/** What a place in one article is worth; nothing after these. An opening line is often a teaser for what follows it. */
export const OPENING: readonly number[] = [0.8, 1, 1, 0.55, 0.55, 0.55, 0.15, 0.15, 0.15, 0.15];

export const ONE_ARTICLE: SummaryWeights = {
  opening: 1,
  position: 0,
  centroid: 2,
  salience: 0.2,
  support: 0,
  sharedPairs: 0,
  title: 0.4,
  length: 0.4,
  short: -0.4,
  firstPerson: -0.4,
  quoted: 0,
  query: 2.5,
  repeatedWords: 0,
  repeatedPairs: 0,
  likeness: 1.2,
  hanging: 0.4,
};

export const MANY_ARTICLES: SummaryWeights = {
  opening: 0,
  position: 0.7,
  centroid: 0.6,
  salience: 0.7,
  support: 0.6,
  sharedPairs: 0.5,
  title: 0.3,
  length: 0.2,
  short: 0,
  firstPerson: -0.4,
  quoted: 0.3,
  query: 2.5,
  repeatedWords: 1,
  repeatedPairs: 0.5,
  likeness: 0,
  hanging: 0.4,
};

export const SUMMARY_LIMITS = {
  /** Below this many words a sentence counts as short. */
  shortWords: 8,
  /** From this many words on a sentence gains no more by its length. */
  fullWords: 25,
  /** From this share of word pairs on, two sentences are one statement. */
  sameStatementPairs: 0.6,
  /** So is a sentence that holds this share of another's word pairs and more beside them, */
  heldPairs: 0.8,
  /** and one whose words weigh so much the same (cosine). */
  sameStatementLikeness: 0.35,
  /** In articles of different days it may tell what has become of it, so more is asked. */
  sameStatementLaterDay: 0.5,
  /** Sentences of an article beyond this one are not compared with others: articles are long, support is early. */
  comparedSentences: 40,
} as const;

/** What a telling of a day is worth, by how its article comes to it; tellings are summed over voices. */
export const DAY_WEIGHTS = {
  /** The day that an article's opening tells of, times the article's closeness to the topic. */
  news: 1,
  /** The opening names no day: its publication day, where that may stand for one. */
  published: 0.7,
  /** Named elsewhere, within a week, times the sentence's closeness; also months and years. */
  mentioned: 0.8,
  /** Named more than a week later. */
  recalled: 1,
  /** Named before it came. */
  ahead: 0.3,
  /** Only ever told ahead, and past when the last article was published. */
  unreported: -0.7,
  /** By the logarithm of the share of later articles that recall it. */
  recallShare: 0.3,
  /** Times the share of the chronologies made since that list it. */
  chronologies: 4,
  /** Background: a year or a month stands behind days that are told about as often. */
  coarse: { day: 0, month: -0.7, year: -1.6 },
} as const;

/** What makes a sentence tell a day best. */
export const DAY_SENTENCE_WEIGHTS = {
  /** Cosine with what the day's sentences tell together. */
  centroid: 2,
  query: 0.2,
  /** Times the closeness of its article, 0 to 4. */
  article: 0.1,
  position: 0.3,
  /** It names this day alone. */
  onlyDate: 0.2,
  length: 0.3,
  /** For each 25 words above `longWords`. */
  overlong: -0.5,
  fault: -0.6,
  /** It is shown under another day already. */
  taken: -0.6,
  /** It is an entry of a chronology. */
  entry: 0.5,
  /** It was written before the day came. */
  ahead: -0.4,
  /** Times the share of its words that the day's sentences so far hold. */
  repeated: -0.3,
} as const;

export const TIMELINE_LIMITS = {
  /** Sentences of an article's opening that may name its news day, which is at most so old. */
  newsSentences: 4,
  newsAgeDays: 3,
  /** Sentences of an opening that tell its news day where they name no day themselves. */
  openingSentences: 6,
  recalledAfterDays: 7,
  /** A mention so far down counts half. */
  halfSentences: 65,
  /** Tellings below this sum hardly differ. */
  leastTold: 0.1,
  /** Share of later articles that recall a usual day, believed as if so many articles had shown it. */
  usualRecall: 0.02,
  recallPrior: 20,
  /** Sentences of an opening that show what an article is about, and what that is worth to its other sentences. */
  aboutSentences: 2,
  aboutShare: 0.34,
  nearRelevance: 0.3,
  /** An entry of a chronology on the topic is on the topic. */
  entryRelevance: 0.3,
  /** Entries for months and years beside those for days: so many, or this share of the days. */
  coarseEntries: 2,
  coarseShare: 1 / 3,
  /** Word pairs, dates left out, and the share of the shorter sentence's, that make two datings one statement. */
  disputePairs: 2,
  disputeShare: 0.6,
  /** Two sentences of one day are one statement from this cosine, or this share of common pairs, on. */
  sameCosine: 0.7,
  samePairs: 0.5,
  /** A second sentence needs this share of the best one's score, and may repeat this share of its words. */
  secondShare: 0.75,
  secondRepeats: 0.4,
  longWords: 35,
  /** Words beside its dates, characters, and the share of these inside quotation marks, of a sentence that is shown. */
  leastWords: 5,
  longestSentence: 2000,
  mostSpeech: 0.5,
  /** Voices that make an announced day an entry although it is past and nobody told of it since. */
  announcedBy: 2,
  /** Sentences compared for one day at most: the best by their own features. */
  comparedSentences: 200,
} as const;

export const CHRONOLOGY_LIMITS = {
  /** Sentences headed by a date, and their share of the sentences from the first to the last. */
  entries: 5,
  density: 1 / 3,
  /** Share of the steps that go the same way. */
  oneWay: 0.75,
  /** Sentences of one entry at most. */
  sentences: 4,
} as const;

export const CLOSENESS_LIMITS = {
  /** Sentences of an article's opening. */
  opening: 5,
  /** Quantile of the openings' sentences that is called usual. */
  usualSentence: 0.6,
  /** Nothing counts as closer than so many times the usual. */
  mostOpening: 2,
  mostSentence: 1.25,
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
