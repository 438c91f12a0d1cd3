import { isNearCopy } from '../analysis/shingles.ts';
import { STORY_LIMITS } from '../analysis/weights.ts';
import { annotate } from '../language/annotate.ts';
import type { Article } from '../model/article.ts';
import { StoreUnavailable } from '../storage/store.ts';
import type { IngestContext } from './ingest-document.ts';
import type { Pause } from './pausing.ts';

/**
 * Share of the smaller text that must stand in the larger before a date may be taken over: far above what makes two
 * articles one story, because a rewritten account may be days younger and would then say "Thursday" wrongly.
 */
const SAME_TEXT_SHARE = 0.6;
const CANDIDATES = 50;
/** Newcomers that are kept for one hash: copies of one text are found by the first of them. */
const MOST_BESIDE = 20;
const REASON = 'near-duplicate text';

/** Sampled shingle hashes of a text on its way into the store. */
type Shingles = readonly number[];

interface Copy {
  /** An article's id, or the place of another newcomer. */
  readonly of: number;
  readonly sameText: boolean;
}

/** Copies of one newcomer: in the store, and among those that come with it (each pair stands at its later member). */
export interface Copies {
  readonly stored: readonly Copy[];
  readonly beside: readonly Copy[];
}

export const hasCopies = ({ stored, beside }: Copies): boolean => stored.length + beside.length > 0;

function copyOf(of: number, shared: number, sizeA: number, sizeB: number): Copy[] {
  if (isNearCopy(shared, sizeA, sizeB) === null) return [];
  return [{ of, sameText: shared / Math.max(1, Math.min(sizeA, sizeB)) >= SAME_TEXT_SHARE }];
}

/** Copies of articles that are not stored yet. An article that is stored already is found as a copy of itself. */
export async function copiesOf(
  newcomers: readonly Shingles[],
  context: IngestContext,
  pause: Pause,
): Promise<Copies[]> {
  const beside = copiesBeside(newcomers);
  const found: Copies[] = [];
  for (const [place, shingles] of newcomers.entries()) {
    await pause();
    const matches = await context.store.shingleMatches(shingles, CANDIDATES);
    const stored = matches.flatMap(match => copyOf(match.article, match.shared, shingles.length, match.size));
    found.push({ stored, beside: beside[place] ?? [] });
  }
  return found;
}

function copiesBeside(newcomers: readonly Shingles[]): Copy[][] {
  const holders = new Map<number, number[]>();
  return newcomers.map((shingles, place) => {
    const shared = new Map<number, number>();
    for (const hash of shingles) {
      const known = holders.get(hash);
      if (!known) holders.set(hash, [place]);
      else {
        for (const other of known) shared.set(other, (shared.get(other) ?? 0) + 1);
        if (known.length < MOST_BESIDE) known.push(place);
      }
    }
    return copiesAmong(shared, shingles, newcomers);
  });
}

/** Those that share enough as far as was counted are counted in full. */
function copiesAmong(
  counted: ReadonlyMap<number, number>,
  shingles: Shingles,
  newcomers: readonly Shingles[],
): Copy[] {
  const likely = [...counted].filter(([other, count]) => {
    const smaller = Math.min(shingles.length, newcomers[other]?.length ?? 0);
    return count >= Math.min(STORY_LIMITS.copyShingles, smaller);
  });
  if (likely.length === 0) return [];
  const own = new Set(shingles);
  return likely.flatMap(([other]) => {
    const others = newcomers[other] ?? [];
    return copyOf(other, others.filter(hash => own.has(hash)).length, own.size, others.length);
  });
}

/** An article that is stored now, and its copies. */
export interface Joinable {
  readonly article: number;
  /** Ids of articles. */
  readonly copies: readonly { readonly article: number; readonly sameText: boolean }[];
}

/** Puts articles into one story with their copies, and shares a stated date among those whose text is the same. */
export async function joinStories(
  joinables: readonly Joinable[],
  context: IngestContext,
  pause: Pause,
): Promise<void> {
  for (const group of groupsOf(joinables)) {
    await pause();
    await context.store.joinStories(group, REASON);
  }
  await shareDates(joinables, context, pause);
}

/** Articles that hang together by copies, so that each story is joined once. */
function groupsOf(joinables: readonly Joinable[]): number[][] {
  const groups = new Map<number, Set<number>>();
  for (const { article, copies } of joinables) {
    let own = groups.get(article) ?? new Set([article]);
    for (const copy of copies) {
      const other = groups.get(copy.article) ?? new Set([copy.article]);
      if (other === own) continue;
      const [small, large] = own.size < other.size ? [own, other] : [other, own];
      for (const member of small) large.add(member);
      for (const member of small) groups.set(member, large);
      own = large;
    }
    for (const member of own) groups.set(member, own);
  }
  return [...new Set(groups.values())].map(group => [...group]).filter(group => group.length > 1);
}

/** Gives undated copies of a text the date that a copy states: kept and shown as inherited. */
async function shareDates(
  joinables: readonly Joinable[],
  context: IngestContext,
  pause: Pause,
): Promise<void> {
  const texts = joinables
    .map(({ article, copies }) => [
      article,
      ...copies.filter(copy => copy.sameText).map(copy => copy.article),
    ])
    .filter(ids => ids.length > 1);
  const loaded = new Map<number, Article>();
  for (const ids of texts) {
    await pause();
    // stories span all scopes: reads of this step see every article
    const missing = ids.filter(id => !loaded.has(id));
    if (missing.length > 0)
      for (const article of await context.store.articlesForStories(missing)) loaded.set(article.id, article);
    const dated = await shareDate(
      ids.flatMap(id => loaded.get(id) ?? []),
      context,
    );
    for (const article of dated) loaded.set(article.id, article);
  }
}

/** Returns the articles that were given a date. */
async function shareDate(copies: readonly Article[], context: IngestContext): Promise<Article[]> {
  const stated = copies
    .flatMap(article =>
      article.published && article.published.basis !== 'inherited' ? [article.published] : [],
    )
    .sort((a, b) => a.instant.localeCompare(b.instant))[0];
  if (!stated) return [];
  const published = { ...stated, basis: 'inherited' } as const;
  const undated = copies.filter(article => !article.published);
  const dated: Article[] = [];
  for (const article of undated) {
    const { id, text, language } = article;
    try {
      const annotation = annotate(text, { published: published.day, language }, context.lexicons);
      await context.store.inheritPublication(id, published, annotation);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      // a fault of ours in one text: it stays undated
      continue;
    }
    dated.push({ ...article, published });
  }
  return dated;
}
