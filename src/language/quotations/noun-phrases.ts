import type { NameRun } from '../names/name-runs.ts';
import { isCue, isOwnersMark, lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'who']);
const DETERMINERS = new Set(
  'a an the one another some many several most few other two three four five both all his her their its this these those'.split(
    ' ',
  ),
);
const STOPS_PHRASE = new Set(
  'though although and or but of for that which who whom what how why where when while as if because after before since until than so to in on at by with from into about over under is was are were be been has have had will would did does do not also then said says'.split(
    ' ',
  ),
);
const LINKS = new Set(['of', 'for', 'at', 'from', 'with', 'in', 'to']);
const LONGEST = 14;
const SHARE =
  /^(?:percent|%|groups?|number|numbers|crowds?|dozens|scores|hundreds|thousands|millions|majority|minority|half|thirds?|quarters?|pair|handful|couple|lot|team|coalition|bands?|families|family|members?|some|many|most|several|one|two|three|four|five|none|each|both)$/;
const BEFORE_SHARE =
  /^(?:the|a|an|some|only|just|nearly|about|almost|around|roughly|over|more|than|at|least|small|large|big|growing|whole|vast|overwhelming|slim|clear|two|three|four|five|six|seven|eight|nine|ten)$/;
/** No phrase begins with them: "when Olga Brandt", "in the harbour". */
const NEVER_BEGINS = new Set(
  'though although and or but of for which who whom what how why where when while as if because after before since until than so to in on at by with from into about over under is was are were be been has have had will would did does do not said says'.split(
    ' ',
  ),
);

/** The phrase that ends at a token: "Kim", "she", "a spokesman for the ministry", "one regional analyst". Null: none of a speaker’s. */
export function phraseEndingAt(scene: QuoteScene, at: number): Mention | null {
  if (at < 0 || scene.quoted[at]) return null;
  if (PRONOUNS.has(lowerOf(scene, at))) return { first: at, last: at, head: at, kind: 'pronoun' };
  const named = scene.book.endingAt.get(bracketed(scene, at));
  if (named) {
    const owner = describedBefore(scene, named.run.titled - 1, at);
    if (owner) return owner;
    return { first: named.run.first, last: named.run.last, head: named.run.last, kind: 'name' };
  }
  return commonPhrase(scene, at);
}

/** "Rep. John Mica (R-Fla.) said": the bracket belongs to the name before it. */
function bracketed(scene: QuoteScene, at: number): number {
  if (lowerOf(scene, at) !== ')') return at;
  for (let i = at - 1; i > at - 12; i--) if (lowerOf(scene, i) === '(') return i - 1;
  return at;
}

/** "a spokesman for Clinton": the name is only whom the speaker speaks for. */
function describedBefore(scene: QuoteScene, link: number, last: number): Mention | null {
  const skip = DETERMINERS.has(lowerOf(scene, link)) ? 1 : 0;
  if (!/^(?:for|of|at|from|with)$/.test(lowerOf(scene, link - skip))) return null;
  const head = link - skip - 1;
  if (!isPerson(scene, head)) return null;
  const phrase = commonPhrase(scene, head);
  return phrase && { ...phrase, last };
}

/** A phrase without a name at its end, whose head is a word for people or a body: "the ministry", "analysts"; or "the report". */
function commonPhrase(scene: QuoteScene, at: number): Mention | null {
  if (isPerson(scene, at)) return { first: wholeStart(scene, at), last: at, head: at, kind: 'described' };
  return (
    linked(scene, at) ?? documentEndingAt(scene, at) ?? shareEndingAt(scene, at) ?? agedEndingAt(scene, at)
  );
}

/** "63 percent", "sixty percent" */
function shareEndingAt(scene: QuoteScene, at: number): Mention | null {
  if (!/^(?:percent|%)$/.test(lowerOf(scene, at))) return null;
  const number = scene.tokens[at - 1];
  const counts = number?.kind === 'number' || scene.lexicons.maps.numbers.has(number?.lower ?? '');
  return counts ? { first: at - 1, last: at, head: at, kind: 'described' } : null;
}

/** "the 34-year-old", "a 34-year-old" */
function agedEndingAt(scene: QuoteScene, at: number): Mention | null {
  const words = [1, 2, 3].map(back => lowerOf(scene, at - back)).join('');
  const isAged =
    lowerOf(scene, at) === 'old' && words === '-year-' && scene.tokens[at - 4]?.kind === 'number';
  if (!isAged || !/^(?:the|a|an)$/.test(lowerOf(scene, at - 5))) return null;
  return { first: at - 5, last: at, head: at - 4, kind: 'described' };
}

/** "the harbour report", but not "in the report" */
function documentEndingAt(scene: QuoteScene, at: number): Mention | null {
  if (!isDocument(scene, at)) return null;
  const first = phraseStart(scene, at);
  return LINKS.has(lowerOf(scene, first - 1)) ? null : { first, last: at, head: at, kind: 'described' };
}

/** "the former pilot and harbour master", "52 percent of voters": where one person’s two roles, or a share, begin. */
function wholeStart(scene: QuoteScene, head: number): number {
  const first = phraseStart(scene, head);
  const link = lowerOf(scene, first - 1);
  if (scene.quoted[first - 1] || scene.sentenceOf[first - 1] !== scene.sentenceOf[head]) return first;
  if (link === 'of' && !isRole(scene, head) && SHARE.test(lowerOf(scene, first - 2)))
    return shareStart(scene, first - 2);
  const isSecondRole = link === 'and' && !DETERMINERS.has(lowerOf(scene, first)) && isRole(scene, head);
  const start = isSecondRole ? phraseStart(scene, first - 2) : first;
  return isRole(scene, first - 2) && /^(?:the|a|an)$/.test(lowerOf(scene, start)) ? start : first;
}

/** "only about 52 percent", "a small group" */
function shareStart(scene: QuoteScene, share: number): number {
  let first = share;
  while (
    scene.sentenceOf[first - 1] === scene.sentenceOf[share] &&
    (scene.tokens[first - 1]?.kind === 'number' || BEFORE_SHARE.test(lowerOf(scene, first - 1)))
  )
    first--;
  return first;
}

const isRole = (scene: QuoteScene, at: number): boolean => scene.lexicons.sets.roles.has(lowerOf(scene, at));
const isDocument = (scene: QuoteScene, at: number): boolean =>
  scene.lexicons.sets.documents.has(lowerOf(scene, at));

/** "the head of the agency": the head stands before the link. */
function linked(scene: QuoteScene, at: number): Mention | null {
  for (let i = at - 1; i > at - 7 && i > 0; i--) {
    const word = lowerOf(scene, i);
    if (scene.quoted[i] || scene.tokens[i]?.kind === 'mark') return null;
    if (LINKS.has(word) && isPerson(scene, i - 1))
      return { first: phraseStart(scene, i - 1), last: at, head: i - 1, kind: 'described' };
    if (LINKS.has(word) && word !== 'of') return null;
  }
  return null;
}

function phraseStart(scene: QuoteScene, head: number): number {
  let first = head;
  while (head - first < LONGEST) {
    const before = lowerOf(scene, first - 1);
    const token = scene.tokens[first - 1];
    if (!token || scene.quoted[first - 1] || scene.sentenceOf[first - 1] !== scene.sentenceOf[head]) break;
    if (DETERMINERS.has(before)) return lowerOf(scene, first - 2) === 'all' ? first - 2 : first - 1;
    const joins =
      isOwnersMark(scene, first - 1) ||
      (before === '-' && !token.spaced) ||
      (before === '.' && !token.spaced);
    if (
      !joins &&
      (token.kind === 'mark' || STOPS_PHRASE.has(before) || scene.lexicons.sets['cue-verbs'].has(before))
    )
      break;
    first--;
  }
  return first;
}

/** A word for people or for a body that speaks. */
export function isPerson(scene: QuoteScene, at: number): boolean {
  const word = lowerOf(scene, at);
  const { sets } = scene.lexicons;
  return sets.roles.has(word) || sets.groups.has(word) || sets['organisation-words'].has(word);
}

/** The phrase that begins at a token: after "said" or right after a quotation. */
export function phraseStartingAt(scene: QuoteScene, at: number): Mention | null {
  if (scene.quoted[at] || NEVER_BEGINS.has(lowerOf(scene, at))) return null;
  if (PRONOUNS.has(lowerOf(scene, at))) return { first: at, last: at, head: at, kind: 'pronoun' };
  const named = scene.book.startingAt.get(at);
  const officer = named ? officerOf(scene, named.run) : null;
  if (officer) return officer;
  if (named && !isOwnersMark(scene, named.run.last + 1))
    return { first: named.run.first, last: named.run.last, head: named.run.last, kind: 'name' };
  return agedEndingAt(scene, at + 5) ?? startsCommon(scene, at);
}

/** "Rovers manager Callum Strand": a person in the role that stands behind a body’s name. */
function officerOf(scene: QuoteScene, { last }: NameRun): Mention | null {
  if (!isRole(scene, last + 1) || scene.tokens[last + 1]?.kind !== 'word') return null;
  const person = scene.book.startingAt.get(last + 2);
  if (person?.named.kind !== 'person' || scene.sentenceOf[last] !== scene.sentenceOf[last + 2]) return null;
  const { run } = person;
  return { first: run.first, last: run.last, head: run.last, kind: 'name' };
}

function startsCommon(scene: QuoteScene, at: number): Mention | null {
  let head = -1;
  // "the chief issued a statement": a document behind an article of its own is what somebody made
  let object = false;
  for (let i = at; i < at + LONGEST && !endsPhrase(scene, at, i); i++) {
    if (i > at && startsAnew(scene, i)) {
      if (head < 0) return startsCommon(scene, i);
      object = true;
    }
    const run = scene.book.startingAt.get(i)?.run;
    if (run && !isOwner(scene, run, i > at) && (head >= 0 || isTitled(scene, at, i)))
      return { first: run.first, last: run.last, head: run.last, kind: 'name' };
    if (run) i = pastName(scene, run, i > at);
    if (isPerson(scene, i) || (isDocument(scene, i) && !object)) head = i;
  }
  return head < 0 ? null : { first: at, last: withLink(scene, head), head, kind: 'described' };
}

/** "Last month the city’s finance office": the phrase begins at its article, but not in "all the pilots" */
const startsAnew = (scene: QuoteScene, at: number): boolean =>
  /^(?:the|a|an)$/.test(lowerOf(scene, at)) && !/^(?:all|both|half)$/.test(lowerOf(scene, at - 1));

/** "Olga Brandt’s pilot", "a Kiel Post report" */
const isOwner = (scene: QuoteScene, { last }: NameRun, within: boolean): boolean =>
  isOwnersMark(scene, last + 1) || (within && isDocument(scene, last + 1));

/** The last token of the name, or of the document that it owns. */
const pastName = (scene: QuoteScene, { last }: NameRun, within: boolean): number =>
  within && isDocument(scene, last + 1) ? last + 1 : last;

function endsPhrase(scene: QuoteScene, first: number, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || scene.quoted[at] || scene.sentenceOf[at] !== scene.sentenceOf[first]) return true;
  const inside =
    /^[-/]$/.test(token.lower) || isOwnersMark(scene, at) || (token.lower === '.' && !token.spaced);
  if (token.kind === 'mark') return !inside;
  if (at === first) return false;
  const verb = isCue(scene, at) && !isPerson(scene, at) && !isNamedDocument(scene, at);
  return verb || STOPS_PHRASE.has(token.lower) || LINKS.has(token.lower);
}

/** "the ruling", "a harbour report": what is a verb elsewhere. */
const isNamedDocument = (scene: QuoteScene, at: number): boolean =>
  isDocument(scene, at) && /^(?:the|a|an|'s)$/.test(lowerOf(scene, at - 1));

/** "said longtime pollster Pat Caddell", "NBC’s Dante Chinni": words up to a name describe it. */
function isTitled(scene: QuoteScene, from: number, name: number): boolean {
  return name > from && lowerOf(scene, name - 1) !== ',';
}

const ISSUED =
  /^(?:filed|written|issued|published|released|prepared|signed|sent|compiled|drafted|commissioned)$/;

/** The last token of "the federal Securities Board" */
function issuer(scene: QuoteScene, from: number): number | null {
  for (let at = from; at < from + 3; at++) {
    const named = scene.book.startingAt.get(at);
    if (named) return named.run.last;
  }
  return null;
}

/** "a spokesman for the ministry" */
function withLink(scene: QuoteScene, head: number): number {
  if (isDocument(scene, head) && ISSUED.test(lowerOf(scene, head + 1)) && lowerOf(scene, head + 2) === 'by')
    return issuer(scene, head + 3) ?? head;
  const link = lowerOf(scene, head + 1);
  if (link === 'in' || (!LINKS.has(link) && !(link === 'by' && isDocument(scene, head)))) return head;
  const start = DETERMINERS.has(lowerOf(scene, head + 2)) ? head + 3 : head + 2;
  const named = scene.book.startingAt.get(start);
  if (named) return named.run.last;
  const word = scene.tokens[start];
  return word?.kind === 'word' && !scene.quoted[start] && start > head + 2 ? start : head;
}
