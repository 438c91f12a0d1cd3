import { describe, expect, it } from 'vitest';
import type { Draft, Item } from '../../../src/discord/views/draft.ts';
import { drawPage, pageCount } from '../../../src/discord/views/draw-page.ts';
import { paginate } from '../../../src/discord/views/paginate.ts';
import { expectSendable, textOf } from '../discord-check.ts';
import { words } from '../test-words.ts';

const item = (text: string, changes: Partial<Item> = {}): Item => ({
  group: null,
  lead: '',
  words: [{ text }],
  quoted: false,
  source: '-# Harbour Post',
  context: null,
  ...changes,
});

const draft = (items: readonly Item[], itemsPerPage = 10): Draft => ({
  accent: 0,
  head: '## Harbour',
  items,
  foot: null,
  itemsPerPage,
});

describe('paginate', () => {
  it('has one page for an answer without items', () => {
    expect(paginate(draft([]), words)).toEqual([[]]);
  });

  it('begins a page when the wanted number of items is reached', () => {
    const pages = paginate(
      draft(
        ['a', 'b', 'c'].map(text => item(text)),
        2,
      ),
      words,
    );
    expect(pages.map(page => page.length)).toEqual([2, 1]);
  });

  it('begins a page before a sentence that would not fit, and cuts none', () => {
    const long = `${'word '.repeat(500)}end.`;
    const pages = paginate(draft([item(long), item(long)]), words);
    expect(pages.map(page => page.map(each => each.words[0]?.text))).toEqual([[long], [long]]);
  });

  it('lays a sentence longer than a message over several pages and says that it goes on', () => {
    const made = draft([item(`${'harbour '.repeat(1_200)}end.`)]);
    const pages = paginate(made, words);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]?.[0]?.source).toBe('-# goes on below or on the next page');
    expect(pages.at(-1)?.at(-1)?.source).toBe('-# Harbour Post');
  });

  it('counts bytes too: text of three-byte characters takes more pages', () => {
    const sentence = `${'東京で開かれた会議は'.repeat(100)}。`;
    const made = draft([1, 2, 3, 4].map(() => item(sentence)));
    expect(pageCount(made, words)).toBe(2);
    expectSendable(drawPage(made, 0, 'key', words));
  });

  it('repeats a heading on the next page', () => {
    const group = { heading: '**2018**' };
    const made = draft(
      ['a', 'b', 'c'].map(text => item(text, { group })),
      2,
    );
    expect(
      [0, 1].map(page => textOf(drawPage(made, page, 'key', words)).split('**2018**').length - 1),
    ).toEqual([1, 1]);
  });
});

describe('drawPage', () => {
  it('has no buttons on a single page, and no way back from the first', () => {
    const made = draft(
      ['a', 'b', 'c'].map(text => item(text)),
      1,
    );
    expect(JSON.stringify(drawPage(draft([item('a')]), 0, 'key', words))).not.toContain('custom_id');
    expect(JSON.stringify(drawPage(made, 0, 'key', words))).not.toContain('Back');
    expect(JSON.stringify(drawPage(made, 1, 'key', words))).toMatch(/page:key:0.*page:key:2/);
    expect(JSON.stringify(drawPage(made, 2, 'key', words))).not.toContain('More');
  });

  it('shows the last page for a number beyond it', () => {
    const made = draft(
      ['first', 'second'].map(text => item(text)),
      1,
    );
    expect(textOf(drawPage(made, 99, 'key', words))).toContain('second');
  });
});
