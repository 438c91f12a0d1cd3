import { isCookieNotice } from '../plain-text/cookie-notice.ts';
import { cutTail } from '../plain-text/cut-tail.ts';
import { type Draft, draftOf, type Pass, without } from '../plain-text/draft.ts';
import { dropLinkBlocks } from '../plain-text/drop-link-blocks.ts';
import { isNavigationLine } from '../plain-text/navigation-line.ts';
import { isNotificationPrompt } from '../plain-text/notification-prompt.ts';
import { applyPasses } from '../plain-text/read-plain-text.ts';
import { isShareLine } from '../plain-text/share-line.ts';
import { isSourceLine } from '../plain-text/source-line.ts';
import { takeCaptions } from '../plain-text/take-captions.ts';
import { takeCopyright } from '../plain-text/take-copyright.ts';
import { takePostedLines } from '../plain-text/take-posted-lines.ts';
import { isTimestampLine } from '../plain-text/timestamp-line.ts';
import type { PageTexts } from './block-texts.ts';
import type { PageMetadata } from './page-metadata.ts';

const HEAD_BLOCKS = 6;
/** A page's tail is known by its elements: what hangs below the text is a line or two, more is of the article. */
const LARGEST_TAIL = { letters: 150, share: 0.05 };
/** Lines in which the page speaks of itself. What they stand in is known by its elements, so each is judged alone. */
const PAGE_LINES = [isNotificationPrompt, isCookieNotice, isShareLine, isNavigationLine, isSourceLine];

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The page's own headline above its text: it is the title already. */
const dropTitle: Pass = draft => {
  const title = plain(draft.title ?? '');
  if (title === '') return draft;
  return without(draft, ({ text }, index) => index < HEAD_BLOCKS && plain(text) === title);
};

/** Above the text of a page stand times in many forms, below a deck as well as above it. */
const dropTimestamps: Pass = draft =>
  without(draft, ({ text }, index) => index < HEAD_BLOCKS && isTimestampLine(text));

const dropPageLines: Pass = draft =>
  without(draft, ({ text }) => PAGE_LINES.some(isOfPage => isOfPage(text)));

const lettersIn = (draft: Draft): number => draft.blocks.reduce((sum, { text }) => sum + text.length, 0);

const cutShortTail: Pass = draft => {
  const cut = cutTail(draft);
  const all = lettersIn(draft);
  const tail = all - lettersIn(cut);
  return tail <= LARGEST_TAIL.letters && tail <= all * LARGEST_TAIL.share ? cut : draft;
};

const PASSES: readonly Pass[] = [
  dropTitle,
  takePostedLines,
  dropTimestamps,
  dropPageLines,
  takeCopyright,
  dropLinkBlocks,
  takeCaptions,
  // a caption at the very end must be out before the tail is cut
  cutShortTail,
];

/** The blocks of a page's main element, cleaned as the paragraphs of any text; what the metadata states goes first. */
export function pageDraft(texts: PageTexts, stated: PageMetadata): Draft {
  const blocks = texts.blocks.map(text => ({ text, breakBefore: true, afterClutter: false }));
  const { title, byline, publisher, published } = stated;
  const draft: Draft = { ...draftOf(blocks), title, byline, publisher, published, captions: texts.captions };
  return applyPasses(draft, PASSES);
}
