import { type Lexicons, nearestLexicons } from '../language/lexicons.ts';
import type { Reason } from '../model/reason.ts';
import type { SentenceBag } from './sentence-bags.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import { bagFrequencies, cosine, shareIn, type TermVector, vectorOf } from './term-vectors.ts';
import type { DatedArticle } from './timeline-articles.ts';
import type { Closeness } from './timeline-closeness.ts';
import type { DayCandidate } from './timeline-tallies.ts';
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
  readonly lexicons: Lexicons;
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

interface Setting {
  readonly articles: readonly DatedArticle[];
  readonly closeness: Closeness;
  readonly lexicons: Lexicons;
  readonly taken: ReadonlySet<string>;
}

/** What a sentence has by itself, without the day's other sentences. */
function ownReasons(candidate: DayCandidate, words: number, { taken, closeness }: Setting): Reason[] {
  const over = Math.max(0, words - LIMITS.longWords) / 25;
  return [
    { name: 'query', score: WEIGHTS.query * candidate.relevance },
    { name: 'article on the topic', score: WEIGHTS.article * closeness.article(candidate.article) },
    { name: 'position', score: WEIGHTS.position / (1 + candidate.sentence / 5) },
    { name: 'only date', score: candidate.dates === 1 ? WEIGHTS.onlyDate : 0 },
    { name: 'length', score: WEIGHTS.length * Math.min(1, words / 25) },
    { name: 'overlong', score: WEIGHTS.overlong * over },
    { name: 'told before it came', score: candidate.ahead ? WEIGHTS.ahead : 0 },
    { name: 'entry of a chronology', score: candidate.entry ? WEIGHTS.entry : 0 },
    { name: 'tells another day', score: taken.has(placeOf(candidate)) ? WEIGHTS.taken : 0 },
  ];
}

const total = (reasons: readonly Reason[]): number => reasons.reduce((sum, each) => sum + each.score, 0);

/** The day's most promising sentences, when there are too many to compare all. */
function shortList(candidates: readonly DayCandidate[], setting: Setting): DayCandidate[] {
  if (candidates.length <= LIMITS.comparedSentences) return [...candidates];
  return candidates
    .map(candidate => {
      const { words } = setting.closeness.bag(candidate.article, candidate.sentence);
      return { candidate, score: total(ownReasons(candidate, words, setting)) };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, LIMITS.comparedSentences)
    .map(each => each.candidate);
}

/** What the day's sentences tell together: stems by the closeness of the articles that use them. */
function centreOf(candidates: readonly DayCandidate[], { closeness }: Setting): TermVector {
  const sum = new Map<string, number>();
  for (const { article, sentence, basis } of candidates) {
    // a sentence that names no date is less surely about the day
    const weight = closeness.article(article) * (basis === null ? 0.5 : 1);
    for (const stem of closeness.bag(article, sentence).stems.keys())
      sum.set(stem, (sum.get(stem) ?? 0) + weight);
  }
  return vectorOf(sum, new Map(), candidates.length);
}

function scored(candidates: readonly DayCandidate[], setting: Setting): Scored[] {
  const { articles, closeness, lexicons } = setting;
  const bags = candidates.map(({ article, sentence }) => closeness.bag(article, sentence));
  const frequencies = bagFrequencies(bags.map(bag => bag.stems));
  const centre = centreOf(candidates, setting);
  return candidates.flatMap((candidate, at) => {
    const bag = bags[at];
    if (!bag || bag.stems.size === 0) return [];
    const plain = vectorOf(new Map([...bag.stems.keys()].map(stem => [stem, 1])), new Map(), bags.length);
    const article = articles[candidate.article];
    const own = nearestLexicons(article?.language, lexicons);
    const fault = faultOf(article?.sentences[candidate.sentence] ?? '', own);
    const reasons = [
      { name: 'told by many', score: WEIGHTS.centroid * cosine(plain, centre) },
      ...ownReasons(candidate, bag.words, setting),
      { name: fault?.name ?? 'fault', score: fault ? WEIGHTS.fault : 0 },
    ].filter(reason => reason.score !== 0);
    const vector = vectorOf(bag.stems, frequencies, bags.length);
    return [{ candidate, bag, vector, fault, reasons, score: total(reasons) }];
  });
}

const sameStatement = (a: Scored, b: Scored): boolean =>
  cosine(a.vector, b.vector) >= LIMITS.sameCosine || shareIn(a.bag.pairs, b.bag.pairs) >= LIMITS.samePairs;

interface Chosen {
  readonly best: Scored;
  readonly others: Scored[];
}

const repeated = (each: Scored, chosen: readonly Chosen[]): number =>
  Math.max(0, ...chosen.map(({ best }) => shareIn(each.bag.stems.keys(), best.bag.stems)));

/** The best of what is left, less what it repeats of the sentences chosen so far. */
function takeNext(left: Scored[], chosen: readonly Chosen[]): Scored | undefined {
  let best = 0;
  let bestScore = -Infinity;
  for (const [at, each] of left.entries()) {
    const score = each.score + WEIGHTS.repeated * repeated(each, chosen);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return left.splice(best, 1)[0];
}

/** The sentences that tell a day best; what others tell alike is counted under the one shown. */
export function sentencesOfDay(
  candidates: readonly DayCandidate[],
  articles: readonly DatedArticle[],
  options: DaySentenceOptions,
  closeness: Closeness,
): DaySentence[] {
  const taken = options.taken ?? new Set<string>();
  const setting = { articles, closeness, lexicons: options.lexicons, taken };
  const left = scored(shortList(candidates, setting), setting);
  const chosen: Chosen[] = [];
  while (left.length > 0 && chosen.length < options.limit) {
    const next = takeNext(left, chosen);
    if (!next || !(options.fill || isEarned(next, chosen[0]?.best, taken))) break;
    const same = left.filter(other => sameStatement(other, next));
    for (const other of same) left.splice(left.indexOf(other), 1);
    chosen.push({ best: next, others: same });
  }
  return chosen.map(({ best, others }) => ({
    article: best.candidate.article,
    sentence: best.candidate.sentence,
    basis: best.candidate.basis,
    alsoIn: others
      .filter(other => other.candidate.article !== best.candidate.article)
      .map(other => ({ article: other.candidate.article, sentence: other.candidate.sentence })),
    reasons: best.reasons,
  }));
}

/** A day's second sentence must be nearly as good as the first, as much to the topic, of this day alone, new, and readable by itself. */
const isEarned = (each: Scored, first: Scored | undefined, taken: ReadonlySet<string>): boolean =>
  !first ||
  (each.fault === null &&
    each.score >= first.score * LIMITS.secondShare &&
    each.candidate.relevance >= first.candidate.relevance &&
    each.candidate.dates === 1 &&
    each.candidate.ahead === first.candidate.ahead &&
    shareIn(each.bag.stems.keys(), first.bag.stems) <= LIMITS.secondRepeats &&
    !taken.has(placeOf(each.candidate)));
