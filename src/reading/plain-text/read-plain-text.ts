import type { ReadArticle } from '../../model/article.ts';
import { boundedTitle } from '../bounded-title.ts';
import { dropColumnBreaks } from './column-breaks.ts';
import { cutFoot } from './cut-foot.ts';
import { cutTail } from './cut-tail.ts';
import { type Draft, draftOf, type Pass } from './draft.ts';
import { dropAddresses, dropWrappedAddresses } from './drop-addresses.ts';
import { dropClutter } from './drop-clutter.ts';
import { dropComments } from './drop-comments.ts';
import { dropHeadMenu } from './drop-head-menu.ts';
import { dropLinkBlocks } from './drop-link-blocks.ts';
import { dropRepeatedDecks } from './drop-repeated-decks.ts';
import { joinHardWraps } from './join-hard-wraps.ts';
import { dropMailHeader } from './mail-header.ts';
import { dropMailSignature } from './mail-signature.ts';
import { dropPullQuotes } from './pull-quotes.ts';
import { splitColumns } from './split-columns.ts';
import { splitLines } from './split-lines.ts';
import { takeCaptions } from './take-captions.ts';
import { takeCopyright } from './take-copyright.ts';
import { takeDateline } from './take-dateline.ts';
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

/** Joins wrapped lines; notices that were themselves wrapped are seen only now. */
const joinAndClean: Pass = draft => {
  const joined = joinHardWraps(draft);
  return joined === draft ? draft : takeCopyright(dropClutter(joined));
};

const PASSES: readonly Pass[] = [
  dropMailHeader,
  dropMailSignature,
  dropColumnBreaks,
  dropHeadMenu,
  takePostedLines,
  dropWrappedAddresses,
  // lines of the page end a paragraph, so they go before wrapped lines are joined …
  dropClutter,
  takeCopyright,
  joinAndClean,
  // who and when above a comment looks like a link to another article
  dropComments,
  dropLinkBlocks,
  dropPullQuotes,
  takeTitle,
  // a deck above a picture would be taken for its caption
  dropRepeatedDecks,
  takeCaptions,
  // a caption at the very end must be out before the foot is cut
  cutFoot,
  // an address shows where the foot begins
  dropAddresses,
  takeDateline,
];

/** No page around an article has so many lines: what does is a book or a list, and is kept as it stands. */
const MOST_LINES = 60_000;

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
    title: boundedTitle(draft.title),
    byline: boundedTitle(draft.byline),
    publisher: boundedTitle(draft.publisher),
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
  const blocks = splitLines(splitColumns(text));
  const passes = blocks.length > MOST_LINES ? [joinHardWraps] : PASSES;
  return articleOf(applyPasses(draftOf(blocks), passes), context);
}
