import type { Lexicons } from '../lexicons.ts';

const SHORTEST_HEAD = 4;
const LONGEST_WORD = 40;

/** "Verkehrsministerin" → ministerin: the part by which a compound is what it is; null where the list has none of its ends. */
export function headIn(word: string, list: ReadonlySet<string>): string | null {
  if (list.has(word)) return word;
  if (word.length > LONGEST_WORD) return null;
  for (let at = 1; at <= word.length - SHORTEST_HEAD; at++) {
    const head = word.slice(at);
    if (list.has(head)) return head;
  }
  return null;
}

const ENDINGS = ['', 's', 'es', 'n', 'en'];
const MOST_KNOWN = 20_000;
/** Heads already found, by list: each noun of a text is asked for again and again. Emptied when full. */
const headsBy = new WeakMap<ReadonlySet<string>, Map<string, string | null>>();

function inflectedHead(word: string, list: ReadonlySet<string>): string | null {
  let heads = headsBy.get(list);
  if (!heads || heads.size >= MOST_KNOWN) headsBy.set(list, (heads = new Map<string, string | null>()));
  const known = heads.get(word);
  if (known !== undefined || word.length > LONGEST_WORD) return known ?? null;
  const head = headOfForm(word, list);
  heads.set(word, head);
  return head;
}

function headOfForm(word: string, list: ReadonlySet<string>): string | null {
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const head = headIn(word.slice(0, word.length - ending.length), list);
    if (head !== null) return head;
  }
  return null;
}

/** "ministerin" of "Verkehrsministerin", "sprecher" of "Sprechers" */
export const roleOf = (word: string, { sets }: Lexicons): string | null => inflectedHead(word, sets.roles);

/** "ministerium" of "Verkehrsministeriums" */
export const bodyOf = (word: string, { sets }: Lexicons): string | null =>
  inflectedHead(word, sets['organisation-words']);

/** "Experten", "Verkehrsexperten" */
export const isGroup = (word: string, { sets }: Lexicons): boolean => headIn(word, sets.groups) !== null;

/** A word for people or for a body that speaks. */
export const isSpeakerWord = (word: string, lexicons: Lexicons): boolean =>
  roleOf(word, lexicons) !== null || bodyOf(word, lexicons) !== null || isGroup(word, lexicons);

/** Endings that make nouns for things: "Entscheidung", "Freiheit", "Gesellschaft". */
const THING =
  /^\p{L}{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nisse|ment|tum|iere|isse)$/u;

export const isThing = (word: string): boolean => THING.test(word);
