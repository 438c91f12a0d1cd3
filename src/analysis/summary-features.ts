import type { Lexicons } from '../language/lexicons.ts';
import type { TermMatcher } from '../language/matching.ts';
import {
  centroidOf,
  type NumberedSentence,
  type Numbering,
  numberSentences,
  productWith,
  type StemNumbers,
} from './numbered-sentences.ts';
import { bagOf, type OrderedBag } from './sentence-bags.ts';
import { crossSupport, groupCounts, sharedPairs } from './summary-support.ts';
import { OPENING, SUMMARY_LIMITS, type SummaryFeature } from './weights.ts';

/** One article as a summary sees it. */
export interface SummaryDocument {
  readonly title: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where nothing states it. */
  readonly day: string | null;
  readonly sentences: readonly string[];
  /** BCP 47 tag; null or left out: that of the word lists. */
  readonly language?: string | null;
  /** Bags of `sentences`, where they were made before. */
  readonly bags?: readonly OrderedBag[];
  /** Places in `sentences` of those that may be chosen, in order; all where nothing is said. */
  readonly offered?: readonly number[];
  /** Articles of one group are copies or accounts from one hand: they support a sentence once. */
  readonly group?: number;
  /** What may be shown of it. */
  readonly cap?: { readonly words: number; readonly sentences: number };
}

/** A sentence with all that its score is made of. */
export interface Candidate {
  readonly document: number;
  readonly sentence: number;
  readonly text: string;
  readonly words: number;
  readonly numbered: NumberedSentence;
  readonly features: Readonly<Record<SummaryFeature, number>>;
}

export interface Candidates {
  readonly all: readonly Candidate[];
  /** How many different stems they hold. */
  readonly stems: number;
}

const NONE: NumberedSentence = { stems: [], weights: new Float64Array(0), pairs: [] };

/** "I", "our": a reader cannot tell whose. Inside quotation marks the speaker is told beside them. */
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Uu]s|[Mm]e|[Yy]ou|[Yy]our)\b/u;
const QUOTED = /[“"][^“”"]*[”"]/gu;

const withoutQuoted = (text: string): string =>
  text.includes('"') || text.includes('“') ? text.replace(QUOTED, '') : text;

/** A sentence that may be chosen, before it is measured. */
interface Raw {
  readonly document: number;
  readonly sentence: number;
  readonly text: string;
  readonly bag: OrderedBag;
  readonly group: number;
}

/** Sentences with the numbers of their groups, counted from 0. */
function rawSentences(
  documents: readonly SummaryDocument[],
  lexicons: Lexicons,
): { raws: Raw[]; groups: number } {
  const groups = new Map<number, number>();
  const raws: Raw[] = [];
  for (const [at, { sentences, bags, offered, group }] of documents.entries()) {
    // groups are voices; an article without one speaks for itself
    const key = group ?? -1 - at;
    const known = groups.get(key) ?? groups.size;
    groups.set(key, known);
    for (const sentence of offered ?? sentences.keys()) {
      const text = sentences[sentence] ?? '';
      const bag = bags?.[sentence] ?? bagOf(text, lexicons);
      raws.push({ document: at, sentence, text, bag, group: known });
    }
  }
  return { raws, groups: groups.size };
}

function meanWeight({ stems }: NumberedSentence, weights: Float64Array): number {
  let sum = 0;
  for (const stem of stems) sum += weights[stem] ?? 0;
  return stems.length === 0 ? 0 : sum / stems.length;
}

/** Numbers of the title's stems; those that no sentence holds are −1 and count once. */
const titleStems = (title: string | null, numbers: StemNumbers, lexicons: Lexicons): Set<number> =>
  new Set((title === null ? [] : bagOf(title, lexicons).sequence).map(stem => numbers.find(stem)));

function shareOfTitle(title: ReadonlySet<number> | undefined, { stems }: NumberedSentence): number {
  if (!title || title.size === 0) return 0;
  let held = 0;
  for (const stem of stems) if (title.has(stem)) held++;
  return held / title.size;
}

/** What stems weigh and who tells them, for all sentences at once. */
interface Setting {
  readonly centroid: Float64Array;
  /** Log frequency of each stem, half of it for being said at all and half by the share of groups that say it. */
  readonly salience: Float64Array;
  readonly support: Float64Array;
  readonly pairs: Float64Array;
}

function settingOf({ sentences, numbers, uses }: Numbering, raws: readonly Raw[], groups: number): Setting {
  const { size } = numbers;
  const told = raws.map(({ sentence, group }, at) => ({ sentence, group, numbered: sentences[at] ?? NONE }));
  const tellers = groupCounts(told, groups, size);
  const salience = uses.map((count, stem) => Math.log(1 + count) * (0.5 + (tellers[stem] ?? 0) / groups));
  return {
    centroid: centroidOf(sentences, size),
    salience,
    support: crossSupport(told, groups, size),
    pairs: sharedPairs(told, groups),
  };
}

/** Every sentence of the documents that may be chosen, with its features. */
export function candidatesOf(
  documents: readonly SummaryDocument[],
  matcher: TermMatcher | null,
  lexicons: Lexicons,
): Candidates {
  const { raws, groups } = rawSentences(documents, lexicons);
  const numbering = numberSentences(raws.map(raw => raw.bag));
  const { centroid, salience, support, pairs } = settingOf(numbering, raws, groups);
  const titles = documents.map(({ title }) => titleStems(title, numbering.numbers, lexicons));
  const all = raws.map(({ document, sentence, text, bag }, at): Candidate => {
    const numbered = numbering.sentences[at] ?? NONE;
    const unquoted = withoutQuoted(text);
    return {
      document,
      sentence,
      text,
      words: bag.words,
      numbered,
      features: {
        opening: OPENING[sentence] ?? 0,
        position: Math.max(0, 1 - Math.log2(1 + sentence) / 5),
        centroid: productWith(numbered, centroid),
        salience: meanWeight(numbered, salience),
        support: support[at] ?? 0,
        sharedPairs: pairs[at] ?? 0,
        title: shareOfTitle(titles[document], numbered),
        length: Math.min(1, bag.words / SUMMARY_LIMITS.fullWords),
        short: bag.words < SUMMARY_LIMITS.shortWords ? 1 : 0,
        firstPerson: FIRST_PERSON.test(unquoted) ? 1 : 0,
        quoted: text.length === 0 ? 0 : 1 - unquoted.length / text.length,
        query: matcher && matcher.wanted > 0 ? matcher.met(text) / matcher.wanted : 0,
      },
    };
  });
  return { all, stems: numbering.numbers.size };
}
