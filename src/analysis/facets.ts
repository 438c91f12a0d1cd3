import { classAt, LETTER } from '../language/characters.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { Annotation, NameMention } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import {
  isReadableCollocation,
  isReadableName,
  onlyOpening,
  sensibleCase,
  smallWords,
} from './topic-label.ts';
import { FACET_LIMITS as LIMITS } from './weights.ts';

/** A name under which an article can be found. */
export interface ArticleFacet {
  readonly kind: 'topic' | 'speaker' | 'publisher';
  readonly label: string;
}

interface Label {
  readonly label: string;
  readonly count: number;
  readonly inTitle: boolean;
}

const ASCII = /^[\x20-\x7e]*$/;

const folded = (label: string): string =>
  ASCII.test(label)
    ? label
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim()
    : label
        .normalize('NFD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
const isName = (label: string): boolean => /^\p{Lu}|-\p{Lu}/u.test(label);
/** Between spaces, so that one holds another only word by word. */
const padded = (words: string): string => ` ${words} `;

/** "Qaeda" behind a hyphen is "al-Qaeda", "Fly Zone" is "No-Fly Zone". */
function wholeName({ name, start, end }: NameMention, text: string): string {
  if (!/[-‐‑]/.test(text.charAt(start - 1)) || text.slice(start, end) !== name) return name;
  const before = /\p{L}{1,20}[-‐‑]$/u.exec(text.slice(Math.max(0, start - 21), start));
  return `${before?.[0] ?? ''}${name}`;
}

/** Names of the text as their fullest form, counted. */
function namesIn(title: string, annotation: Annotation, text: string, lexicons: Lexicons): Label[] {
  const unsure = onlyOpening(annotation, text, lexicons);
  const named = annotation.names
    .filter(({ name }) => !unsure.has(name))
    .map(mention => wholeName(mention, text));
  // most names stand many times: each is looked at once
  const distinct = new Set(named);
  const small = smallWords(text, distinct);
  const keys = new Map<string, string>();
  for (const name of distinct)
    if (isName(name) && isReadableName(name, small, lexicons)) keys.set(name, folded(name));
  const groups = Map.groupBy(
    named.filter(name => keys.has(name)),
    name => keys.get(name) ?? '',
  );
  const heading = padded(folded(title));
  return [...groups].flatMap(([key, names]): Label[] => {
    const label = names[0] ?? '';
    return key === '' ? [] : [{ label, count: names.length, inTitle: heading.includes(padded(key)) }];
  });
}

/** Words side by side, where they stand first and how often. */
interface Run {
  readonly start: number;
  readonly end: number;
  count: number;
}

/** Numbers for stems and for runs of them, the same in title and text. */
class RunNumbers {
  readonly #stems = new Map<string, number>();
  readonly #runs = new Map<number, number>();

  stem(stem: string): number {
    const known = this.#stems.get(stem);
    if (known !== undefined) return known;
    this.#stems.set(stem, this.#stems.size);
    return this.#stems.size - 1;
  }

  /** Of a run that goes on with a stem; below 2^26, as a text of ten megabytes has fewer words. */
  longer(run: number, stem: number): number {
    const key = run * 2 ** 26 + stem;
    const known = this.#runs.get(key);
    if (known !== undefined) return known;
    this.#runs.set(key, this.#runs.size);
    return this.#runs.size - 1;
  }
}

const JOINT = /^[\s\-‐‑]*$/u;
const BLANK = ' ';

/** Nothing but a space or a hyphen between. */
function isJoint(text: string, a: Span | undefined, b: Span | undefined): boolean {
  if (!a || !b) return false;
  return (b.start - a.end === 1 && text[a.end] === BLANK) || JOINT.test(text.slice(a.end, b.start));
}

const isContent = (term: Term): boolean =>
  !term.stop && term.word.length > 2 && (classAt(term.word, 0) & LETTER) !== 0;

/** Two or three content words side by side. Keys are numbers of pairs doubled, and of triples doubled and one more. */
function runsOf(text: string, terms: readonly Term[], numbers: RunNumbers): Map<number, Run> {
  const runs = new Map<number, Run>();
  const add = (key: number, start: number, end: number): void => {
    const known = runs.get(key);
    if (known) known.count++;
    else runs.set(key, { start, end, count: 1 });
  };
  let before: Term | undefined;
  let stem = -1;
  let pair = -1;
  let pairStart = 0;
  for (const term of terms) {
    const content = isContent(term);
    const next = content ? numbers.stem(term.stem) : -1;
    const isPair = content && stem >= 0 && isJoint(text, before, term);
    const longer = isPair ? numbers.longer(stem, next) : -1;
    if (isPair && pair >= 0) add(numbers.longer(pair, next) * 2 + 1, pairStart, term.end);
    if (isPair && before) add(longer * 2, before.start, term.end);
    pairStart = before?.start ?? 0;
    [before, stem, pair] = [term, next, longer];
  }
  return runs;
}

/** "flood gauge" in the title and again in the text: what the article is about, in its own words. */
function collocationsIn(title: string, text: string, lexicons: Lexicons): Label[] {
  const numbers = new RunNumbers();
  const inTitle = runsOf(title, termsOf(title, lexicons), numbers);
  const inText = runsOf(text, termsOf(text, lexicons), numbers);
  return [...inText].flatMap(([key, { start, end, count }]): Label[] => {
    const isTitled = inTitle.has(key);
    if (!isTitled && count <= LIMITS.mentions) return [];
    const label = text.slice(start, end);
    if (/\p{Lu}/u.test(label) || !isReadableCollocation(label, lexicons)) return [];
    return [{ label: label.toLowerCase().replaceAll(/\s+/gu, ' '), count, inTitle: isTitled }];
  });
}

/** "Moor" beside "Ines Moor", "flood gauge" beside "flood gauge review": the fuller one stays and is counted for both. */
function withoutParts(labels: readonly Label[]): Label[] {
  const kept = new Map<string, Label>();
  const keptWith = new Map<string, string[]>();
  for (const label of labels.toSorted((a, b) => b.label.length - a.label.length)) {
    const key = folded(label.label);
    const words = key.split(' ');
    const fuller = fullerOf(key, words, keptWith);
    const known = fuller === undefined ? undefined : kept.get(fuller);
    if (fuller !== undefined && known)
      kept.set(fuller, {
        ...known,
        count: known.count + label.count,
        inTitle: known.inTitle || label.inTitle,
      });
    else {
      kept.set(key, label);
      for (const word of words) {
        const holders = keptWith.get(word);
        if (!holders) keptWith.set(word, [key]);
        else if (holders.at(-1) !== key) holders.push(key);
      }
    }
  }
  return [...kept.values()];
}

/** The first label kept that holds this one, sought among those with its rarest word. */
function fullerOf(
  key: string,
  words: readonly string[],
  keptWith: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const [rarest] = words.map(word => keptWith.get(word) ?? []).sort((a, b) => a.length - b.length);
  const part = padded(key);
  return rarest?.find(other => padded(other).includes(part));
}

const weight = (label: Label): number => label.count + (label.inTitle ? 5 : 0);

/** Readable names under which an article is offered: topics, those it quotes, and who published it. */
export function facetsOf(
  read: { readonly title: string | null; readonly publisher: string | null },
  annotation: Annotation,
  text: string,
  lexicons: Lexicons,
): ArticleFacet[] {
  const title = read.title ?? '';
  const found = [...namesIn(title, annotation, text, lexicons), ...collocationsIn(title, text, lexicons)];
  const publisher = folded(read.publisher ?? '');
  const topics = withoutParts(found)
    .filter(each => each.inTitle || each.count >= LIMITS.mentions)
    .filter(each => folded(each.label) !== publisher)
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, LIMITS.topics)
    .map(each => ({ kind: 'topic' as const, label: sensibleCase(each.label, text, lexicons) }));
  const speakers = new Map<string, string>();
  for (const { speaker } of annotation.quotations) {
    if (speaker && /^\p{Lu}/u.test(speaker.name) && speaker.name.length <= LIMITS.longestLabel)
      speakers.set(folded(speaker.name), speaker.name);
  }
  return [
    ...topics,
    ...[...speakers.values()].map(label => ({ kind: 'speaker' as const, label })),
    ...(read.publisher ? [{ kind: 'publisher' as const, label: read.publisher }] : []),
  ];
}
