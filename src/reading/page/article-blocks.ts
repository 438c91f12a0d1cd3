import { bodyBlocks } from './body-blocks.ts';
import { isClosingNote } from './closing-note.ts';
import { linkedBlocks } from './linked-blocks.ts';
import type { PageBlock } from './page-block.ts';
import type { PageMetadata } from './page-metadata.ts';
import { enclosing, type PageElement } from './page-node.ts';
import { withoutPublisherNote } from './publisher-note.ts';

/** Blocks from the end among which a page speaks of its author, of updates and of itself. */
const CLOSING_BLOCKS = 5;
const HEADLINE = new Set(['h1']);
/** Share of a block's letters in italics or bold; one set apart like this may be such a note wherever it stands. */
const SET_APART = 0.9;
/** A shortcode that the publisher's system did not understand: '[button link="/kit" type="big"]'. */
const SHORTCODE = /^\[(?:\/[a-z][\w-]{1,30}\]|[a-z][\w-]{1,30}\s{1,3}[\w-]{1,30}=)/u;

/** The page's headline, or another one above the text. */
const isHeadline = ({ element }: PageBlock, index: number): boolean =>
  index === 0 && enclosing(element, HEADLINE) !== null;

/** The blocks of a page's main element that are of its article. */
export function articleBlocks(
  main: PageElement,
  blocks: readonly PageBlock[],
  stated: PageMetadata,
): readonly PageBlock[] {
  const body = bodyBlocks(main, blocks);
  const isLinked = linkedBlocks();
  const mayClose = (block: PageBlock, index: number): boolean =>
    index >= body.length - CLOSING_BLOCKS || block.emphasised >= SET_APART;
  const kept = body.filter(
    (block, index) =>
      !isHeadline(block, index) &&
      !isLinked(block) &&
      !SHORTCODE.test(block.text) &&
      !(mayClose(block, index) && isClosingNote(block, stated.byline)),
  );
  return withoutPublisherNote(kept, stated);
}
