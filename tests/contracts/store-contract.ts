import { describe } from 'vitest';
import type { Store } from '../../src/storage/store.ts';
import { describeArticles } from './store-articles.ts';
import { describeDigests } from './store-digests.ts';
import { describeFeeds } from './store-feeds.ts';
import { describeLabels } from './store-labels.ts';
import { describeRetention } from './store-retention.ts';
import { describeScope } from './store-scope.ts';
import { describeSearch } from './store-search.ts';
import { describeStories } from './store-stories.ts';

/** Opens an empty store, closed by the test that asked for it. */
export type OpenStore = () => Store;

/** What every store must do, whatever database is behind it. */
export function describeStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeArticles(open);
    describeRetention(open);
    describeSearch(open);
    describeLabels(open);
    describeScope(open);
    describeStories(open);
    describeFeeds(open);
    describeDigests(open);
  });
}
