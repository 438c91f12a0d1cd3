import { citationsOf, citationsOfStory, proveCitations } from '../answers/proof.ts';
import type { Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';
import type { Shown } from './views/shown.ts';

/** Refuses to show anything that is not, character by character, a part of its article. */
export async function proveShown(store: Store, scope: Scope, shown: Shown): Promise<void> {
  if (shown.kind === 'topics') return;
  const citations =
    shown.kind === 'edition' ? shown.edition.stories.flatMap(citationsOfStory) : citationsOf(shown);
  await proveCitations(store, scope, citations);
}
