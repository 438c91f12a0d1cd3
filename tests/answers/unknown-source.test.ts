import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unknownSource } from '../../src/answers/unknown-source.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { document, folder, incoming, read } from '../contracts/store-samples.ts';

const PUBLISHERS = ['Harbour Gazette', 'Harbour Gazette', 'Radio Merrow', 'Eddle Valley Post'];

describe('a source that nobody knows', () => {
  let store: Store;
  beforeEach(async () => {
    store = openSqliteStore(':memory:');
    const source = await store.saveSource(folder, null);
    for (const [number, publisher] of PUBLISHERS.entries()) {
      const facets = [{ kind: 'publisher' as const, label: publisher }];
      const article = incoming(read(String(number), 'The tram runs.', { publisher }), { facets });
      await store.saveDocument(document(source, String(number), [article]));
    }
  });
  afterEach(() => store.close());
  const ask = (asked: string | null) => unknownSource(store, SHARED_SCOPE, asked);

  it.each([null, 'Harbour Gazette', 'harbour gazette', 'merrow'])('is not %j', async asked => {
    expect(await ask(asked)).toBeNull();
  });

  it.each([
    ['Harbor Gazete', 'Harbour Gazette'],
    ['Merow', 'Radio Merrow'],
  ])('is told by the name that may be meant: %j', async (asked, meant) => {
    expect(await ask(asked)).toEqual({ asked, known: [meant] });
  });

  it('is told by the most frequent ones where none is like it', async () => {
    const { known = [] } = (await ask('Financial Xylophone')) ?? {};
    expect(known[0]).toBe('Harbour Gazette');
    expect(known.toSorted()).toEqual([...new Set(PUBLISHERS)].toSorted());
  });
});
