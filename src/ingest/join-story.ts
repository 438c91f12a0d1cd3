import { isNearCopy, shinglesOf } from '../analysis/shingles.ts';
import { annotate } from '../language/annotate.ts';
import type { Article } from '../model/article.ts';
import type { ShingleMatch } from '../storage/store.ts';
import type { IngestContext } from './ingest-document.ts';

/**
 * Share of the smaller text that must stand in the larger before a date may be taken over: far above what makes two
 * articles one story, because a rewritten account may be days younger and would then say "Thursday" wrongly.
 */
const SAME_TEXT_SHARE = 0.6;
const CANDIDATES = 50;

interface Copy {
  readonly article: number;
  readonly sameText: boolean;
}

const copyOf = (match: ShingleMatch, size: number): Copy => ({
  article: match.article,
  sameText: match.shared / Math.max(1, Math.min(match.size, size)) >= SAME_TEXT_SHARE,
});

/** Stories span all scopes: reads of this step see every article. */
async function load(ids: readonly number[], context: IngestContext): Promise<Article[]> {
  return context.store.articlesForStories(ids);
}

/** Gives undated copies of a text the date that a copy states: kept and shown as inherited. */
async function shareDate(copies: readonly Article[], context: IngestContext): Promise<void> {
  const stated = copies
    .flatMap(article =>
      article.published && article.published.basis !== 'inherited' ? [article.published] : [],
    )
    .sort((a, b) => a.instant.localeCompare(b.instant))[0];
  if (!stated) return;
  for (const article of copies) {
    if (article.published) continue;
    const published = { ...stated, basis: 'inherited' } as const;
    const annotation = annotate(article.text, { published: published.day }, context.lexicons);
    await context.store.inheritPublication(article.id, published, annotation);
  }
}

/** Puts a new or changed article into one story with its near-duplicates, and shares a stated date among true copies. */
export async function joinStory(article: number, context: IngestContext): Promise<void> {
  const [own] = await load([article], context);
  if (!own) return;
  const shingles = shinglesOf(own.text);
  const matches = (await context.store.shingleMatches(shingles, CANDIDATES)).filter(
    match => match.article !== article && isNearCopy(match.shared, shingles.length, match.size) !== null,
  );
  if (matches.length === 0) return;
  const copies = matches.map(match => copyOf(match, shingles.length));
  await context.store.joinStories([article, ...copies.map(copy => copy.article)], 'near-duplicate text');
  const same = copies.filter(copy => copy.sameText).map(copy => copy.article);
  if (same.length > 0) await shareDate(await load([article, ...same], context), context);
}
