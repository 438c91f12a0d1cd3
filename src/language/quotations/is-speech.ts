import type { OpenQuotation } from './goes-on.ts';
import type { MarkedWords } from './quote-marks.ts';
import { lowerOf, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const WORDS_OF_A_CLAUSE = 5;
/** A fragment that nobody is told to have said is a quotation only if it is longer. */
const WORDS_OF_A_SCARE_QUOTE = 2;
const LONGEST_HEADING = 160;
const LONGEST_TITLE = 60;

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
    quote.attribution !== null ||
    words.split(/\s+/).length > WORDS_OF_A_SCARE_QUOTE
  );
}

/** “Morning Joe”, ‘All Bets Are Off’: every longer word is capitalised. */
function isTitleCase(words: string): boolean {
  const long = words.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];
  return long.length > 0 && long.every(word => /^\p{Lu}/u.test(word));
}

/** A line set as a heading: “Governor Calls Bridge ‘a Mess’”. */
function isHeading(scene: QuoteScene, { marked }: OpenQuotation): boolean {
  const paragraph = scene.paragraphs[marked.paragraph];
  if (!paragraph || paragraph.end - paragraph.start > LONGEST_HEADING) return false;
  const words = scene.text.slice(paragraph.start, paragraph.end);
  return words.split(/\s+/, 3).length === 3 && isTitleCase(words.replaceAll(/[“”‘"]/g, ' '));
}

/** The text’s first line in single marks, where the rest is set in double ones: “Engineer calls pumps ‘a museum’” is a headline. */
function isHeadline(scene: QuoteScene, { marked }: OpenQuotation): boolean {
  const line = scene.paragraphs[0];
  if (marked.paragraph !== 0 || !line || line.end - line.start > LONGEST_HEADING) return false;
  return (
    /^[‘']/.test(scene.text.slice(marked.outer.start, marked.outer.start + 1)) && hasDoubleMarks(scene.text)
  );
}

const hasDoubleMarks = (text: string): boolean => /[“"]|''|``/.test(text);

/** "he called it an “Asian NATO”": someone’s own word for a thing, however it is capitalised. */
function isNamedSo(scene: QuoteScene, { attribution, tokens }: OpenQuotation): boolean {
  if (!attribution || tokens.first - attribution.cue.last > NAMING_REACH) return false;
  return NAMING.test(lowerOf(scene, attribution.cue.first));
}

const NAMING = /^(?:call|describe|portray|dub|brand|label|denounce|characteri[sz]e|deride)/;
const NAMING_REACH = 4;

const BEFORE_TITLE =
  /^(?:'s|on|in|titled|entitled|show|song|film|movie|book|album|novel|series|program|programme|column|commentary|during|the|from|of|known|at|a|an|his|her)$/;

/** "Her first novel, “The Salt Road,” sold well" */
const WORK =
  /^(?:novel|film|movie|book|album|song|single|series|show|play|memoir|painting|poem|opera|exhibition|column|commentary|essay|editorial)$/;
const PERFORMED = /^(?:played|plays|performed|performs|sang|sings|directed|recorded)$/;

/** “The 411”, on “Face the Nation”: capitalised like a name and beside a word that introduces one. */
function isTitle(scene: QuoteScene, quote: OpenQuotation): boolean {
  const { inner } = quote.marked;
  const words = scene.text.slice(inner.start, inner.end);
  if (words.length > LONGEST_TITLE || !isTitleCase(words)) return false;
  if (isNamedSo(scene, quote)) return false;
  const before = lowerOf(scene, quote.tokens.first - 1);
  if (before === ',') return WORK.test(lowerOf(scene, quote.tokens.first - 2));
  if (quote.kind !== 'mixed') return false;
  return BEFORE_TITLE.test(before) || PERFORMED.test(before);
}
