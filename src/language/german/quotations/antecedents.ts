import { ANTECEDENT_WEIGHTS as WEIGHTS } from '../../quotations/weights.ts';
import type { Antecedent, LastSpeaker } from '../../quotations/antecedents.ts';
import { lowerOf, type Mention, type QuoteScene } from '../../quotations/quote-scene.ts';
import type { BookMention, Gender } from '../../names/name-book.ts';
import { roleOf } from '../word-kinds.ts';
import { phraseAt } from './phrases.ts';

/** Sentences back in which a person is still meant by "er". */
const REACH = 8;
const MOST_MENTIONS = 40;
/** Tokens back to somebody who is only described. */
const FARTHEST = 120;
const GOVERNED =
  /^(?:von|mit|bei|für|an|auf|aus|nach|gegen|über|in|im|zu|zum|zur|um|durch|ohne|des|dem|den|vom|beim|und|oder|traf|trifft)$/;

/** Who "er" or "sie" is: the person named before who fits best, or null where none or two fit alike. */
export function antecedentOf(
  scene: QuoteScene,
  pronoun: Mention,
  last: LastSpeaker | null,
): Antecedent | null {
  const gender: Gender = lowerOf(scene, pronoun.head) === 'er' ? 'male' : 'female';
  const scores = new Map<BookMention['named'], { who: BookMention; score: number }>();
  for (const mention of mentionsBefore(scene, pronoun.first)) {
    const { named } = mention;
    if (named.kind !== 'person' || (named.gender !== null && named.gender !== gender)) continue;
    const score =
      scoreOf(scene, mention, pronoun.first, gender) + (scores.get(named)?.score ?? 0) * WEIGHTS.repeated;
    scores.set(named, { who: mention, score });
  }
  const spoke = last?.who.named;
  const known = spoke ? scores.get(spoke.named) : undefined;
  if (known && last)
    known.score += WEIGHTS.lastSpeaker / (1 + apart(scene, last.at, pronoun.first) * WEIGHTS.fade);
  const [best, second] = [...scores.values()].sort((a, b) => b.score - a.score);
  if (!best) return describedBefore(scene, pronoun.first, gender);
  if (best.score < WEIGHTS.least || (second && best.score - second.score < WEIGHTS.lead)) return null;
  return { named: best.who, described: null };
}

const apart = (scene: QuoteScene, a: number, b: number): number =>
  (scene.sentenceOf[b] ?? 0) - (scene.sentenceOf[a] ?? 0);

const paragraphAt = (scene: QuoteScene, at: number): number =>
  scene.sentences[scene.sentenceOf[at] ?? 0]?.paragraph ?? 0;

function mentionsBefore(scene: QuoteScene, token: number): BookMention[] {
  const { mentions } = scene.book;
  let [low, high] = [0, mentions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.run.first ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return mentions
    .slice(Math.max(0, low - MOST_MENTIONS), low)
    .filter(({ run }) => !scene.quoted[run.first] && apart(scene, run.first, token) <= REACH);
}

/** Near, in the same paragraph, not governed by a preposition or an object’s verb, of the gender. */
function scoreOf(scene: QuoteScene, { run, named }: BookMention, at: number, gender: Gender): number {
  const far = apart(scene, run.first, at);
  let score = WEIGHTS.recency / (1 + far) + WEIGHTS.person;
  if (named.gender === gender) score += WEIGHTS.gender;
  if (paragraphAt(scene, run.first) === paragraphAt(scene, at)) score += WEIGHTS.paragraph;
  if (GOVERNED.test(lowerOf(scene, run.titled - 1))) score -= WEIGHTS.governed;
  else score += WEIGHTS.subject / (1 + far * WEIGHTS.fade);
  return score;
}

/** "Eine Sprecherin des Hafens widersprach. „…“, sagte sie": somebody without a name who begins the sentence before. */
function describedBefore(scene: QuoteScene, pronoun: number, gender: Gender): Antecedent | null {
  const sentence = scene.sentenceOf[pronoun] ?? 0;
  for (let back = 1; back <= 2; back++) {
    const before = scene.sentences[sentence - back];
    if (before?.paragraph !== paragraphAt(scene, pronoun)) return null;
    let at = pronoun;
    while (at > 0 && pronoun - at < FARTHEST && (scene.sentenceOf[at - 1] ?? 0) >= sentence - back) at--;
    if (!/^(?:ein|eine)$/.test(lowerOf(scene, at))) continue;
    const described = phraseAt(scene, at);
    if (described?.kind !== 'described') continue;
    const role = roleOf(lowerOf(scene, described.head), scene.lexicons) ?? '';
    if (scene.lexicons.sets[gender === 'female' ? 'female-words' : 'male-words'].has(role))
      return { named: null, described };
  }
  return null;
}
