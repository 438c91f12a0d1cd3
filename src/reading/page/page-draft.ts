import { takePostedLines } from '../plain-text/take-posted-lines.ts';
import { isTimestampLine } from '../plain-text/timestamp-line.ts';
import { type Draft, draftOf, type Pass, without } from '../plain-text/draft.ts';
import { applyPasses, BODY_PASSES, PARAGRAPH_PASSES } from '../plain-text/read-plain-text.ts';
import type { PageTexts } from './block-texts.ts';
import type { PageMetadata } from './page-metadata.ts';

const HEAD_BLOCKS = 6;

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

const PASSES: readonly Pass[] = [
  dropTitle,
  takePostedLines,
  dropTimestamps,
  ...PARAGRAPH_PASSES,
  ...BODY_PASSES,
];

/** The blocks of a page's main element, cleaned as the paragraphs of any text; what the metadata states goes first. */
export function pageDraft(texts: PageTexts, stated: PageMetadata): Draft {
  const blocks = texts.blocks.map(text => ({ text, breakBefore: true, afterClutter: false }));
  const { title, byline, publisher, published } = stated;
  const draft: Draft = { ...draftOf(blocks), title, byline, publisher, published, captions: texts.captions };
  return applyPasses(draft, PASSES);
}
