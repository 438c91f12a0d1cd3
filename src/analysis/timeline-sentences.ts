import type { Lexicons } from '../language/lexicons.ts';
import type { Reason } from '../model/reason.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import { bagFrequencies, cosine, shareIn, type TermVector, vectorOf } from './term-vectors.ts';
import type { DatedArticle, DayCandidate } from './timeline-days.ts';
import { DAY_SENTENCE_WEIGHTS as WEIGHTS, TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** A sentence chosen for a day, with the other articles that tell the same. */
export interface DaySentence {
  readonly article: number;
  readonly sentence: number;
  readonly basis: 'stated' | 'resolved' | null;
  /** Other articles' places of the same statement. */
  readonly alsoIn: readonly { readonly article: number; readonly sentence: number }[];
  readonly reasons: readonly Reason[];
}

export interface DaySentenceOptions {
  readonly limit: number;
  /** Fill up to the limit, however weak; else a further sentence must earn its place. */
  readonly fill: boolean;
  /** Places ("article:sentence") that tell another day already: another sentence is better. */
  readonly taken?: ReadonlySet<string>;
}

export const placeOf = (each: { readonly article: number; readonly sentence: number }): string =>
  `${each.article}:${each.sentence}`;

interface Scored {
  readonly candidate: DayCandidate;
  readonly bag: SentenceBag;
  readonly vector: TermVector;
  readonly fault: Fault | null;
  readonly reasons: Reason[];
  readonly score: number;
}

const own = (candidate: DayCandidate, text: string): number =>
  WEIGHTS.query * candidate.relevance +
  WEIGHTS.position / (1 + candidate.sentence / 5) +
  (candidate.basis === null ? WEIGHTS.publishedOnly : 0) +
  (text.length < 40 ? -1 : 0);

/** The day's most promising sentences, when there are too many to compare all. */
function shortList(candidates: readonly DayCandidate[], articles: readonly DatedArticle[]): DayCandidate[] {
  if (candidates.length <= LIMITS.comparedSentences) return [...candidates];
  return candidates
    .map(candidate => ({
      candidate,
      score: own(candidate, articles[candidate.article]?.sentences[candidate.sentence] ?? ''),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMITS.comparedSentences)
    .map(each => each.candidate);
}

function scored(
  candidates: readonly DayCandidate[],
  articles: readonly DatedArticle[],
  taken: ReadonlySet<string>,
  lexicons: Lexicons,
): Scored[] {
  const texts = candidates.map(each => articles[each.article]?.sentences[each.sentence] ?? '');
  const bags = texts.map(text => bagOf(text, lexicons));
  const frequencies = bagFrequencies(bags.map(bag => bag.stems));
  const sum = new Map<string, number>();
  for (const bag of bags) for (const stem of bag.stems.keys()) sum.set(stem, (sum.get(stem) ?? 0) + 1);
  const centroid = vectorOf(sum, new Map(), bags.length);
  return candidates.map((candidate, at) => {
    const bag = bags[at] ?? { stems: new Map<string, number>(), pairs: new Set<string>(), words: 0 };
    const vector = vectorOf(bag.stems, frequencies, bags.length);
    const plain = vectorOf(bag.stems, new Map(), bags.length);
    const fault = faultOf(texts[at] ?? '');
    const reasons = [
      { name: 'told by many', score: WEIGHTS.centroid * cosine(plain, centroid) },
      { name: 'query', score: WEIGHTS.query * candidate.relevance },
      { name: 'position', score: WEIGHTS.position / (1 + candidate.sentence / 5) },
      { name: 'only date', score: candidate.dates === 1 ? WEIGHTS.onlyDate : 0 },
      { name: 'length', score: WEIGHTS.length * Math.min(1, bag.words / 25) },
      { name: fault?.name ?? 'fault', score: fault ? WEIGHTS.fault : 0 },
      { name: 'tells another day', score: taken.has(placeOf(candidate)) ? WEIGHTS.taken : 0 },
      { name: 'published that day', score: candidate.basis === null ? WEIGHTS.publishedOnly : 0 },
    ].filter(reason => reason.score !== 0);
    return {
      candidate,
      bag,
      vector,
      fault,
      reasons,
      score: reasons.reduce((all, each) => all + each.score, 0),
    };
  });
}

const sameStatement = (a: Scored, b: Scored): boolean =>
  cosine(a.vector, b.vector) >= LIMITS.sameCosine || shareIn(a.bag.pairs, b.bag.pairs) >= LIMITS.samePairs;

/** The sentences that tell a day best; what others tell alike is counted under the one shown. */
export function sentencesOfDay(
  candidates: readonly DayCandidate[],
  articles: readonly DatedArticle[],
  options: DaySentenceOptions,
  lexicons: Lexicons,
): DaySentence[] {
  const taken = options.taken ?? new Set<string>();
  const ranked = scored(shortList(candidates, articles), articles, taken, lexicons)
    .filter(each => each.bag.stems.size > 0)
    .sort((a, b) => b.score - a.score);
  const kept: { best: Scored; others: Scored[] }[] = [];
  for (const each of ranked) {
    const same = kept.find(other => sameStatement(each, other.best));
    if (same) same.others.push(each);
    else if (kept.length < options.limit && (options.fill || isEarned(each, kept[0]?.best, taken))) {
      kept.push({ best: each, others: [] });
    }
  }
  return kept.map(({ best, others }) => ({
    article: best.candidate.article,
    sentence: best.candidate.sentence,
    basis: best.candidate.basis,
    alsoIn: others
      .filter(other => other.candidate.article !== best.candidate.article)
      .map(other => ({ article: other.candidate.article, sentence: other.candidate.sentence })),
    reasons: best.reasons,
  }));
}

/** A day's second sentence must be nearly as good as the first, new, and readable by itself. */
const isEarned = (each: Scored, first: Scored | undefined, taken: ReadonlySet<string>): boolean =>
  !first ||
  (each.fault === null &&
    each.score >= first.score * LIMITS.secondShare &&
    !taken.has(placeOf(each.candidate)));
