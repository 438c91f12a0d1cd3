import type { BookMention, Gender } from '../names/name-book.ts';
import { describedSubject } from './described-subject.ts';
import { isGoverned, isSubject, speaksAt } from './mention-part.ts';
import { lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';
import { ANTECEDENT_WEIGHTS } from './weights.ts';

const PRONOUN_GENDER = new Map<string, Gender>([
  ['he', 'male'],
  ['she', 'female'],
  ['it', null],
]);
/** Sentences back in which a person is still meant by "he". */
const REACH = 8;
const MOST_CANDIDATES = 16;
/** Mentions looked at for candidates, quoted ones among them. */
const MOST_MENTIONS = 60;
/** Tokens back to the first pronoun of a chain. */
const FARTHEST = 100;

/** Whom a pronoun means: a name of the text, or a person who is only described ("A spokeswoman for the port"). */
export interface Antecedent {
  readonly named: BookMention | null;
  readonly described: Mention | null;
}

/** Who spoke last, and the token where the text says so. */
export interface LastSpeaker {
  readonly who: Antecedent;
  readonly at: number;
}

interface Candidate {
  readonly who: Antecedent;
  score: number;
}

/** Who "he" or "she" is: the person told of before who fits best, or null where none or two fit alike. */
export function antecedentOf(
  scene: QuoteScene,
  pronoun: Mention,
  last: LastSpeaker | null,
): Antecedent | null {
  const gender = PRONOUN_GENDER.get(lowerOf(scene, pronoun.head));
  if (gender === undefined) return null;
  const at = firstOfChain(scene, pronoun.first);
  const candidates = namedCandidates(scene, at, gender, last);
  const described = gender === null ? null : describedSubject(scene, at, gender);
  if (described)
    candidates.push({
      who: { named: null, described: described.mention },
      score: placeScore(scene, described.mention.first, at, true, described.speaks) + described.gendered,
    });
  const [best, second] = candidates.sort((a, b) => b.score - a.score);
  if (!best || best.score < ANTECEDENT_WEIGHTS.least) return null;
  if (second && best.score - second.score < ANTECEDENT_WEIGHTS.lead) return null;
  return best.who;
}

/** "He conceded it. “So be it,” he said": the first "he" of the paragraph after the last name means the same. */
function firstOfChain(scene: QuoteScene, pronoun: number): number {
  const word = lowerOf(scene, pronoun);
  const paragraph = paragraphAt(scene, pronoun);
  let first = pronoun;
  const from = Math.max(0, pronoun - FARTHEST);
  for (let at = pronoun - 1; at >= from && paragraphAt(scene, at) === paragraph; at--) {
    if (scene.quoted[at]) continue;
    if (scene.book.endingAt.get(at)?.named.kind === 'person') break;
    if (lowerOf(scene, at) === word) first = at;
  }
  return first;
}

const paragraphAt = (scene: QuoteScene, at: number): number =>
  scene.sentences[scene.sentenceOf[at] ?? 0]?.paragraph ?? 0;

function namedCandidates(
  scene: QuoteScene,
  at: number,
  gender: Gender,
  last: LastSpeaker | null,
): Candidate[] {
  const candidates = new Map<BookMention['named'], Candidate>();
  const fitting = before(scene, at).filter(mention => fits(mention, gender) && !isNoPerson(scene, mention));
  const nearest = paragraphAt(scene, fitting.at(-1)?.run.first ?? 0);
  for (const mention of fitting) {
    const { named } = mention;
    const near = paragraphAt(scene, mention.run.first) === nearest && nearest < paragraphAt(scene, at);
    const score =
      scoreOf(scene, mention, at, gender) +
      (near ? ANTECEDENT_WEIGHTS.nearest : 0) +
      (candidates.get(named)?.score ?? 0) * ANTECEDENT_WEIGHTS.repeated;
    candidates.set(named, { who: { named: mention, described: null }, score });
  }
  if (last && last.at < at) addLastSpeaker(scene, candidates, last, at, gender);
  return [...candidates.values()];
}

/** The one who spoke last is still there to be meant, and less so with every sentence since. */
function addLastSpeaker(
  scene: QuoteScene,
  candidates: Map<BookMention['named'], Candidate>,
  last: LastSpeaker,
  at: number,
  gender: Gender,
): void {
  const mention = last.who.named;
  const apart = sentencesApart(scene, last.at, at);
  if (!mention || !fits(mention, gender) || apart > REACH) return;
  const known = candidates.get(mention.named);
  const bonus = ANTECEDENT_WEIGHTS.lastSpeaker / (1 + apart * ANTECEDENT_WEIGHTS.fade);
  if (known) known.score += bonus;
  else candidates.set(mention.named, { who: last.who, score: bonus + genderScore(mention, gender) });
}

/** "It" is a body, "he" and "she" are people; a single word that nothing explains may be a family name. */
function fits({ named, run }: BookMention, gender: Gender): boolean {
  if (gender === null) return named.kind === 'organisation';
  if (named.kind !== 'person' && (named.kind !== 'other' || run.words.length > 1)) return false;
  return named.gender === null || named.gender === gender;
}

/** "the North", "Storms battered": a lone word behind an article, or one that only begins its sentence, is no person. */
function isNoPerson(scene: QuoteScene, { named, run }: BookMention): boolean {
  if (named.kind !== 'other') return false;
  if (lowerOf(scene, run.titled - 1) === 'the') return true;
  const begins = run.titled === 0 || scene.sentenceOf[run.titled - 1] !== scene.sentenceOf[run.first];
  return begins && run.titled === run.first && !speaksAt(scene, run);
}

/** Mentions before a token, nearest last, outside quoted words, within reach. */
function before(scene: QuoteScene, token: number): BookMention[] {
  const { mentions } = scene.book;
  let end = firstAtOrAfter(mentions, token);
  const found: BookMention[] = [];
  const least = Math.max(0, end - MOST_MENTIONS);
  for (end -= 1; end >= least && found.length < MOST_CANDIDATES; end--) {
    const mention = mentions[end];
    if (!mention || sentencesApart(scene, mention.run.first, token) > REACH) break;
    if (!scene.quoted[mention.run.first] && !isBracketed(scene, mention.run)) found.push(mention);
  }
  return found.reverse();
}

/** "(Baltic News)": the agency of a dateline, a party, a credit. */
const isBracketed = (scene: QuoteScene, { titled, last }: BookMention['run']): boolean =>
  lowerOf(scene, titled - 1) === '(' && /^[)/]$/.test(lowerOf(scene, last + 1));

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

function scoreOf(scene: QuoteScene, mention: BookMention, at: number, gender: Gender): number {
  const { run } = mention;
  const subject = isSubject(scene, run);
  let score = placeScore(scene, run.first, at, subject, speaksAt(scene, run));
  score += genderScore(mention, gender);
  if (lowerOf(scene, run.last + 1) === "'s") score -= ANTECEDENT_WEIGHTS.possessive;
  if (isGoverned(scene, run)) score -= ANTECEDENT_WEIGHTS.governed;
  if (isModifier(scene, run)) score -= ANTECEDENT_WEIGHTS.modifier;
  if (isIntroduced(scene, mention, at)) score += ANTECEDENT_WEIGHTS.introduced;
  return score;
}

/** "the Brandt campaign", "a Brandt aide": the name only says which. */
function isModifier(scene: QuoteScene, run: BookMention['run']): boolean {
  const next = scene.tokens[run.last + 1];
  const follows =
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    scene.sentenceOf[run.last + 1] === scene.sentenceOf[run.last];
  return (
    follows &&
    run.titled === run.first &&
    /^(?:the|a|an)$/.test(lowerOf(scene, run.first - 1)) &&
    !scene.lexicons.sets['stop-words'].has(next.lower)
  );
}

/** "… which worries Henrik Sand, head of the growers’ union. “…,” he said": somebody brought in by the full name just before. */
function isIntroduced(scene: QuoteScene, { named, run }: BookMention, at: number): boolean {
  const near = sentencesApart(scene, run.first, at) <= 1;
  return near && named.kind === 'person' && run.words.length > 1 && named.first === run.first;
}

function genderScore({ named }: BookMention, gender: Gender): number {
  const known = named.gender !== null && named.gender === gender ? ANTECEDENT_WEIGHTS.gender : 0;
  return known + (named.kind === 'person' ? ANTECEDENT_WEIGHTS.person : 0);
}

/** Near, in the same paragraph, the subject, one who is told to say something. */
function placeScore(scene: QuoteScene, from: number, at: number, subject: boolean, speaks: boolean): number {
  const weights = ANTECEDENT_WEIGHTS;
  const apart = sentencesApart(scene, from, at);
  let score = weights.recency / (1 + apart);
  if (paragraphAt(scene, from) === paragraphAt(scene, at)) score += weights.paragraph;
  if (subject) score += weights.subject / (1 + apart * weights.fade);
  if (speaks) score += weights.speaks / (1 + apart * weights.fade);
  return score;
}
