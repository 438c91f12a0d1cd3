import type { BookMention, Gender } from '../names/name-book.ts';
import { isCue, lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';
import { ANTECEDENT_WEIGHTS } from './weights.ts';

const PRONOUN_GENDER = new Map<string, Gender>([
  ['he', 'male'],
  ['she', 'female'],
  ['it', null],
]);
/** Sentences back in which a person is still meant by "he". */
const REACH = 8;
const MOST_CANDIDATES = 40;

/** Who "he" or "she" is: the person named before who fits best, or null where none or two fit alike. */
export function antecedentOf(
  scene: QuoteScene,
  pronoun: Mention,
  lastSpeaker: BookMention | null,
): BookMention | null {
  const gender = PRONOUN_GENDER.get(lowerOf(scene, pronoun.head));
  if (gender === undefined) return null;
  const scores = new Map<BookMention['named'], { mention: BookMention; score: number }>();
  for (const mention of before(scene, pronoun.first)) {
    const { named, run } = mention;
    if (named.kind === 'place' || (named.kind === 'organisation') !== (gender === null)) continue;
    if (gender !== null && named.gender !== null && named.gender !== gender) continue;
    const score =
      scoreOf(scene, mention, pronoun, gender, lastSpeaker) +
      (scores.get(named)?.score ?? 0) * ANTECEDENT_WEIGHTS.repeated;
    if (!scores.has(named) || run.first > 0) scores.set(named, { mention, score });
  }
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!best || best.score < ANTECEDENT_WEIGHTS.least) return null;
  if (second && best.score - second.score < ANTECEDENT_WEIGHTS.lead) return null;
  return best.mention;
}

/** Mentions before a token, nearest last, outside quoted words, within reach. */
function before(scene: QuoteScene, token: number): BookMention[] {
  const { mentions } = scene.book;
  let end = firstAtOrAfter(mentions, token);
  const found: BookMention[] = [];
  for (end -= 1; end >= 0 && found.length < MOST_CANDIDATES; end--) {
    const mention = mentions[end];
    if (!mention || sentencesApart(scene, mention.run.first, token) > REACH) break;
    if (!scene.quoted[mention.run.first]) found.push(mention);
  }
  return found.reverse();
}

function firstAtOrAfter(mentions: readonly BookMention[], token: number): number {
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.run.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sentencesApart = (scene: QuoteScene, a: number, b: number): number =>
  (scene.sentenceOf[b] ?? 0) - (scene.sentenceOf[a] ?? 0);

function scoreOf(
  scene: QuoteScene,
  { named, run }: BookMention,
  pronoun: Mention,
  gender: Gender,
  last: BookMention | null,
): number {
  const weights = ANTECEDENT_WEIGHTS;
  const apart = sentencesApart(scene, run.first, pronoun.first);
  let score = weights.recency / (1 + apart);
  if (named.gender === gender) score += weights.gender;
  if (named.kind === 'person') score += weights.person;
  const begins = run.titled === 0 || scene.sentenceOf[run.titled - 1] !== scene.sentenceOf[run.first];
  if (begins) score += weights.subject / (1 + apart * 0.5);
  if (lowerOf(scene, run.last + 1) === "'s") score -= weights.possessive;
  if (speaks(scene, run.last + 1)) score += weights.speaks / (1 + apart * 0.5);
  if (last?.named === named) score += weights.lastSpeaker;
  return score;
}

/** "Mr. Obama said", "Perdue later said": told without marks, and a speaker all the same. */
function speaks(scene: QuoteScene, at: number): boolean {
  const adverb = /ly$|^(?:also|later|then|has|had)$/.test(lowerOf(scene, at)) ? 1 : 0;
  return isCue(scene, at + adverb) && !lowerOf(scene, at + adverb).endsWith('ing');
}
