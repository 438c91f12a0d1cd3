import type { ReadArticle } from '../../model/article.ts';
import { dropColumnBreaks } from './column-breaks.ts';
import { cutTail } from './cut-tail.ts';
import { type Draft, draftOf, type Pass } from './draft.ts';
import { dropClutter } from './drop-clutter.ts';
import { dropLinkBlocks } from './drop-link-blocks.ts';
import { dropRepeatedDecks } from './drop-repeated-decks.ts';
import { joinHardWraps } from './join-hard-wraps.ts';
import { splitLines } from './split-lines.ts';
import { takeCaptions } from './take-captions.ts';
import { takeCopyright } from './take-copyright.ts';
import { takePostedLines } from './take-posted-lines.ts';
import { takeTitle } from './take-title.ts';

/** Passes over text whose paragraphs are whole: pages come in here. */
export const PARAGRAPH_PASSES: readonly Pass[] = [dropClutter, takeCopyright, dropLinkBlocks];

/** Passes over what is left once title and decks are out. */
export const BODY_PASSES: readonly Pass[] = [
  takeCaptions,
  // a caption at the very end must be out before the tail is cut
  cutTail,
];

const PASSES: readonly Pass[] = [
  dropColumnBreaks,
  takePostedLines,
  // lines of the page end a paragraph, so they go before wrapped lines are joined …
  dropClutter,
  takeCopyright,
  joinHardWraps,
  // … and once more for notices that were themselves wrapped
  ...PARAGRAPH_PASSES,
  takeTitle,
  // a deck above a picture would be taken for its caption
  dropRepeatedDecks,
  ...BODY_PASSES,
];

export interface TextContext {
  readonly externalId: string;
  readonly url: string | null;
}

/** Leads a draft through passes in order. */
export const applyPasses = (draft: Draft, passes: readonly Pass[]): Draft =>
  passes.reduce((current, pass) => pass(current), draft);

/** The article of a finished draft; null where no body is left. */
export function articleOf(draft: Draft, context: TextContext): ReadArticle | null {
  const text = draft.blocks.map(block => block.text).join('\n\n');
  if (!/\p{L}/u.test(text)) return null;
  return {
    externalId: context.externalId,
    title: draft.title,
    byline: draft.byline,
    publisher: draft.publisher,
    url: context.url,
    language: null,
    published: draft.published,
    text,
    captions: draft.captions,
  };
}

/**
 * The article in the plain text of a page: clutter and links to other articles out, captions apart, wrapped lines
 * joined; title, byline, date and publisher where the text states them. A clean text comes out as it went in.
 * null: no body is left.
 */
export function readPlainText(text: string, context: TextContext): ReadArticle | null {
  return articleOf(applyPasses(draftOf(splitLines(text)), PASSES), context);
}
