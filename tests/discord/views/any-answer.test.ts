import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/discord/views/draft.ts';
import { drawPage, pageCount } from '../../../src/discord/views/draw-page.ts';
import { paginate } from '../../../src/discord/views/paginate.ts';
import { draftOf } from '../../../src/discord/views/shown.ts';
import { expectSendable } from '../discord-check.ts';
import { anyShown } from '../made-answers.ts';
import { words } from '../test-words.ts';

const wordsOf = (items: readonly Item[]): string =>
  items
    .flatMap(item => item.words.map(run => run.text))
    .join('')
    .replace(/\s+/g, '');

// a failing case is reported as it is: shrinking answers of this size takes all memory there is
describe('any answer', () => {
  it('lies on pages that Discord takes, each within every limit', () => {
    fc.assert(
      fc.property(anyShown, shown => {
        const draft = draftOf(shown, words);
        const pages = pageCount(draft, words);
        for (let page = 0; page < pages; page += 1)
          expectSendable(drawPage(draft, page, pages > 1 ? 'k3f9x2q8AbCd' : null, words));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('shows every word of every sentence exactly once over its pages, in order', () => {
    fc.assert(
      fc.property(anyShown, shown => {
        const draft = draftOf(shown, words);
        expect(wordsOf(paginate(draft, words).flat())).toBe(wordsOf(draft.items));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('offers every sentence in context once over its pages', () => {
    fc.assert(
      fc.property(anyShown, shown => {
        const draft = draftOf(shown, words);
        const places = (items: readonly Item[]) =>
          items.flatMap(item => (item.context ? [item.context] : []));
        expect(places(paginate(draft, words).flat())).toEqual(places(draft.items));
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });
});
