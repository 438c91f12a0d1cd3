import { type Lexicons, nearestLexicons } from '../language/lexicons.ts';
import { matchTerms, rememberingMatcher, type TermMatcher } from '../language/matching.ts';
import type { Query, QueryTerm } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import { isDescribed, isNamed } from './named-speaker.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import { speakerMatches } from './speaker-match.ts';
import { speakerStanding, type Standing } from './speaker-standing.ts';
import { standingRulesOf } from './standing-alone/standing-rules.ts';
import { type Quoted, spreadOut } from './spread-out.ts';
import { shareIn } from './term-vectors.ts';
import { QUOTATION_LIMITS as LIMITS, QUOTATION_WEIGHTS as WEIGHTS } from './quotation-weights.ts';

/** A quotation with the words around it. */
export interface QuotationCandidate {
  readonly article: number;
  /** Words inside the marks. */
  readonly text: string;
  readonly kind: 'direct' | 'mixed';
  readonly speaker: string | null;
  /** The words around the speaker's name, where a role may stand; '' without a speaker. */
  readonly introduced: string;
  /** The sentences that hold it. */
  readonly context: string;
  readonly paragraph: string;
  readonly title: string | null;
  /** First paragraph of its article. */
  readonly lead: string;
  /** YYYY-MM-DD or coarser; null where nothing states it. */
  readonly day: string | null;
  /** BCP 47 tag; null or left out: that of the word lists. */
  readonly language?: string | null;
}

export interface QuotationOptions {
  readonly query: Query;
  /** Part of a name, compared without case and accents; null: anybody. */
  readonly speaker: string | null;
  readonly limit: number;
}

/** A chosen quotation by its place in what was given. */
export interface QuotationChoice {
  readonly quotation: number;
  /** Other places of the same statement. */
  readonly copies: readonly number[];
  readonly reasons: readonly Reason[];
}

/** How near the topic stands: in the words themselves, beside them, or only in what the article is about. */
function topicReason(candidate: QuotationCandidate, matcher: TermMatcher): Reason | null {
  if (matcher.wanted === 0) return { name: 'any topic', score: 0 };
  const places: readonly (readonly [string, string, number])[] = [
    ['its words', candidate.text, WEIGHTS.topicInWords],
    ['its sentence', candidate.context, WEIGHTS.topicInSentence],
    ['its paragraph', candidate.paragraph, WEIGHTS.topicInParagraph],
    ['the article’s title or lead', `${candidate.title ?? ''}\n${candidate.lead}`, WEIGHTS.topicInArticle],
  ];
  const met = new Set<QueryTerm>();
  for (const [place, text, weight] of places) {
    for (const term of matcher.conditionsMet(text)) met.add(term);
    if (met.size >= matcher.wanted) return { name: `topic in ${place}`, score: weight };
  }
  return null;
}

function reasonsOf(
  candidate: QuotationCandidate,
  bag: SentenceBag,
  topic: Reason,
  standing: Standing,
  lexicons: Lexicons,
): Reason[] {
  const { text, language } = candidate;
  const own = nearestLexicons(language, lexicons);
  const { pronoun, connective, question } = standingRulesOf(own);
  const hanging = pronoun(text, own) || connective(text, own);
  return [
    topic,
    { name: 'direct speech', score: candidate.kind === 'direct' ? WEIGHTS.direct : 0 },
    { name: 'named speaker', score: isNamed(candidate.speaker) ? WEIGHTS.named : 0 },
    { name: 'described speaker', score: isDescribed(candidate.speaker) ? WEIGHTS.described : 0 },
    { name: 'speaker with a role', score: standing.hasRole(candidate) ? WEIGHTS.role : 0 },
    { name: 'speaker quoted by many', score: WEIGHTS.quotedBy * standing.quotedBy(candidate) },
    { name: 'length', score: WEIGHTS.length * Math.min(1, bag.words / LIMITS.goodWords) },
    { name: 'fragment', score: bag.words < LIMITS.fragmentWords ? WEIGHTS.fragment : 0 },
    { name: 'overlong', score: bag.words > LIMITS.longWords ? WEIGHTS.overlong : 0 },
    { name: 'hangs on words before', score: hanging ? WEIGHTS.hanging : 0 },
    { name: 'question', score: question(text, own) ? WEIGHTS.question : 0 },
  ].filter(reason => reason.score !== 0 || reason === topic);
}

interface Scored {
  readonly at: number;
  readonly candidate: QuotationCandidate;
  readonly bag: SentenceBag;
  readonly words: string;
  readonly reasons: Reason[];
  readonly score: number;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same words, or one a cut of the other: "very worried" stands in "we are very worried about the bridge". */
function sameStatement(a: Scored, b: Scored): boolean {
  if (otherSpeakers(a.candidate.speaker, b.candidate.speaker)) return false;
  if (a.words === b.words) return true;
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.bag.words >= LIMITS.fragmentWords && ` ${long.words} `.includes(` ${short.words} `)) return true;
  return short.bag.pairs.size >= 3 && shareIn(short.bag.pairs, long.bag.pairs) >= LIMITS.samePairs;
}

/** Two people may say the same words; "Moor" and "Ines Moor" are one, "a law professor" may be either. */
const otherSpeakers = (a: string | null, b: string | null): boolean =>
  isNamed(a) && isNamed(b) && !speakerMatches(a, b) && !speakerMatches(b, a);

interface Kept {
  readonly best: Scored;
  readonly copies: number[];
}

/**
 * What two quotations of one statement have in common, so that not each is compared with each: a pair of stems, all words
 * where they are few, or as many words in a row as make no fragment.
 */
function traitsOf({ bag, words }: Scored): string[] {
  const each = words.split(' ');
  const rows = each
    .slice(0, Math.max(0, each.length - LIMITS.fragmentWords + 1))
    .map((_, at) => each.slice(at, at + LIMITS.fragmentWords).join(' '));
  return [...new Set([words, ...bag.pairs, ...rows])];
}

/** “fabulous” is no statement, nor is a fragment that is nobody's: they are shown only where nobody says more. */
function withoutScraps(kept: readonly Kept[]): readonly Kept[] {
  const whole = kept.filter(({ best }) => !isScrap(best));
  return whole.some(({ best }) => best.bag.words >= LIMITS.fragmentWords) ? whole : kept;
}

const isScrap = ({ bag, candidate }: Scored): boolean =>
  bag.words < LIMITS.scrapWords || (candidate.speaker === null && bag.words < LIMITS.fragmentWords);

const choiceOf = ({ best, copies }: Kept): QuotationChoice & Quoted => {
  const { at, candidate, reasons, score } = best;
  return { quotation: at, copies, reasons, score, article: candidate.article, speaker: candidate.speaker };
};

const withReasons = (each: { quoted: QuotationChoice; reasons: readonly Reason[] }): QuotationChoice => ({
  ...each.quoted,
  reasons: [...each.quoted.reasons, ...each.reasons],
});

const newestFirst = (a: Scored, b: Scored): number =>
  (b.candidate.day ?? '').localeCompare(a.candidate.day ?? '') || a.at - b.at;

/** Best first; a statement is shown once, its other places are named beside it. */
export function chooseQuotations(
  candidates: readonly QuotationCandidate[],
  options: QuotationOptions,
  lexicons: Lexicons,
): QuotationChoice[] {
  const matcher = rememberingMatcher(matchTerms(options.query, lexicons));
  const { speaker } = options;
  const standing = speakerStanding(candidates, lexicons);
  const scored = candidates.flatMap((candidate, at): Scored[] => {
    if (speaker !== null && (candidate.speaker === null || !speakerMatches(speaker, candidate.speaker)))
      return [];
    const topic = topicReason(candidate, matcher);
    if (!topic) return [];
    const bag = bagOf(candidate.text, lexicons);
    const reasons = reasonsOf(candidate, bag, topic, standing, lexicons);
    const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
    return [{ at, candidate, bag, words: plain(candidate.text), reasons, score }];
  });
  const kept: Kept[] = [];
  const alike = new Map<string, Kept[]>();
  for (const each of scored.toSorted((a, b) => b.score - a.score || newestFirst(a, b))) {
    const traits = traitsOf(each);
    const near = new Set(traits.flatMap(trait => alike.get(trait) ?? []));
    const same = [...near].find(other => sameStatement(each, other.best));
    if (same) same.copies.push(each.at);
    else {
      const added = { best: each, copies: [] };
      kept.push(added);
      for (const trait of traits) {
        const holders = alike.get(trait);
        // what so many have in common tells no statement from another
        if (holders && holders.length < LIMITS.traitHolders) holders.push(added);
        else if (!holders) alike.set(trait, [added]);
      }
    }
  }
  const choices = withoutScraps(kept).map(choiceOf);
  const shown = speaker === null ? spreadOut(choices).map(withReasons) : choices;
  return shown
    .slice(0, options.limit)
    .map(({ quotation, copies, reasons }) => ({ quotation, copies, reasons }));
}
