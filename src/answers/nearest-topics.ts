import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import type { Query, Scope } from '../model/query.ts';
import type { Facet, Store } from '../storage/store.ts';

const OFFERED = 5;
/** Words of a query that are looked up. */
const MOST_WORDS = 12;
/** Labels compared for spelling: the store's most used and newest. */
const COMPARED = 400;
/** "Cormorrant" and "cormorant" are .98 alike, "library" and "liberty" .87. */
const ALIKE = 0.88;

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** How alike a typed text is to a label or to one of the label's words, 0 to 1. */
function likeness(typed: string, label: string): number {
  const whole = folded(label);
  const words = whole.split(/[\s-]+/u).filter(word => word.length > 3);
  return Math.max(0, ...[whole, ...words].map(each => jaroWinkler(typed, each)));
}

/** Labels that would find something: those that contain a word asked for, then those that are spelt alike. */
export async function nearestTopics(
  store: Store,
  scope: Scope,
  query: Query,
  speaker: string | null,
): Promise<string[]> {
  const kinds: Facet['kind'][] = speaker === null ? ['topic'] : ['speaker', 'topic'];
  const typed = [speaker ?? '', ...query.wanted.map(term => term.text)];
  return nearestLabels(store, scope, kinds, typed);
}

/** Those who are quoted and may be meant by a name. */
export const nearestSpeakers = (store: Store, scope: Scope, speaker: string): Promise<string[]> =>
  nearestLabels(store, scope, ['speaker'], [speaker]);

async function nearestLabels(
  store: Store,
  scope: Scope,
  kinds: readonly Facet['kind'][],
  typed: readonly string[],
): Promise<string[]> {
  const words = [...new Set(typed.flatMap(text => [text, ...text.split(/\s+/u)]))]
    .map(folded)
    .filter(word => word.length > 2)
    .slice(0, MOST_WORDS);
  const contained: string[] = [];
  const alike: { label: string; score: number }[] = [];
  for (const kind of kinds) {
    for (const word of words) {
      contained.push(...(await store.facets(scope, kind, word, OFFERED)).map(facet => facet.label));
    }
    for (const { label } of await store.facets(scope, kind, '', COMPARED)) {
      const score = Math.max(0, ...words.map(word => likeness(word, label)));
      if (score >= ALIKE) alike.push({ label, score });
    }
  }
  alike.sort((a, b) => b.score - a.score);
  const labels = [...new Set([...contained, ...alike.map(each => each.label)])];
  // "Farrant" beside "Odile Farrant" offers nothing more
  const isPart = (label: string): boolean =>
    labels.some(other => other !== label && folded(other).endsWith(` ${folded(label)}`));
  return labels.filter(label => !isPart(label)).slice(0, OFFERED);
}
