import type { Lexicons } from '../language/lexicons.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { Publication } from '../model/time.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

/** What a term is in an account, added up. */
export const TERM_MARKS = {
  /** Capitalised where ordinary words are not: "the mayor of Brackwater". */
  name: 1,
  /** Capitalised anywhere, as at the start of a sentence or in a headline that capitalises every word. */
  capital: 2,
  /** A name that the headline has, or that comes again: whom or what it is about. */
  key: 4,
  /** "2025" */
  year: 8,
  /** "the second quarter" */
  quarter: 16,
  /** Part of a name of two words or more: "Tilda Roon". */
  fullName: 32,
  /** "Friday", "March", "two", "hours": said of any event. */
  anywhere: 64,
} as const;

/** Title and beginning of one article as stories compare them: made from its text alone, and from no other article. */
export interface AccountTerms {
  /**
   * Two numbers a term, in the order of the first: hash of the stem (unsigned 32 bit), and weight × 256 + marks.
   * Weights are counts, a name's doubled.
   */
  readonly terms: Uint32Array;
  /** Names as they are written, longest run of capitalised words each, without repeats: "Tilda Roon". */
  readonly names: readonly string[];
}

/** When an account was published, for comparing it. */
export interface AccountTime {
  /** Days since 1970: published where the day is stated, else first seen. */
  readonly day: number;
  /** Its day is the stated one. */
  readonly isDated: boolean;
  /** First and last day that a statement such as "2024" allows; null where nothing is stated. */
  readonly period: readonly [number, number] | null;
  /** Minutes since 1970, where the minute is stated. */
  readonly minute: number | null;
}

export interface Account extends AccountTerms, AccountTime {
  readonly id: number;
}

const CAPITAL = /^\p{Lu}/u;
const DIGIT = /^\p{N}/u;
const YEAR = /^(?:19|20)\d\d$/;
/** "… said. The", "… said.” The": what follows begins a sentence. */
const SENTENCE_END = /^["”’)\]]*[.!?]|^:/;
/** From this share of capitalised words on, capitals of a line mean nothing: "Mayor Opens Bridge". */
const TITLE_CASE = { share: 0.75, words: 4 } as const;
const NAME_WEIGHT = 2;
const QUARTERS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
]);

/** FNV-1a, unsigned 32 bit. */
export function termHash(stem: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) value = Math.imul(value ^ stem.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

interface Draft {
  readonly terms: Map<string, { weight: number; marks: number; timesNamed: number }>;
  readonly names: Set<string>;
}

interface Anywhere {
  /** Words of the calendar: capitalised, and they name nobody. */
  readonly calendar: ReadonlySet<string>;
  /** The same with numbers and units. */
  readonly words: ReadonlySet<string>;
}

const known = new WeakMap<Lexicons, Anywhere>();

function saidAnywhere(lexicons: Lexicons): Anywhere {
  const { months, weekdays, numbers, ordinals, units } = lexicons.maps;
  const read = known.get(lexicons);
  if (read) return read;
  const calendar = new Set([...months.keys(), ...weekdays.keys()]);
  const words = new Set([...calendar, ...numbers.keys(), ...ordinals.keys(), ...units.keys()]);
  known.set(lexicons, { calendar, words });
  return { calendar, words };
}

const isTitleCase = (line: string, terms: readonly Term[]): boolean => {
  const words = terms.filter(term => !term.stop && !DIGIT.test(term.word));
  const capitals = words.filter(term => CAPITAL.test(line.slice(term.start, term.start + 2)));
  return words.length >= TITLE_CASE.words && capitals.length > TITLE_CASE.share * words.length;
};

function enter(draft: Draft, stem: string, weight: number, marks: number): void {
  const known = draft.terms.get(stem) ?? { weight: 0, marks: 0, timesNamed: 0 };
  known.weight += weight;
  known.marks |= marks;
  if (marks & TERM_MARKS.name) known.timesNamed += 1;
  draft.terms.set(stem, known);
}

/** Runs of names that stand side by side: "Tilda Roon" of "mayor Tilda Roon said". */
class NameRuns {
  readonly #draft: Draft;
  readonly #line: string;
  #run: Term[] = [];

  constructor(line: string, draft: Draft) {
    this.#line = line;
    this.#draft = draft;
  }

  take(term: Term): void {
    const last = this.#run.at(-1);
    if (last && this.#line.slice(last.end, term.start).trim() !== '') this.close();
    this.#run.push(term);
  }

  close(): void {
    const [first] = this.#run;
    const last = this.#run.at(-1);
    if (first && last) this.#draft.names.add(this.#line.slice(first.start, last.end).replace(/['’]s$/u, ''));
    if (this.#run.length > 1)
      for (const { stem } of this.#run) enter(this.#draft, stem, 0, TERM_MARKS.fullName);
    this.#run = [];
  }
}

function takeLine(line: string, isHeadline: boolean, draft: Draft, lexicons: Lexicons): void {
  const terms = termsOf(line, lexicons);
  const hidesNames = isTitleCase(line, terms);
  const anywhere = saidAnywhere(lexicons);
  const runs = new NameRuns(line, draft);
  let begins = true;
  let before: Term | null = null;
  for (const term of terms) {
    const atStart = begins;
    begins = SENTENCE_END.test(line.slice(term.end, term.end + 4));
    takeQuarter(term, before, draft);
    before = term;
    if (term.stop || term.word.length < 2) continue;
    const isCapital =
      CAPITAL.test(line.slice(term.start, term.start + 2)) && !anywhere.calendar.has(term.word);
    const isName = isCapital && !hidesNames && !atStart;
    if (isName) runs.take(term);
    const marks = (isCapital ? capitalMarks(isName, isHeadline) : 0) | wordMarks(term.word, anywhere);
    enter(draft, term.stem, isName ? NAME_WEIGHT : 1, marks);
  }
  runs.close();
}

function takeQuarter({ stem }: Term, before: Term | null, draft: Draft): void {
  const quarter = stem === 'quarter' && before ? QUARTERS.get(before.word) : undefined;
  if (quarter !== undefined) enter(draft, `quarter ${quarter}`, 1, TERM_MARKS.quarter);
}

const capitalMarks = (isName: boolean, isHeadline: boolean): number =>
  TERM_MARKS.capital | (isName ? TERM_MARKS.name : 0) | (isHeadline ? TERM_MARKS.key : 0);

const wordMarks = (word: string, anywhere: Anywhere): number =>
  (YEAR.test(word) ? TERM_MARKS.year : 0) | (anywhere.words.has(word) ? TERM_MARKS.anywhere : 0);

/** A capital in the headline, or at a sentence's start, is a key name only where the word is a name elsewhere. */
function marksOf({ marks, timesNamed }: { marks: number; timesNamed: number }): number {
  const { name, capital, key } = TERM_MARKS;
  const others = marks & ~key;
  if (!(marks & name) || !(marks & capital)) return others;
  return marks & key || timesNamed > 1 ? others | key : others;
}

/** Title and the first characters of the text, as terms. Without a title the first line stands for it. */
export function accountTerms(title: string | null, text: string, lexicons: Lexicons): AccountTerms {
  const draft: Draft = { terms: new Map(), names: new Set() };
  const lines = [...(title === null ? [] : [title]), ...text.slice(0, LIMITS.openingCharacters).split('\n')];
  const written = lines.filter(line => line.trim() !== '');
  written.forEach((line, at) => {
    takeLine(line, at === 0 && written.length > 1, draft, lexicons);
  });
  const hashed = [...draft.terms].map(([stem, term]): readonly [number, number] => [
    termHash(stem),
    Math.min(term.weight, 0xffff) * 256 + marksOf(term),
  ]);
  hashed.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return { terms: Uint32Array.from(hashed.flat()), names: [...draft.names] };
}

const DAY_MILLISECONDS = 86_400_000;
const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY_MILLISECONDS);

/** Last day that "2024" or "2024-02" may mean. */
function lastDay(day: string): number {
  const [year = 1970, month = 12] = day.split('-').map(Number);
  return Math.floor(Date.UTC(year, month, 0) / DAY_MILLISECONDS);
}

/** @param firstSeen ISO 8601: stands for the day of what states none */
export function accountTime(
  published: Pick<Publication, 'instant' | 'day' | 'precision'> | null,
  firstSeen: string,
): AccountTime {
  const seen = dayNumber(firstSeen);
  if (published === null) return { day: seen, isDated: false, period: null, minute: null };
  const first = dayNumber(published.day);
  if (published.day.length < 10)
    return { day: seen, isDated: false, period: [first, lastDay(published.day)], minute: null };
  const minute = published.precision === 'minute' ? Math.floor(Date.parse(published.instant) / 60_000) : null;
  return { day: first, isDated: true, period: [first, first], minute };
}
