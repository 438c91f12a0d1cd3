import type { FeedElement } from './xml-tree.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: OpenElement | null;
  readonly children: (OpenElement | string)[];
}

/** Elements deeper than this hand what they hold to those above: no feed is nested so. */
const DEEPEST = 100;
/** Elements and runs of text: what follows is not read. Five thousand entries with all their markup have half of it. */
const MOST_NODES = 500_000;
/** Of an item, what holds words alone: another that opens inside it shows that it was not closed. */
const LEAVES = new Set(['title', 'link', 'guid', 'id', 'pubdate', 'published', 'updated']);
const AFTER_LEAF = new Set([...LEAVES, 'description', 'summary', 'author', 'category', 'enclosure']);
const ITEMS = /(?:^|:)(?:item|entry)$/;
const HOLD_ITEMS = /(?:^|:)(?:channel|feed|rss|rdf|items)$/;

/** Builds the tree of a document whose tags need not match. */
export class TreeBuilder {
  private readonly top: OpenElement = { name: '', attributes: new Map(), parent: null, children: [] };
  private readonly stack: OpenElement[] = [this.top];
  /** As the document's first item is called; `x:item` inside an `item` is another thing. */
  private itemName: string | null = null;
  private nodes = 0;

  get root(): FeedElement {
    return this.top;
  }

  private get current(): OpenElement {
    return this.stack.at(-1) ?? this.top;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.itemName === null && ITEMS.test(name)) this.itemName = name;
    if (name === this.itemName) this.endWhatHoldsNoItems();
    if (LEAVES.has(this.current.name) && AFTER_LEAF.has(name)) this.stack.pop();
    const parent = this.current;
    if (this.stack.length > DEEPEST || this.nodes >= MOST_NODES) return;
    this.nodes += 1;
    const element: OpenElement = { name, attributes, parent, children: [] };
    parent.children.push(element);
    this.stack.push(element);
  }

  /** A closing tag ends the nearest open element of its name and all inside it; a stray one ends nothing. */
  close(name: string): void {
    const at = this.stack.findLastIndex(element => element.name === name);
    if (at > 0) this.stack.length = at;
  }

  text(text: string): void {
    if (this.nodes >= MOST_NODES) return;
    this.nodes += 1;
    this.current.children.push(text);
  }

  /** "<title>Post<item>" or "<item>…<item>": what stands open there was forgotten. */
  private endWhatHoldsNoItems(): void {
    const at = this.stack.findLastIndex(element => HOLD_ITEMS.test(element.name));
    if (at > 0) this.stack.length = at + 1;
  }
}
