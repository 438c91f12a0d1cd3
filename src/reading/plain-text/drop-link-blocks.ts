import { isAddressLine } from './address-line.ts';
import { type Block, type Pass, withoutClutter } from './draft.ts';
import { headLength } from './head.ts';
import { endsSentence, isClipped, isHeadline, isProse, wordCount } from './line-shapes.ts';
import { isInlineLink, isLinkLabel } from './link-label.ts';
import { isAgoLine, isMomentLine } from './moment-line.ts';
import { endsWithCredit } from './picture-credit.ts';
import { postedLine } from './posted-line.ts';
import { THRESHOLDS } from './thresholds.ts';

const LONGEST_TEASER = 300;

/** "BY Ada Example May 3, 2023 0": who and when, under a headline; the number counts comments. */
const isCardLine = (text: string): boolean => postedLine(text.replace(/ \d{1,5}$/, '')) !== null;

/** Below a label a time alone will do: "3 hours ago". Elsewhere it may head an entry of a live report. */
const isLooseCardLine = (text: string): boolean => isCardLine(text) || isMomentLine(text);

type IsMeta = (text: string) => boolean;

/** May head a card: no credit of a picture, no time, no address. */
const isCardHead = (text: string): boolean =>
  isHeadline(text) && !isMomentLine(text) && !isAddressLine(text) && !endsWithCredit(text, false);

const isCardAt = (blocks: readonly Block[], index: number, isMeta: IsMeta): boolean => {
  const text = blocks[index]?.text;
  return (
    text === undefined || isLinkLabel(text) || (isCardHead(text) && isMeta(blocks[index + 1]?.text ?? ''))
  );
};

const MOST_BELOW = 8;

/** A few lines and no paragraph stand from here to the end. */
const isNearEnd = (blocks: readonly Block[], index: number): boolean =>
  blocks.length - index <= MOST_BELOW && !blocks.slice(index).some(({ text }) => isProse(text));

/** Where the link card that may begin at `from` ends: headline, then who and when, then teaser. `from`: there is none. */
function cardEnd(blocks: readonly Block[], from: number, isMeta: IsMeta): number {
  if (!isCardHead(blocks[from]?.text ?? '') || !isMeta(blocks[from + 1]?.text ?? '')) return from;
  const teaser = from + 2;
  const next = blocks[teaser];
  if (!next || next.text.length > LONGEST_TEASER) return teaser;
  if (isClipped(next.text)) return teaser + 1;
  // below a time alone a sentence may be an entry of a live report: the caller looks whether an article follows
  const isTeaser =
    endsSentence(next.text) && (isMeta === isLooseCardLine || isCardAt(blocks, teaser + 1, isMeta));
  return isTeaser ? teaser + 1 : teaser;
}

/** Headlines without more, right under a label: the first anywhere, further ones in the same group of lines. */
function headlinesEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    const isFirst = end === from;
    if (!isHeadline(block.text) || (!isFirst && block.breakBefore)) break;
  }
  const follower = blocks[end];
  return follower && end > from && isClipped(follower.text) && follower.text.length <= LONGEST_TEASER
    ? end + 1
    : end;
}

/** Headlines with times and nothing else: "Tram board picks a chair" / "19.11.2024" / … */
function momentsEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  while (isCardHead(blocks[end]?.text ?? '') && isMomentLine(blocks[end + 1]?.text ?? '')) end += 2;
  return end;
}

const FEWEST_CARDS = 2;

/** Headlines with how long ago each was set, one after another: "Tram board picks a chair" / "4 hours ago" / … */
function agoCardsEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  while (isCardHead(blocks[end]?.text ?? '') && isAgoLine(blocks[end + 1]?.text ?? '')) end += 2;
  return end - from >= FEWEST_CARDS * 2 ? end : from;
}

/** The end of the cards that follow one another from here on. */
function cardsEnd(blocks: readonly Block[], from: number, isMeta: IsMeta): number {
  let end = from;
  for (let next = cardEnd(blocks, end, isMeta); next > end; next = cardEnd(blocks, end, isMeta)) end = next;
  return end;
}

/** Everything that hangs below a label: cards one after another, or headlines. */
function labelledEnd(blocks: readonly Block[], from: number): number {
  const loose = cardsEnd(blocks, from, isLooseCardLine);
  if (loose > from && isNearEnd(blocks, loose)) return loose;
  const end = Math.max(cardsEnd(blocks, from, isCardLine), momentsEnd(blocks, from));
  return end > from ? end : headlinesEnd(blocks, from);
}

const isShortAbove = (blocks: readonly Block[], index: number): boolean => {
  const text = blocks[index - 1]?.text ?? '';
  return (
    blocks[index]?.breakBefore === false && isHeadline(text) && wordCount(text) <= THRESHOLDS.labelWords + 1
  );
};

/**
 * Takes out links to other articles wherever they stand: a label ("READ ALSO") with what follows from it, and cards
 * (headline, "BY Ada Example May 3, 2023", clipped teaser) without one. The article's own head is left alone.
 */
export const dropLinkBlocks: Pass = draft => {
  const { blocks } = draft;
  const out = new Set<number>();
  const head = headLength(blocks);
  for (let index = 0; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    const isLabel = isLinkLabel(text);
    if (isInlineLink(text)) out.add(index);
    if (!isLabel && index < head) continue;
    const ago = isLabel ? index : agoCardsEnd(blocks, index);
    const end = isLabel ? labelledEnd(blocks, index + 1) : Math.max(ago, cardEnd(blocks, index, isCardLine));
    if (isLabel) out.add(index);
    // the label of such cards may be any
    if (ago > index && isShortAbove(blocks, index)) out.add(index - 1);
    for (let taken = index; taken < end; taken += 1) out.add(taken);
    index = Math.max(index, end - 1);
  }
  return out.size === 0 ? draft : withoutClutter(draft, (_, index) => out.has(index));
};
