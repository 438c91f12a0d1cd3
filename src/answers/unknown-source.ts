import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { UnknownSource } from '../model/answer.ts';
import type { Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

const COMPARED = 200;
const NAMED = 5;
/** "Harbor Gazete" and "Harbour Gazette" are .96 alike. */
const ALIKE = 0.85;

/** null where the source is known; else the publishers that may be meant, or the most frequent. */
export async function unknownSource(
  store: Store,
  scope: Scope,
  asked: string | null,
): Promise<UnknownSource | null> {
  if (asked === null || (await store.publishers(scope, asked)).length > 0) return null;
  const labels = (await store.facets(scope, 'publisher', '', COMPARED)).map(({ label }) => label);
  const typed = asked.toLowerCase();
  const alike = labels
    .map(label => ({
      label,
      score: Math.max(...[label, ...label.split(/\s+/u)].map(each => jaroWinkler(typed, each.toLowerCase()))),
    }))
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score)
    .map(({ label }) => label);
  return { asked, known: (alike.length > 0 ? alike : labels).slice(0, NAMED) };
}
