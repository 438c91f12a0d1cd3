import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Inline } from '../../src/preview/page/markdown/markdown-tree.ts';
import { parseInline } from '../../src/preview/page/markdown/parse-inline.ts';
import { parseMarkdown } from '../../src/preview/page/markdown/parse-markdown.ts';

const text = (value: string): Inline => ({ kind: 'text', text: value });
const style = (
  name: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler',
  ...children: Inline[]
): Inline => ({
  kind: 'style',
  style: name,
  children,
});

/** All that a reader sees, without marks. */
function seen(nodes: readonly Inline[]): string {
  return nodes
    .map(node => {
      if (node.kind === 'text' || node.kind === 'code') return node.text;
      return 'children' in node ? seen(node.children) : '';
    })
    .join('');
}
const links = (nodes: readonly Inline[]): string[] =>
  nodes.flatMap(node => [
    ...(node.kind === 'link' ? [node.url] : []),
    ...('children' in node ? links(node.children) : []),
  ]);

describe('inline Markdown of the preview page', () => {
  it.each<[string, Inline[]]>([
    ['**a**', [style('bold', text('a'))]],
    ['*a* and _b_', [style('italic', text('a')), text(' and '), style('italic', text('b'))]],
    ['__a__ ~~b~~', [style('underline', text('a')), text(' '), style('strike', text('b'))]],
    ['||the end||', [style('spoiler', text('the end'))]],
    ['***a***', [style('bold', style('italic', text('a')))]],
    ['**a *b* c**', [style('bold', text('a '), style('italic', text('b')), text(' c'))]],
    ['`**a**`', [{ kind: 'code', text: '**a**' }]],
    ['``a`b``', [{ kind: 'code', text: 'a`b' }]],
    ['\\*a\\* \\_b', [text('*a* _b')]],
    ['C:\\news', [text('C:\\news')]],
  ])('reads %j', (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });

  it.each([
    'snake_case_name',
    '2 * 3 * 4',
    '**unclosed',
    '||',
    '~~~',
    '` `` ',
    'a ** b',
    '<@name>',
    '<t:soon>',
    '</ >',
  ])('leaves %j as typed', source => {
    expect(parseInline(source)).toEqual([text(source)]);
  });

  it('reads timestamps with and without a style', () => {
    expect(parseInline('<t:1732147200:D> <t:-5>')).toEqual([
      { kind: 'time', unix: 1732147200, style: 'D' },
      text(' '),
      { kind: 'time', unix: -5, style: 'f' },
    ]);
  });

  it('leaves a timestamp beyond the calendar as typed', () => {
    expect(parseInline('<t:99999999999999>')).toEqual([text('<t:99999999999999>')]);
  });

  it('reads mentions of people, roles, channels, commands and everyone', () => {
    const kinds = parseInline('<@1><@!2><@&3><#4></digest create:5>@everyone').map(node =>
      node.kind === 'mention' ? `${node.of} ${node.id}` : node.kind,
    );
    expect(kinds).toEqual([
      'user 1',
      'user 2',
      'role 3',
      'channel 4',
      'command digest create',
      'everyone everyone',
    ]);
  });
});

describe('links on the preview page', () => {
  it('reads a masked link and keeps the marks in its label', () => {
    expect(parseInline('[the **report**](https://example.org/a_(b)#:~:text=x)')).toEqual([
      {
        kind: 'link',
        url: 'https://example.org/a_(b)#:~:text=x',
        children: [text('the '), style('bold', text('report'))],
      },
    ]);
  });

  it('leaves the punctuation of the sentence out of a bare link', () => {
    expect(links(parseInline('See (https://example.org/a), or <https://example.org/b>.'))).toEqual([
      'https://example.org/a',
      'https://example.org/b',
    ]);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html,x)',
    '[a](//example.org)',
    '[a](/path)',
    '[a](java\nscript:alert(1))',
    '[a](https://user:secret@example.org)',
    '[](https://)',
    'https://',
    '<javascript:alert(1)>',
  ])('does not link %j', source => {
    expect(links(parseInline(source))).toEqual([]);
  });

  it('does not link a label that is the address of another site', () => {
    const nodes = parseInline('[https://bank.example](<https://other.example>)');
    expect(
      nodes.filter(
        node => node.kind === 'link' && node.url.includes('other') && seen([node]).includes('bank'),
      ),
    ).toEqual([]);
  });

  it('shows escaped marks in a label without their backslashes, an escaped link too', () => {
    const nodes = parseInline('[The \\*Old\\* \\[x\\](https\\://evil.example)](https://courier.example/)');
    expect(links(nodes)).toEqual(['https://courier.example/']);
    expect(seen(nodes)).toBe('The *Old* [x](https://evil.example)');
  });

  it('takes marks of direction out of a label', () => {
    expect(seen(parseInline('[\u202egro.elpmaxe\u202c](https://example.org)'))).toBe('gro.elpmaxe');
  });
});

describe('blocks of Markdown on the preview page', () => {
  const kinds = (source: string): string[] => parseMarkdown(source).map(block => block.kind);

  it('reads headings, small print, quotes, lists and paragraphs in order', () => {
    expect(kinds('# A\n## B\n-# small\n> q\n> r\n- one\n- two\ntext\nmore')).toEqual([
      'heading',
      'heading',
      'subtext',
      'quote',
      'list',
      'paragraph',
    ]);
  });

  it('puts deeper items inside the item above', () => {
    const [list] = parseMarkdown('1. a\n2. b\n  - c\n3. d');
    expect(
      list?.kind === 'list' && [list.ordered, list.items.length, list.items[1]?.lists[0]?.items.length],
    ).toEqual([true, 3, 1]);
  });

  it('keeps a code block whole, with its language, wherever in a line it begins', () => {
    expect(parseMarkdown('see ```js\n# x\n- y\n``` there')).toEqual([
      { kind: 'paragraph', children: [text('see ')] },
      { kind: 'code-block', language: 'js', text: '# x\n- y' },
      { kind: 'paragraph', children: [text(' there')] },
    ]);
  });

  it('does not nest quotes', () => {
    expect(parseMarkdown('> > a')).toEqual([
      { kind: 'quote', blocks: [{ kind: 'paragraph', children: [text('> a')] }] },
    ]);
  });

  it.each(['#tag', '####### deep', '#', '-no space', '>no space', '```unclosed', '1.5 million'])(
    'leaves %j a paragraph',
    source => {
      expect(parseMarkdown(source)).toEqual([{ kind: 'paragraph', children: parseInline(source) }]);
    },
  );
});

describe('hostile Markdown', () => {
  it.each([
    ['unclosed bold', '**a '.repeat(25_000)],
    ['marks alone', '*'.repeat(60_000)],
    ['underscores', '_'.repeat(60_000)],
    ['mixed marks', '*_~|`['.repeat(10_000)],
    ['brackets', '['.repeat(60_000)],
    ['masked links that never end', '[a]('.repeat(15_000)],
    ['backticks of all lengths', Array.from({ length: 300 }, (_, i) => '`'.repeat(i + 1)).join(' ')],
    ['nested marks', `${'**_'.repeat(500)}a${'_**'.repeat(500)}`],
    ['quotes', '> '.repeat(20_000)],
    ['indented lists', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}- a`).join('\n')],
    ['fences', '```'.repeat(20_000)],
    ['angles', '<'.repeat(60_000)],
  ])('reads %s to the end', (_, source) => {
    expect(parseMarkdown(source).length).toBeGreaterThan(0);
  });

  it('never goes deeper than a bounded number of levels', () => {
    const depth = (nodes: readonly Inline[]): number =>
      Math.max(0, ...nodes.map(node => ('children' in node ? 1 + depth(node.children) : 0)));
    const source = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? '**' : '__')).join('');
    const mirrored = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? '__' : '**')).join('');
    expect(depth(parseInline(`${source}a${mirrored}`))).toBeLessThan(20);
  });

  it('links nothing but http and https, whatever is typed', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      'javascript:',
      'https://',
      'http://a.b',
      'x',
      ' ',
      '\\',
      '*',
      '||',
      '`',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        for (const url of links(parseInline(pieces.join('')))) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it('shows text without marks unchanged', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', 'Ж', ' ', '.', ',', '5', 'é', '-') });
    fc.assert(
      fc.property(plain, source => {
        expect(seen(parseInline(source))).toBe(source);
      }),
    );
  });

  it('loses no letter of what is typed', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      ' ',
      '*',
      '**',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '\n',
      '> ',
      '- ',
      '# ',
    );
    const letters = (value: string): string => value.replace(/[^ab]/g, '');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        expect(letters(JSON.stringify(textsOf(parseMarkdown(pieces.join('')))))).toBe(
          letters(pieces.join('')),
        );
      }),
    );
  });
});

function textsOf(blocks: readonly Block[]): string {
  return blocks
    .map(block => {
      if (block.kind === 'code-block') return block.language + block.text;
      if (block.kind === 'quote') return textsOf(block.blocks);
      return block.kind === 'list' ? listText(block) : seen(block.children);
    })
    .join('\n');
}

function listText(list: Extract<Block, { kind: 'list' }>): string {
  return list.items.map(item => seen(item.children) + item.lists.map(listText).join('')).join('');
}
