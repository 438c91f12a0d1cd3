import { withoutEndlessTags } from './endless-tags.ts';
import { withoutDeepNesting } from './nesting.ts';

/**
 * What is read of a page once scripts and styles are out. Long articles have 200,000 characters, 3,000 tags, opening and
 * closing ones, and 10,000 attributes and words in them; building the tree of five times that takes about a second.
 */
export const MARKUP_BOUNDS = { characters: 3_000_000, tags: 24_000, attributes: 60_000, entities: 60_000 };
const TAGS_AND_ENTITIES = /<[^<>]*|&/g;
const GAP = /[\s=]/;
const MOST_LINKED_DATA = 50;
const LONGEST_LINKED_DATA = 500_000;
const WEIGHT = /<(?:!--|(script|style|svg|template|noscript|iframe|object|video|canvas)(?=[\s/>]))/gi;
const LINKED_DATA = /\btype\s{0,3}=\s{0,3}["']?application\/ld\+json/i;

/** A page's markup without what is never read, and the JSON-LD that stood in it. */
export interface PageSource {
  readonly markup: string;
  readonly linkedData: readonly string[];
  /** The page has more than is read of any: its end was cut off. */
  readonly isCut: boolean;
}

/** Where an element's closing tag begins and ends, searched from `from` on; null: it is never closed. */
function closingTag(html: string, name: string, from: number): { start: number; end: number } | null {
  const tag = new RegExp(`</${name}(?=[\\s/>])`, 'gi');
  tag.lastIndex = from;
  const found = tag.exec(html);
  if (!found) return null;
  const end = html.indexOf('>', tag.lastIndex);
  return { start: found.index, end: end < 0 ? html.length : end + 1 };
}

/** Their text runs to the end of the page where they are not closed, as in a browser. */
const SWALLOWS = new Set(['script', 'style', 'iframe', 'noscript']);

class SourceCleaner {
  readonly linkedData: string[] = [];
  private readonly html: string;
  private readonly kept: string[] = [];
  private length = 0;
  /** Searched for once to the end of the page and not found. */
  private readonly neverClosed = new Set<string>();

  constructor(html: string) {
    this.html = html;
  }

  clean(): string {
    let at = 0;
    WEIGHT.lastIndex = 0;
    for (
      let open = WEIGHT.exec(this.html);
      open && this.length < MARKUP_BOUNDS.characters;
      open = WEIGHT.exec(this.html)
    ) {
      const end =
        open[1] === undefined
          ? this.commentEnd(open.index)
          : this.elementEnd(open[1].toLowerCase(), open.index);
      if (end === null) continue;
      this.keep(at, open.index);
      at = end;
      WEIGHT.lastIndex = end;
    }
    this.keep(at, this.html.length);
    return this.kept.join('').slice(0, MARKUP_BOUNDS.characters);
  }

  private keep(from: number, to: number): void {
    const until = Math.min(to, from + MARKUP_BOUNDS.characters - this.length);
    if (until <= from) return;
    this.kept.push(this.html.slice(from, until));
    this.length += until - from;
  }

  private commentEnd(open: number): number {
    const end = this.html.indexOf('-->', open + 2);
    return end < 0 ? this.html.length : end + 3;
  }

  private elementEnd(name: string, open: number): number | null {
    if (this.neverClosed.has(name)) return SWALLOWS.has(name) ? this.html.length : null;
    const tagEnd = this.html.indexOf('>', open);
    const closing = tagEnd < 0 ? null : closingTag(this.html, name, tagEnd);
    if (!closing) {
      this.neverClosed.add(name);
      return SWALLOWS.has(name) ? this.html.length : null;
    }
    if (name === 'script') this.takeLinkedData(this.html.slice(open, tagEnd), tagEnd + 1, closing.start);
    return closing.end;
  }

  private takeLinkedData(tag: string, from: number, to: number): void {
    const isRead = this.linkedData.length < MOST_LINKED_DATA && to - from <= LONGEST_LINKED_DATA;
    if (isRead && LINKED_DATA.test(tag)) this.linkedData.push(this.html.slice(from, to));
  }
}

/** A rough count: words in a class or a text count as well. */
function attributesIn(tag: string): number {
  let count = 0;
  for (const character of tag) if (GAP.test(character)) count += 1;
  return count;
}

/** The beginning of a page that has more tags, attributes or entities than any article. */
function withinBounds(markup: string): string {
  let [tags, attributes, entities] = [0, 0, 0];
  for (const { 0: found, index } of markup.matchAll(TAGS_AND_ENTITIES)) {
    if (found === '&') entities += 1;
    else {
      tags += 1;
      attributes += attributesIn(found);
    }
    const { tags: mostTags, attributes: mostAttributes, entities: mostEntities } = MARKUP_BOUNDS;
    if (tags > mostTags || attributes > mostAttributes || entities > mostEntities)
      return markup.slice(0, index);
  }
  return markup;
}

/** Takes scripts, styles, drawings, players and comments out of a page, in time that grows with its length alone. */
export function pageSource(html: string): PageSource {
  const cleaner = new SourceCleaner(html);
  // what nests without end would use up the tags before its text comes
  const whole = withoutDeepNesting(withoutEndlessTags(cleaner.clean()));
  const markup = withinBounds(whole);
  const isCut = markup.length < whole.length || whole.length >= MARKUP_BOUNDS.characters;
  return { markup, linkedData: cleaner.linkedData, isCut };
}
