import { isNearCopy, shinglesOf } from './shingles.ts';

/**
 * Which of these articles are copies of one text: article → smallest id among its copies, itself where it has none.
 * Copies speak with one voice; accounts of one event by different hands do not.
 */
export function copyGroups(
  articles: readonly { readonly id: number; readonly text: string }[],
): Map<number, number> {
  // most stories have one article: its runs of words need not be counted
  if (articles.length < 2) return new Map(articles.map(({ id }) => [id, id]));
  const groups = new Map(articles.map(({ id }) => [id, new Set([id])]));
  const known = articles.map(({ id, text }) => ({ id, shingles: new Set(shinglesOf(text)) }));
  known.forEach((a, at) => {
    for (const b of known.slice(0, at)) {
      const [own, other] = [groups.get(a.id), groups.get(b.id)];
      if (!own || !other || own === other) continue;
      const shared = a.shingles.intersection(b.shingles).size;
      if (isNearCopy(shared, a.shingles.size, b.shingles.size) === null) continue;
      for (const id of other) {
        own.add(id);
        groups.set(id, own);
      }
    }
  });
  return new Map([...groups].map(([id, group]) => [id, Math.min(...group)]));
}
