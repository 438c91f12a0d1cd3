import { hasAddress, isAddressLine } from './address-line.ts';
import { isCompanyLine } from './company-line.ts';
import { type Block, type Pass, withoutClutter } from './draft.ts';
import { isFiguresLine } from './figures-line.ts';
import { isClipped, isHeadline, isLabelLike, isProse, isSentence, wordCount } from './line-shapes.ts';
import { isArrowLink } from './link-arrow.ts';
import { isInlineLink, isLinkLabel } from './link-label.ts';
import { isAgoLine, isMomentLine } from './moment-line.ts';
import { isNavigationLine } from './navigation-line.ts';
import { isShareLine } from './share-line.ts';
import { isSignOff } from './sign-off.ts';
import { foreignShares, profileOf, type TextProfile } from './text-profile.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Shows by itself that the page goes on where the article ended. */
const SURE: readonly ((text: string) => boolean)[] = [
  isLinkLabel,
  isInlineLink,
  isAgoLine,
  isArrowLink,
  isNavigationLine,
  isShareLine,
  isSignOff,
];
/** May be the article's own list of dates, prices or addresses: shows it beside other signs, or in numbers. */
const LIKELY: readonly ((text: string) => boolean)[] = [
  isMomentLine,
  isFiguresLine,
  isAddressLine,
  hasAddress,
  isClipped,
  isCompanyLine,
];
const ENOUGH_LIKELY = 2;

const size = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/** Below a sign-off nothing of the article follows but what is plainly prose. */
function signedOff(blocks: readonly Block[]): number {
  const at = blocks.findIndex(({ text }) => isSignOff(text));
  return at < 0 || blocks.slice(at + 1).some(({ text }) => isProse(text)) ? blocks.length : at;
}

/** Any sentence, and what a line that ends with a colon announces down to the next blank line. */
function bodyEnd(blocks: readonly Block[]): number {
  const off = signedOff(blocks);
  let end =
    blocks.findLastIndex(({ text }, index) => index < off && isSentence(text) && !isCompanyLine(text)) + 1;
  const announced = blocks.findLastIndex(
    ({ text }) => /[:：]$/u.test(text) && wordCount(text) > THRESHOLDS.labelWords,
  );
  if (announced < end - 1) return end;
  end = announced + 2;
  while (end < blocks.length && blocks[end]?.breakBefore === false) end += 1;
  return Math.min(end, blocks.length);
}

/** Headlines of other stories below a label, shown by nothing but their shape and their words. */
function isBareList(tail: readonly Block[], profile: TextProfile): boolean {
  const [label, ...lines] = tail;
  if (!label || lines.length < 2 || !isLabelLike(label.text)) return false;
  const mayBeHeadline = ({ text }: Block): boolean =>
    isHeadline(text) &&
    /^\p{Lu}/u.test(text) &&
    wordCount(text) >= THRESHOLDS.headlineWords &&
    !/\d[:–-]\d/u.test(text);
  if (!lines.every(mayBeHeadline)) return false;
  const shares = foreignShares(
    lines.map(({ text }) => text),
    profile,
  );
  return (
    shares.filter(share => share >= THRESHOLDS.foreignWords).length >= lines.length * THRESHOLDS.foreignWords
  );
}

/** First line of the tail that shows the page's foot, or -1. */
function firstSign(tail: readonly Block[], hasClutter: boolean): number {
  const sure = tail.findIndex(({ text }) => SURE.some(rule => rule(text)));
  const likely = tail.flatMap(({ text }, index) => (LIKELY.some(rule => rule(text)) ? [index] : []));
  const [first] = hasClutter || sure >= 0 || likely.length >= ENOUGH_LIKELY ? likely : [];
  if (first === undefined) return sure;
  return sure < 0 ? first : Math.min(sure, first);
}

const MOST_UNDER_LABEL = 4;

/** "Zum Seitenanfang", "OUR PAGES:", "Contact:" / "Dee Sample": a label above what was taken out, alone or with a colon. */
function isLabelled(above: readonly Block[]): boolean {
  const [first] = above;
  const isLabel = ({ text }: Block): boolean =>
    isLabelLike(text.replace(/[:：]$/u, '')) && !text.includes(',');
  return (
    first !== undefined &&
    above.length <= MOST_UNDER_LABEL &&
    above.every(isLabel) &&
    (above.length === 1 || /[:：]$/u.test(first.text))
  );
}

/** Where lines of the page were taken out of the tail: what follows them is the page's as well. */
function firstGap(tail: readonly Block[], pageAtEnd: boolean): number {
  const gap = tail.findIndex(block => block.afterPage === true);
  const at = gap < 0 && pageAtEnd ? tail.length : gap;
  return isLabelled(tail.slice(0, Math.max(0, at))) ? 0 : at;
}

const mayHead = (block: Block | undefined): boolean =>
  block !== undefined &&
  isHeadline(block.text.replace(/[:：]$/u, '')) &&
  wordCount(block.text) <= THRESHOLDS.longestHeadline;

/** Headline and label above the first sign belong to it: they stand right above, in one run of lines. */
function withLabels(tail: readonly Block[], sign: number): number {
  let start = sign;
  while (start > 0 && tail[start]?.breakBefore === false && mayHead(tail[start - 1])) start -= 1;
  const above = tail[start - 1];
  return start > 0 && above && isLabelLike(above.text) && start < sign ? start - 1 : start;
}

/**
 * Cuts what hangs below the article: labels, headlines of other stories, times, addresses, names of the company. Nothing
 * that ends as a sentence, and nothing that the article's last line announces.
 */
export const cutFoot: Pass = draft => {
  const { blocks } = draft;
  const end = bodyEnd(blocks);
  const tail = blocks.slice(end);
  if (end === 0 || tail.length === 0) return draft;
  const hasClutter = draft.clutterLines > 0;
  const signs = [firstSign(tail, hasClutter), firstGap(tail, draft.pageAtEnd)].filter(at => at >= 0);
  const sign = signs.length === 0 ? -1 : Math.min(...signs);
  const isBare = sign < 0 && hasClutter && isBareList(tail, profileOf(blocks.slice(0, end)));
  const start = end + (sign < 0 ? 0 : withLabels(tail, sign));
  const largest = isBare ? THRESHOLDS.largestBareFoot : THRESHOLDS.largestFoot;
  const foot = blocks.slice(start);
  if ((sign < 0 && !isBare) || size(foot) > size(blocks) * largest) return draft;
  return withoutClutter(draft, (_, index) => index >= start);
};
