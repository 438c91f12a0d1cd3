import { isAdvertMark } from './advert-mark.ts';
import { isCookieNotice } from './cookie-notice.ts';
import type { Block } from './draft.ts';
import { isArrowLink } from './link-arrow.ts';
import { isLabelLike } from './line-shapes.ts';
import { isNavigationLine } from './navigation-line.ts';
import { isNetworkLine } from './network-line.ts';
import { isNotificationPrompt } from './notification-prompt.ts';
import { isOnWebMatter, isPageVoice, isPageVoiceAside } from './page-voice.ts';
import { repeatedLines } from './repeated-lines.ts';
import { isShareLine } from './share-line.ts';
import { isSourceLine } from './source-line.ts';
import { profileOf, type TextProfile } from './text-profile.ts';
import { THRESHOLDS } from './thresholds.ts';
import { ownWebMatters, webMatters } from './web-matters.ts';
import { isHardWrapped } from './wrap-width.ts';

/** Notices on matters that an article may have for its own subject. */
const NOTICES: readonly ((text: string) => boolean)[] = [isNotificationPrompt, isCookieNotice];
/** Lines that are the page's by themselves, wherever they stand. */
const RULES: readonly ((text: string) => boolean)[] = [
  isShareLine,
  isNavigationLine,
  isSourceLine,
  isAdvertMark,
];

/** An arrow alone between paragraphs leads away; several below each other may be the article's own list. */
const isLoneArrow = (blocks: readonly Block[], index: number): boolean =>
  isArrowLink(blocks[index]?.text ?? '') &&
  !isArrowLink(blocks[index - 1]?.text ?? '') &&
  !isArrowLink(blocks[index + 1]?.text ?? '');

/** Goes with the clutter right beside it: a label, or a sentence that speaks to the page's reader. */
const isCompanion = (text: string, profile: TextProfile): boolean =>
  (isLabelLike(text) && !/^\p{Ll}/u.test(text)) || isPageVoiceAside(text, profile);

/** A field or button of a form by its matter: "Newsletter", "E-Mail-Adresse", "Jetzt anmelden". One alone is a heading. */
const isFormPart = (text: string, profile: TextProfile): boolean =>
  isPageVoiceAside(text, profile) || (isLabelLike(text) && isOnWebMatter(text, profile));

const FEWEST_FORM_PARTS = 2;

/** Enough of a run is known for clutter. */
function isCluttered(
  run: readonly number[],
  known: ReadonlySet<number>,
  blocks: readonly Block[],
  profile: TextProfile,
): boolean {
  const marked = run.filter(index => known.has(index)).length;
  const parts = run.filter(
    index => !known.has(index) && isFormPart(blocks[index]?.text ?? '', profile),
  ).length;
  if (marked === 0 && parts < FEWEST_FORM_PARTS) return false;
  return marked + parts >= run.length * THRESHOLDS.clutterInRun;
}

const CLOCK_ALONE = /^\d{1,2}:\d\d(?::\d\d)?$/;

/** "00:00" above "01:42": a player's times. In a live report something is told between two times. */
const isPlayerTime = (blocks: readonly Block[], index: number): boolean => {
  const isClock = (at: number): boolean => CLOCK_ALONE.test(blocks[at]?.text ?? '');
  return isClock(index) && (isClock(index - 1) || isClock(index + 1));
};

/** Runs of companions and clutter without a blank line between them. */
function runsOf(blocks: readonly Block[], marked: ReadonlySet<number>, profile: TextProfile): number[][] {
  const runs: number[][] = [];
  let open: number[] = [];
  blocks.forEach(({ text, breakBefore }, index) => {
    const belongs = marked.has(index) || isCompanion(text, profile);
    if (breakBefore || !belongs) open = [];
    if (!belongs) return;
    if (open.length === 0) runs.push(open);
    open.push(index);
  });
  return runs;
}

/** A notice, unless the article's own paragraphs speak of all that it speaks of: "Subscribe buttons that trick readers …" */
function noticesIn(blocks: readonly Block[], profile: TextProfile): number[] {
  const found = blocks.flatMap(({ text }, index) => (NOTICES.some(rule => rule(text)) ? [index] : []));
  if (found.length === 0) return found;
  const notices = new Set(found.map(index => blocks[index]?.text.toLowerCase()));
  const article = profile.prose.filter(paragraph => !notices.has(paragraph));
  return found.filter(index => {
    const text = blocks[index]?.text ?? '';
    return webMatters(text) === 0 || ownWebMatters(text, article) > 0;
  });
}

function marksOf(blocks: readonly Block[], profile: TextProfile): Set<number> {
  const marked = new Set([...repeatedLines(blocks), ...noticesIn(blocks, profile)]);
  blocks.forEach(({ text }, index) => {
    const isClutter =
      RULES.some(rule => rule(text)) ||
      isLoneArrow(blocks, index) ||
      isPlayerTime(blocks, index) ||
      isNetworkLine(text, profile) ||
      isPageVoice(text, profile);
    if (isClutter) marked.add(index);
  });
  return marked;
}

/**
 * Places of the lines that belong to the page around the article. Short lines go with the clutter that they stand in one
 * run with: "Auf Facebook teilen / Drucken / Merken"; not where lines are wrapped, for there a title ends in one.
 */
export function clutterMarks(blocks: readonly Block[]): ReadonlySet<number> {
  const profile = profileOf(blocks);
  const marked = marksOf(blocks, profile);
  if (isHardWrapped(blocks)) return marked;
  const out = new Set(marked);
  for (const run of runsOf(blocks, marked, profile)) {
    if (isCluttered(run, marked, blocks, profile)) for (const index of run) out.add(index);
  }
  return out;
}
