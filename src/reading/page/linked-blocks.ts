import { endsSentence, wordCount } from '../plain-text/line-shapes.ts';
import type { PageBlock } from './page-block.ts';
import { enclosing, isElement, type PageElement, type PageNode } from './page-node.ts';

/** Shares of a line that are links, and words that make a headline of them. */
const LINKED = { wholly: 0.9, mostly: 0.6, headlineWords: 4, labelledWords: 5, severalWords: 8 };
const LABELLED = /^[([]?[^:.!?]{2,30}: \S/u;
const HEADING = /^h[1-6]$/;
const LONGEST_ENTRY = 400;
const LISTS = new Set(['ul', 'ol']);
const ENTRY = new Set(['li']);
const CLOSING = /[)\]]$/u;

const isHeading = ({ element }: PageBlock): boolean =>
  HEADING.test(element.localName) && enclosing(element, ENTRY) === null;

/** Letters of an element's text and how many of them are of links; counted no further than a headline and a teaser go. */
function linkedLetters(element: PageElement): { all: number; linked: number } {
  const open: { node: PageNode; isLinked: boolean }[] = [{ node: element, isLinked: false }];
  let [all, linked] = [0, 0];
  for (let next = open.pop(); next && all <= LONGEST_ENTRY; next = open.pop()) {
    const { node, isLinked } = next;
    if (!isElement(node)) {
      const letters = (node.textContent ?? '').replace(/\s+/gu, '').length;
      all += letters;
      if (isLinked) linked += letters;
    } else {
      const inLink = isLinked || node.localName === 'a';
      for (const child of node.childNodes) open.push({ node: child, isLinked: inLink });
    }
  }
  return { all, linked };
}

/** Every entry is a link, however short: a menu of other articles. */
const isLinkList = (list: PageElement): boolean =>
  Array.from(list.children, linkedLetters).every(
    ({ all, linked }) => all <= LONGEST_ENTRY && linked >= all * LINKED.wholly,
  );

/** Tells of blocks whether they stand in a list of links alone; each list is looked at once. */
function linkLists(): (block: PageBlock) => boolean {
  const known = new Map<PageElement, boolean>();
  return ({ element, linked }) => {
    const list = linked >= LINKED.wholly ? enclosing(element, LISTS) : null;
    if (!list) return false;
    const isLinks = known.get(list) ?? isLinkList(list);
    known.set(list, isLinks);
    return isLinks;
  };
}

/**
 * Tells lines that are links to other articles: "Ferry fares to rise again", "Also worth your time: Ferry fares to rise",
 * "Ferry fares to rise [INSIGHT] Lime trees for the quay [VIDEO]". A sentence of the text that happens to be linked ends
 * as sentences do; an address or a source in brackets is shorter.
 */
export function linkedBlocks(): (block: PageBlock) => boolean {
  const isInLinkList = linkLists();
  return block => {
    const { text, linked } = block;
    if (isInLinkList(block)) return true;
    if (linked < LINKED.mostly || isHeading(block) || endsSentence(text.replace(CLOSING, ''))) return false;
    const words = wordCount(text);
    if (linked >= LINKED.wholly && words >= LINKED.headlineWords) return true;
    return words >= (LABELLED.test(text) ? LINKED.labelledWords : LINKED.severalWords);
  };
}
