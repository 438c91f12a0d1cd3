import type { Lexicons } from '../language/lexicons.ts';
import { termsOf } from '../language/terms.ts';
import { accountTerms, accountTime } from './story-account.ts';
import { BlockWalk } from './story-blocks.ts';
import { clustersOf } from './story-clusters.ts';
import { Profile } from './story-profile.ts';
import { AccountWindow } from './story-window.ts';
import { bagFrequencies, type TermVector, vectorOf } from './term-vectors.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

export interface StoryText {
  readonly id: string | number;
  readonly text: string;
  readonly title?: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD */
  readonly published?: string | null;
}

const CAPITAL = /^\p{Lu}/u;
/** Texts without a stated day, put together by whoever asks, count as published on one day. */
const ONE_DAY = '1970-01-01';

/** Square roots of counts, so that one word does not drown the rest; capitalised words weigh more: who and where. */
export function storyTerms(text: string, lexicons: Lexicons): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(text, lexicons)) {
    if (term.stop || term.word.length < 2) continue;
    const weight = CAPITAL.test(text.slice(term.start, term.start + 2)) ? LIMITS.nameWeight : 1;
    counts.set(term.stem, (counts.get(term.stem) ?? 0) + weight);
  }
  for (const [stem, count] of counts) counts.set(stem, Math.sqrt(count));
  return counts;
}

/** Vectors weighted by how rare each stem is among these texts: how alike the stories of one edition are. */
export function storyVectors(texts: readonly string[], lexicons: Lexicons): TermVector[] {
  const terms = texts.map(text => storyTerms(text, lexicons));
  const frequencies = bagFrequencies(terms);
  return terms.map(each => vectorOf(each, frequencies, terms.length));
}

function profileOfText(id: number, { title, text, published }: StoryText, lexicons: Lexicons): Profile {
  const day = /^\d{4}(?:-\d{2}){0,2}$/.test(published ?? '') ? (published ?? ONE_DAY) : ONE_DAY;
  return new Profile({
    id,
    ...accountTerms(title ?? null, text, lexicons),
    ...accountTime({ day, instant: day, precision: 'day' }, ONE_DAY),
  });
}

function windowOf(profiles: readonly Profile[]): AccountWindow {
  const window = new AccountWindow();
  for (const [day, ofDay] of Map.groupBy(profiles, profile => profile.account.day)) window.load(day, ofDay);
  return window;
}

/**
 * Puts texts that tell one event into one story. Keys are the texts' ids, values the id of the story's first text.
 * The partition is the same in whatever order the texts come. Copies are not looked for.
 */
export function clusterTexts<Id extends string | number>(
  documents: readonly (StoryText & { readonly id: Id })[],
  lexicons: Lexicons,
): Map<Id, Id> {
  const profiles = documents.map((document, at) => profileOfText(at, document, lexicons));
  const walk = new BlockWalk(windowOf(profiles));
  const firsts = new Map<number, number>();
  for (const profile of profiles) {
    if (firsts.has(profile.account.id)) continue;
    const steps = walk.around(profile);
    let step = steps.next();
    while (!step.done) step = steps.next();
    for (const story of clustersOf(step.value.members)) {
      const ids = story.map(({ account }) => account.id);
      for (const id of ids) firsts.set(id, Math.min(...ids));
    }
  }
  return new Map(documents.map((each, at) => [each.id, documents[firsts.get(at) ?? at]?.id ?? each.id]));
}
