import type { Lexicons } from '../language/lexicons.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import { shareIn } from './term-vectors.ts';
import { type DatedArticle, liesAfter } from './timeline-articles.ts';
import type { Day } from './timeline-days.ts';
import type { DayCandidate } from './timeline-tallies.ts';
import type { EntrySentence, TimelineDay } from './timeline-entry.ts';
import { placeOf } from './timeline-sentences.ts';
import { TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** A sentence that tells what another one tells, of another day. */
export interface OtherDating {
  readonly value: string;
  readonly candidate: DayCandidate;
}

export interface Told {
  readonly value: string;
  readonly article: number;
  readonly sentence: number;
}

type BagOf = (article: number, sentence: number) => SentenceBag;

/** "2024" does not contradict "2024-11": it only says less. */
const contradicts = (a: string, b: string): boolean => !a.startsWith(b) && !b.startsWith(a);

/**
 * Both articles could know of both days, or none did: what came between two articles is another event
 * ("Four were hurt on Monday", and on Tuesday).
 */
function comparable(
  a: string,
  b: string,
  one: DatedArticle | undefined,
  other: DatedArticle | undefined,
): boolean {
  if (!one?.published || !other?.published) return false;
  const publications = [one.published, other.published];
  const ahead = [a, b].flatMap(value => publications.map(published => liesAfter(value, published)));
  return ahead.every(each => each) || !ahead.some(each => each);
}

const sameWords = (a: SentenceBag, b: SentenceBag): boolean => {
  const [short, long] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  return short.pairs.size >= LIMITS.disputePairs && shareIn(short.pairs, long.pairs) >= LIMITS.disputeShare;
};

/** Other accounts that tell the same statement of another day, the best supported day's first; `bagOfPlace` leaves dates out. */
export function otherDatings(
  told: Told,
  days: readonly Day[],
  articles: readonly DatedArticle[],
  bagOfPlace: BagOf,
): OtherDating[] {
  const bag = bagOfPlace(told.article, told.sentence);
  if (bag.pairs.size < LIMITS.disputePairs) return [];
  const own = articles[told.article];
  const voice = own?.group ?? -1 - told.article;
  return days.flatMap(day => {
    if (!contradicts(day.value, told.value)) return [];
    const candidate = day.candidates.find(
      each =>
        each.relevance > 0 &&
        each.dates === 1 &&
        each.basis !== null &&
        (articles[each.article]?.group ?? -1 - each.article) !== voice &&
        comparable(told.value, day.value, own, articles[each.article]) &&
        sameWords(bag, bagOfPlace(each.article, each.sentence)),
    );
    return candidate ? [{ value: day.value, candidate }] : [];
  });
}

/** The bag of a sentence without the words that date it. */
function undatedBags(articles: readonly DatedArticle[], lexicons: Lexicons): BagOf {
  const bags = new Map<string, SentenceBag>();
  return (at, sentence) => {
    const key = placeOf({ article: at, sentence });
    const known = bags.get(key);
    if (known) return known;
    let text = articles[at]?.sentences[sentence] ?? '';
    const dates = articles[at]?.mentions.filter(mention => mention.sentence === sentence) ?? [];
    for (const date of dates) text = text.replace(date.text, ' ');
    const made = bagOf(text, lexicons);
    bags.set(key, made);
    return made;
  };
}

const FINER: Readonly<Record<TimelineDay['precision'], number>> = { day: 0, month: 1, year: 2 };

/**
 * Entries with the sentences of other accounts that date the same statement otherwise; an entry that has nothing else to tell
 * goes into the one that it contradicts. The more exact date stands, then the one that matters more.
 */
export function withOtherDatings(
  entries: readonly TimelineDay[],
  days: readonly Day[],
  articles: readonly DatedArticle[],
  lexicons: Lexicons,
): TimelineDay[] {
  const bagOfPlace = undatedBags(articles, lexicons);
  const gone = new Set<TimelineDay>();
  const settled: TimelineDay[] = [];
  for (const entry of [...entries].sort((a, b) => FINER[a.precision] - FINER[b.precision])) {
    const [first] = entry.sentences;
    if (!first || gone.has(entry)) continue;
    const others = otherDatings({ ...first, value: entry.value }, days, articles, bagOfPlace);
    const places = new Set(others.map(other => placeOf(other.candidate)));
    for (const other of entries)
      if (other !== entry && other.sentences.every(each => isTold(each, places))) gone.add(other);
    const sentences = others.map(({ value, candidate }): EntrySentence => {
      const { article, sentence, basis } = candidate;
      return { article, sentence, basis, alsoIn: [], reasons: [], otherDate: value };
    });
    settled.push({ ...entry, sentences: [...entry.sentences, ...sentences] });
  }
  return settled;
}

const isTold = (each: EntrySentence, places: ReadonlySet<string>): boolean =>
  places.has(placeOf(each)) || each.alsoIn.some(place => places.has(placeOf(place)));
