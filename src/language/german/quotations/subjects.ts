import { lowerOf, type Mention, type QuoteScene } from '../../quotations/quote-scene.ts';
import type { Cue } from './cues.ts';
import { afterPhrase, apposed, phraseAt } from './phrases.ts';

const REACH_BACK = 45;
const REACH_ON = 12;
/** Words that stand between a verb and its subject: "sagte am Dienstag auch die Ministerin". */
const BETWEEN =
  /^(?:sich|auch|dazu|denn|dann|zudem|gestern|heute|weiter|etwa|jetzt|nun|schließlich|später|daraufhin|hingegen|dagegen|außerdem|es|ihm|ihnen|dies|das|indes|derweil|unterdessen|wiederum|zuletzt|bereits|schon|dabei|hierzu|danach|anschließend|zuvor|ebenfalls|damals|jedoch|allerdings|wenig|gegenüber)$/;
const PREPOSITION =
  /^(?:am|im|in|vor|nach|auf|bei|beim|zu|zum|zur|mit|an|über|gegenüber|seit|während|laut|aus)$/;
const CLAUSE = /^(?:und|aber|doch|denn|sondern|[:;–—,])$/;

/** The subject of a verb of saying: before it where it begins its clause, else behind it. German puts the verb second. */
export function subjectOf(scene: QuoteScene, cue: Cue): Mention | null {
  return behindWie(scene, cue) ?? subjectBefore(scene, cue.finite) ?? subjectAfter(scene, cue.finite);
}

const sentenceStart = (scene: QuoteScene, at: number): number => {
  let start = at;
  while (start > 0 && at - start < REACH_BACK && scene.sentenceOf[start - 1] === scene.sentenceOf[at])
    start--;
  return start;
};

/** "Wie Schulleiterin Petra Kuhn am Dienstag mitteilte": the verb stands last. */
function behindWie(scene: QuoteScene, { finite }: Cue): Mention | null {
  for (let at = finite - 1; at > finite - REACH_ON; at--) {
    if (scene.sentenceOf[at] !== scene.sentenceOf[finite] || lowerOf(scene, at) === ',') return null;
    if (lowerOf(scene, at) === 'wie') {
      const found = phraseAt(scene, at + 1);
      return found && found.last < finite ? found : null;
    }
  }
  return null;
}

/** "Weber sagte", "Martina Voigt, Leiterin des Heims, sagte", "Er kam und sagte". */
export function subjectBefore(scene: QuoteScene, verb: number): Mention | null {
  const start = sentenceStart(scene, verb);
  for (let at = verb - 1; at >= start; at--) {
    if (at > start && !CLAUSE.test(lowerOf(scene, at - 1))) continue;
    const found = endingAt(scene, phraseFrom(scene, at), verb);
    if (found) return found;
    // "Weber kam und sagte": the subject of the clause before
    if (at === verb && /^(?:und)$/.test(lowerOf(scene, at - 1))) continue;
  }
  const shared = lowerOf(scene, verb - 1) === 'und' ? phraseFrom(scene, start) : null;
  return shared && shared.last < verb ? shared : null;
}

/** "Auch Weber", "Doch die Ministerin": past the words that only open the clause. */
function phraseFrom(scene: QuoteScene, at: number): Mention | null {
  const opens = /^(?:auch|doch|und|aber|selbst|nur|sogar)$/.test(lowerOf(scene, at));
  return phraseAt(scene, opens ? at + 1 : at);
}

/** The phrase if it reaches up to the verb, apart from a bracket and what stands between commas. */
function endingAt(scene: QuoteScene, phrase: Mention | null, verb: number): Mention | null {
  if (!phrase || phrase.last >= verb) return null;
  const next = afterPhrase(scene, phrase);
  if (next === verb) return phrase;
  const closed = lowerOf(scene, verb - 1) === ',' && lowerOf(scene, next) === ',' && next < verb - 1;
  return closed ? apposed(scene, phrase) : null;
}

/** "sagte am Dienstag die Ministerin", "hatte Weber gesagt" */
export function subjectAfter(scene: QuoteScene, verb: number): Mention | null {
  let at = verb + 1;
  for (let steps = 0; steps < 4; steps++) {
    if (scene.sentenceOf[at] !== scene.sentenceOf[verb] || scene.quoted[at]) return null;
    if (BETWEEN.test(lowerOf(scene, at))) at++;
    else if (PREPOSITION.test(lowerOf(scene, at))) at = pastGroup(scene, at);
    else break;
  }
  // "sagte der Zeitung": a dative is told, and does not tell, where it stands without a speaker behind it
  return phraseAt(scene, at);
}

/** Past "am Dienstag", "in einem Interview", "vor dem Landtag". */
function pastGroup(scene: QuoteScene, preposition: number): number {
  for (let at = preposition + 1; at < preposition + 6; at++) {
    const token = scene.tokens[at];
    if (!token || scene.quoted[at] || scene.sentenceOf[at] !== scene.sentenceOf[preposition]) return at;
    if (token.kind === 'word' && token.text !== token.lower)
      return (scene.book.startingAt.get(at)?.run.last ?? at) + 1;
  }
  return preposition + 1;
}
