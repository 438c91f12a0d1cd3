import type { OpenQuotation } from './goes-on.ts';
import { isSingleMark, type MarkedWords } from './quote-marks.ts';
import { asBefore } from './assessed.ts';
import { isCue, lowerOf, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const WORDS_OF_A_CLAUSE = 5;
/** A fragment that nobody is told to have said is a quotation only if it is longer. */
const WORDS_OF_A_SCARE_QUOTE = 2;
const LONGEST_HEADING = 160;
const LONGEST_TITLE = 60;
const TOLD_REACH = 12;

/** direct: a clause or more; mixed: a fragment in the reporter’s own sentence. */
export function kindOf(scene: QuoteScene, { inner }: MarkedWords, tokens: QuotedTokens): 'direct' | 'mixed' {
  const words = scene.text.slice(inner.start, inner.end);
  const count = words.split(/\s+/, WORDS_OF_A_CLAUSE + 1).length;
  const clause = /^\p{Lu}|^…|^\.\.\./u.test(words) && (/[.,!?…]$/.test(words) || count > WORDS_OF_A_CLAUSE);
  const before = lowerOf(scene, tokens.first - 1);
  const apart =
    scene.sentenceOf[tokens.first - 1] !== scene.sentenceOf[tokens.first] || /^[,:—–―.!?]$/.test(before);
  return (clause && apart) || (apart && /[,.!?…]$/.test(words) && count > WORDS_OF_A_CLAUSE)
    ? 'direct'
    : 'mixed';
}

/** Marks that are no speech: “The 411”, the “so-called” deal, a title between commas. */
export function isSpeech(scene: QuoteScene, quote: OpenQuotation): boolean {
  if (isHeading(scene, quote) || isHeadline(scene, quote)) return false;
  if (isTitle(scene, quote)) return false;
  const words = scene.text.slice(quote.marked.inner.start, quote.marked.inner.end);
  return (
    quote.kind === 'direct' ||
    quote.joined ||
    quote.attribution !== null ||
    words.split(/\s+/).length > WORDS_OF_A_SCARE_QUOTE ||
    isTold(scene, quote.tokens)
  );
}

/** "calls people “losers”", "greeted with chants of “Bobby!”": told by somebody, though the text does not say by whom. */
function isTold(scene: QuoteScene, { first }: QuotedTokens): boolean {
  const sentence = scene.sentenceOf[first];
  for (let at = first - 1; at >= first - TOLD_REACH && scene.sentenceOf[at] === sentence; at--)
    if (!scene.quoted[at] && (isCue(scene, at) || isNounOfSpeech(scene, at))) return true;
  return asBefore(scene, first) >= 0;
}

const isNounOfSpeech = (scene: QuoteScene, at: number): boolean =>
  scene.lexicons.sets['cue-nouns'].has(lowerOf(scene, at)) && lowerOf(scene, at + 1) === 'of';

const SMALL_IN_TITLE = /^(?:with|from|into|over|upon|after|about|through|without)$/;

/** “Morning Joe”, ‘All Bets Are Off’: every longer word is capitalised. */
function isTitleCase(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  return long.length > 0 && long.every(word => /^\p{Lu}/u.test(word) || SMALL_IN_TITLE.test(word));
}

/** A line set as a heading: “Governor Calls Bridge ‘a Mess’”. */
function isHeading(scene: QuoteScene, { marked }: OpenQuotation): boolean {
  const paragraph = scene.paragraphs[marked.paragraph];
  if (!paragraph || paragraph.end - paragraph.start > LONGEST_HEADING) return false;
  const words = scene.text.slice(paragraph.start, paragraph.end);
  return words.split(/\s+/, 3).length === 3 && isTitleCase(words.replaceAll(/[“”‘"]/g, ' '));
}

/**
 * Single marks where the text sets speech in double ones: “Engineer calls pumps ‘a museum’” is a headline, ‘Nobody Came.’ heads a section.
 * A whole sentence that somebody is told to say is speech all the same.
 */
function isHeadline(scene: QuoteScene, { marked, kind, attribution }: OpenQuotation): boolean {
  if (!scene.doubleMarks || !isSingleMark(scene.text, marked.outer.start)) return false;
  return marked.paragraph === 0 || kind === 'mixed' || attribution === null;
}

/** "he called it an “Asian NATO”": someone’s own word for a thing, however it is capitalised. */
function isNamedSo(scene: QuoteScene, { attribution, tokens }: OpenQuotation): boolean {
  if (!attribution || tokens.first - attribution.cue.last > NAMING_REACH) return false;
  return NAMING.test(lowerOf(scene, attribution.cue.first));
}

const NAMING = /^(?:call|describe|portray|dub|brand|label|denounce|characteri[sz]e|deride)/;
const NAMING_REACH = 4;

const BEFORE_TITLE =
  /^(?:'s|on|in|titled|entitled|show|song|film|movie|book|album|novel|series|program|programme|column|commentary|during|the|from|of|known|at|a|an|his|her|\d{4})$/;

/** "Her first novel, “The Salt Road,” sold well" */
const WORK =
  /^(?:novel|film|movie|book|album|song|ballad|musical|documentary|podcast|single|series|show|play|memoir|painting|poem|opera|exhibition|column|commentary|essay|editorial)$/;
const PERFORMED = /^(?:played|plays|performed|performs|sang|sings|directed|recorded)$/;

/** “The 411”, on “Face the Nation”: capitalised like a name and beside a word that introduces one. */
function isTitle(scene: QuoteScene, quote: OpenQuotation): boolean {
  const { inner } = quote.marked;
  const words = scene.text.slice(inner.start, inner.end);
  if (isJudgedWork(scene, quote)) return true;
  if (words.length > LONGEST_TITLE || /[!?]$/.test(words) || !isTitleCase(words)) return false;
  if (isNamedSo(scene, quote)) return false;
  const before = lowerOf(scene, quote.tokens.first - 1);
  if (before === ',') return WORK.test(lowerOf(scene, quote.tokens.first - 2));
  if (quote.kind !== 'mixed') return false;
  return BEFORE_TITLE.test(before) || PERFORMED.test(before);
}

/** "His commentary, “Burghers, open your gates,” is well argued": what is said of the words is said of a work. */
const isJudgedWork = (scene: QuoteScene, { tokens }: OpenQuotation): boolean =>
  lowerOf(scene, tokens.first - 1) === ',' &&
  WORK.test(lowerOf(scene, tokens.first - 2)) &&
  /^(?:is|was|has|had|will|won)$/.test(lowerOf(scene, tokens.last + 1));
