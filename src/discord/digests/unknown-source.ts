import { foldedName } from '../../answers/digest-filters.ts';
import type { DigestWishes } from '../../model/edition.ts';
import type { Scope } from '../../model/query.ts';
import type { Store } from '../../storage/store.ts';
import { clipText, escapeText } from '../escape.ts';
import type { Words } from '../words.ts';

const NEAR = 3;

async function isKnown(
  store: Store,
  scope: Scope,
  name: string,
  named: ReadonlySet<string>,
): Promise<boolean> {
  if (named.has(foldedName(name))) return true;
  const publishers = await store.facets(scope, 'publisher', name, 25);
  return publishers.some(({ label }) => foldedName(label) === foldedName(name));
}

async function sentenceFor(store: Store, scope: Scope, name: string, words: Words): Promise<string> {
  const [first = name] = name.split(/\s+/u);
  const near = await store.facets(scope, 'publisher', first, NEAR);
  const values = { name: escapeText(clipText(name, 80)) };
  if (near.length === 0) return words('digestSourceUnknown', values);
  const names = near.map(({ label }) => `**${escapeText(clipText(label, 80))}**`).join(', ');
  return words('digestSourceNear', { ...values, names });
}

/** A sentence where a source named is neither a publisher of some article nor a folder or feed; null: all are known. */
export async function unknownSource(
  store: Store,
  guild: string,
  { onlySources = [], withoutSources = [] }: Partial<Pick<DigestWishes, 'onlySources' | 'withoutSources'>>,
  words: Words,
): Promise<string | null> {
  const names = [...onlySources, ...withoutSources];
  if (names.length === 0) return null;
  const scope = { guild, person: null };
  const [sources, followings] = await Promise.all([store.sources(scope), store.followings(guild)]);
  const named = new Set([...sources, ...followings].map(({ name }) => foldedName(name)));
  for (const name of names) {
    if (!(await isKnown(store, scope, name, named))) return sentenceFor(store, scope, name, words);
  }
  return null;
}
