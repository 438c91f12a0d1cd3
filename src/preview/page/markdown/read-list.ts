import type { Inline, ListBlock } from './markdown-tree.ts';
import { parseInline } from './parse-inline.ts';
import type { LineReader } from './parse-markdown.ts';

const MAX_LEVELS = 10;

interface OpenItem {
  readonly children: readonly Inline[];
  readonly lists: OpenList[];
}

interface OpenList extends ListBlock {
  readonly indent: number;
  readonly items: OpenItem[];
}

/** `- a`, `* a`, `1. a`; two spaces more open a list inside the item above. */
export function readList(reader: LineReader): ListBlock | null {
  const first = itemOf(reader.lines[reader.at]);
  if (!first || first.indent > 3) return null;
  const root = openList(first);
  const open: OpenList[] = [root];
  for (let item: Item | null = first; item; item = itemOf(reader.lines[reader.at])) {
    const list = listFor(open, item);
    if (!list) break;
    list.items.push({ children: parseInline(item.text), lists: [] });
    reader.at += 1;
  }
  return root;
}

interface Item {
  readonly indent: number;
  readonly number: number | null;
  readonly text: string;
}

function itemOf(line: string | undefined): Item | null {
  const match = /^( *)(?:[-*]|(\d{1,9})\.) +(\S.*)$/.exec(line ?? '');
  if (!match) return null;
  const [, spaces = '', digits, text = ''] = match;
  return { indent: spaces.length, number: digits === undefined ? null : Number(digits), text };
}

function openList(item: Item): OpenList {
  return {
    kind: 'list',
    ordered: item.number !== null,
    start: item.number ?? 1,
    indent: item.indent,
    items: [],
  };
}

/** The open list that the item belongs to, opened where it is deeper; null where another kind of list begins. */
function listFor(open: OpenList[], item: Item): OpenList | null {
  while (open.length > 1 && item.indent < (open.at(-1)?.indent ?? 0)) open.pop();
  const list = open.at(-1);
  const above = list?.items.at(-1);
  if (!list) return null;
  if (above && item.indent >= list.indent + 2 && open.length < MAX_LEVELS) {
    const inner = openList(item);
    above.lists.push(inner);
    open.push(inner);
    return inner;
  }
  return list.ordered === (item.number !== null) || open.length > 1 ? list : null;
}
