import type { Lexicons } from '../language/lexicons.ts';
import type { Query } from '../model/query.ts';
import { type DatedArticle, liesAfter } from './timeline-articles.ts';
import { Closeness } from './timeline-closeness.ts';
import type { TimelineDay } from './timeline-entry.ts';
import { type Day, daysOf } from './timeline-days.ts';
import { withOtherDatings } from './timeline-disputes.ts';
import { type Readable, readableSentences } from './timeline-readable.ts';
import { relevanceOf } from './timeline-relevance.ts';
import { placeOf, sentencesOfDay } from './timeline-sentences.ts';
import type { DayCandidate } from './timeline-tallies.ts';
import { TIMELINE_LIMITS as LIMITS } from './weights.ts';

export type { DatedArticle, DatedMention } from './timeline-articles.ts';
export type { TimelineDay } from './timeline-entry.ts';
export type { DaySentence } from './timeline-sentences.ts';

export interface TimelineOptions {
  readonly query: Query | null;
  /** First and last value, both included: YYYY, YYYY-MM or YYYY-MM-DD; null: open. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Days at most. */
  readonly dates: number;
  /** Sentences a day at most. */
  readonly sentences: number;
  /** Take every day up to the bound and fill it, days alone, publication days too: for comparing with given timelines. */
  readonly exhaustive?: boolean;
}

interface Work {
  readonly articles: readonly DatedArticle[];
  readonly options: TimelineOptions;
  readonly closeness: Closeness;
  readonly readable: Readable;
  readonly lexicons: Lexicons;
  /** Places that are shown. */
  readonly taken: Set<string>;
}

/** What can be shown of a day to somebody who asked. Who wrote since it came knows how it went: nobody who only announced it stands for them. */
function toldTo(day: Day, { readable }: Work): DayCandidate[] {
  const told = day.candidates.filter(each => each.relevance > 0 && each.sure);
  const since = told.filter(each => !each.ahead);
  return (since.length > 0 ? since : told).filter(each => readable(each.article, each.sentence));
}

/** The entry that a day makes; null where it has nothing of its own to tell. */
function entryOf(day: Day, work: Work): TimelineDay | null {
  const { articles, options, closeness, taken } = work;
  const fill = options.exhaustive ?? false;
  if (!fill && day.unconfirmed) return null;
  const told = fill ? day.candidates : toldTo(day, work);
  const asked = { limit: options.sentences, fill, lexicons: work.lexicons, taken };
  const sentences = sentencesOfDay(told, articles, asked, closeness);
  const [first] = sentences;
  // a sentence that names two days is shown under the one that matters more
  if (!first || (!fill && taken.has(placeOf(first)))) return null;
  for (const each of sentences) for (const place of [each, ...each.alsoIn]) taken.add(placeOf(place));
  return {
    value: day.value,
    precision: day.precision,
    basis: sentences.some(each => each.basis === 'stated') ? 'stated' : 'resolved',
    expected: liesAfter(day.value, articles[first.article]?.published ?? null),
    sentences,
    reasons: day.reasons,
  };
}

/** Months and years are background: where there are days, so many of them find room among these; the others only what is left. */
function coarseRoom(days: readonly Day[], options: TimelineOptions): number {
  if (options.exhaustive) return 0;
  const exact = days.filter(
    day => day.precision === 'day' && day.candidates.some(each => each.relevance > 0),
  );
  if (exact.length === 0) return Infinity;
  const shown = Math.min(exact.length, options.dates);
  return Math.max(LIMITS.coarseEntries, Math.floor(shown * LIMITS.coarseShare));
}

function entriesOf(days: readonly Day[], work: Work): TimelineDay[] {
  const entries: TimelineDay[] = [];
  const left: Day[] = [];
  let room = coarseRoom(days, work.options);
  for (const day of days) {
    if (entries.length >= work.options.dates) return entries;
    const coarse = day.precision !== 'day';
    if (coarse && room === 0) left.push(day);
    const entry = coarse && room === 0 ? null : entryOf(day, work);
    if (!entry) continue;
    if (coarse) room--;
    entries.push(entry);
  }
  // no day lost its place to these
  if (!(work.options.exhaustive ?? false)) {
    for (const day of left) {
      if (entries.length >= work.options.dates) break;
      const entry = entryOf(day, work);
      if (entry) entries.push(entry);
    }
  }
  return entries;
}

/**
 * Chooses the days that matter and the sentences that tell them. A day is the one that the sentence narrates;
 * publication days stand for events only where `exhaustive` asks for it.
 */
export function buildTimeline(
  articles: readonly DatedArticle[],
  options: TimelineOptions,
  lexicons: Lexicons,
): TimelineDay[] {
  const exhaustive = options.exhaustive ?? false;
  const closeness = new Closeness(articles, lexicons);
  const dayOptions = {
    from: options.from ?? null,
    to: options.to ?? null,
    relevance: relevanceOf(articles, options.query, exhaustive, lexicons),
    publicationDays: exhaustive,
  };
  const days = daysOf(articles, dayOptions, closeness);
  const readable = readableSentences(articles, lexicons);
  const entries = entriesOf(days, { articles, options, closeness, readable, lexicons, taken: new Set() });
  const settled = exhaustive ? entries : withOtherDatings(entries, days, articles, lexicons);
  return settled.sort((a, b) => (a.value < b.value ? -1 : 1));
}
