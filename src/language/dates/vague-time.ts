import { lowerAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';

const WORDS = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['current', 'PRESENT_REF'],
  ['soon', 'FUTURE_REF'],
]);
const THE = new Map([
  ['future', 'FUTURE_REF'],
  ['past', 'PAST_REF'],
]);
/** By their last word: what has to stand before it, with straight single spaces. */
const PHRASES = new Map<string, readonly [before: RegExp, words: number, value: string]>([
  ['moment', [/^at the$/, 2, 'PRESENT_REF']],
  ['present', [/at$/, 1, 'PRESENT_REF']],
  ['days', [/these$/, 1, 'PRESENT_REF']],
  ['term', [/^the (?:near|short|long|longer)$/, 2, 'FUTURE_REF']],
  ['future', [/^the (?:near|immediate)$/, 2, 'FUTURE_REF']],
]);

/** "recent weeks" is read as one expression; "as soon as" is no time. */
const isSpan = (scene: DateScene, at: number): boolean =>
  /^(?:days|weeks|months|years|decades)$/.test(lowerAt(scene, at + 1)) ||
  /^(?:as|quarter|year|month|week)$/.test(lowerAt(scene, at + 1));

/** "now", "recently", "in the future", "the near term", "recent years": near, but on no calendar. */
export const vagueTime: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const value = WORDS.get(word);
  if (value && !isSpan(scene, at) && (word !== 'soon' || isSoonAhead(scene, at))) {
    const first = /^(?:more|most|until|right|just)$/.test(lowerAt(scene, at - 1)) ? at - 1 : at;
    return vague(first, at, value);
  }
  return phrase(scene, at) ?? theFuture(scene, at) ?? comingDays(scene, at) ?? oneDay(scene, at);
};

const vague = (first: number, last: number, value: string): FoundDate => ({
  first,
  last,
  type: 'DATE',
  value,
  basis: 'stated',
});

/** "may soon", "soon to open": only beside what is to come; "soon became" and "soon after" are told from elsewhere. */
const isSoonAhead = (scene: DateScene, at: number): boolean => {
  const next = lowerAt(scene, at + 1);
  if (/^(?:will|would|may|might|could|can|shall|to|'ll)$/.test(lowerAt(scene, at - 1))) return next !== '-';
  if (/^(?:will|would|may|might|could|to)$/.test(next)) return lowerAt(scene, at - 1) !== 'as';
  return scene.tokens[at + 1]?.kind === 'mark' && next !== '-';
};

function phrase(scene: DateScene, at: number): FoundDate | null {
  const known = PHRASES.get(lowerAt(scene, at));
  if (!known) return null;
  const [before, words, value] = known;
  const told = scene.tokens.slice(Math.max(0, at - words), at).map(token => token.lower);
  return before.test(told.join(' ')) ? vague(at - words, at, value) : null;
}

/** "in the past", "the future of the pier"; "the past week" is a span. */
function theFuture(scene: DateScene, at: number): FoundDate | null {
  const near = THE.get(lowerAt(scene, at));
  if (near === undefined || lowerAt(scene, at - 1) !== 'the') return null;
  const alone =
    scene.tokens[at + 1]?.kind !== 'word' ||
    /^(?:and|or|of|but|as|to|is|was|that|for|with|when|the|if|he|she|it|they|we|i|has|have|had)$/.test(
      lowerAt(scene, at + 1),
    );
  return alone ? vague(at - 1, at, near) : null;
}

function comingDays(scene: DateScene, at: number): FoundDate | null {
  const before = lowerAt(scene, at - 1);
  const word = lowerAt(scene, at);
  if (/^(?:coming|future)$/.test(before) && /^(?:days|weeks|months|years|quarters)$/.test(word))
    return vague(at - 1, at, 'FUTURE_REF');
  if (/^(?:recent|past)$/.test(before) && /^(?:days|weeks|months|years|decades)$/.test(word))
    return vague(at - 1, at, 'PAST_REF');
  return null;
}

/** "will one day be rebuilt": some time; "one day in May" is a day of its own. */
function oneDay(scene: DateScene, at: number): FoundDate | null {
  if (lowerAt(scene, at) !== 'day' || lowerAt(scene, at - 1) !== 'one') return null;
  return /^(?:will|would|may|might|could|can|to|'ll)$/.test(lowerAt(scene, at - 2))
    ? vague(at - 1, at, 'FUTURE_REF')
    : null;
}
