import type { Lexicons } from '../language/lexicons.ts';
import { type Term, termsOf } from '../language/terms.ts';
import type { Annotation } from '../model/annotation.ts';
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

const folded = (label: string): string =>
  label
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const isName = (label: string): boolean => /^\p{Lu}/u.test(label) && label.length <= LIMITS.longestLabel;
const holds = (long: string, short: string): boolean => ` ${long} `.includes(` ${short} `);

/** Names of the text as their fullest form, counted. */
function namesIn(title: string, annotation: Annotation): Label[] {
  const groups = Map.groupBy(
    annotation.names.filter(mention => isName(mention.name)),
    mention => folded(mention.name),
  );
  const heading = folded(title);
  return [...groups].flatMap(([key, mentions]): Label[] => {
    const label = mentions[0]?.name ?? '';
    return key === '' ? [] : [{ label, count: mentions.length, inTitle: holds(heading, key) }];
  });
}

const SEPARATOR = /[^\s\-‐‑]/u;

/** Two or three content words side by side, with nothing but a space or a hyphen between. */
function runsOf(text: string, terms: readonly Term[]): Map<string, { label: string; count: number }> {
  const runs = new Map<string, { label: string; count: number }>();
  const usable = (term: Term | undefined): term is Term =>
    term !== undefined && !term.stop && /^\p{L}/u.test(term.word) && term.word.length > 2;
  for (const [at, first] of terms.entries()) {
    for (const size of [2, 3]) {
      const run = terms.slice(at, at + size);
      const last = run.at(-1);
      if (!last || run.length < size || !run.every(usable)) break;
      const label = text.slice(first.start, last.end);
      if (run.some((term, i) => i > 0 && SEPARATOR.test(text.slice(run[i - 1]?.end, term.start)))) break;
      const key = run.map(term => term.stem).join(' ');
      const known = runs.get(key);
      if (known) known.count++;
      else runs.set(key, { label, count: 1 });
    }
  }
  return runs;
}

/** "flood gauge" in the title and again in the text: what the article is about, in its own words. */
function collocationsIn(title: string, text: string, lexicons: Lexicons): Label[] {
  const inTitle = runsOf(title, termsOf(title, lexicons));
  const inText = runsOf(text, termsOf(text, lexicons));
  return [...inText].flatMap(([key, { label, count }]): Label[] => {
    const titled = inTitle.has(key);
    if (count < (titled ? 1 : LIMITS.mentions + 1) || /\p{Lu}/u.test(label)) return [];
    return [{ label: label.toLowerCase().replaceAll(/\s+/gu, ' '), count, inTitle: titled }];
  });
}

/** "Moor" beside "Ines Moor", "flood gauge" beside "flood gauge review": the fuller one stays and is counted for both. */
function withoutParts(labels: readonly Label[]): Label[] {
  const kept = new Map<string, Label>();
  for (const label of labels.toSorted((a, b) => b.label.length - a.label.length)) {
    const key = folded(label.label);
    const fuller = kept.keys().find(other => holds(other, key));
    const known = fuller === undefined ? undefined : kept.get(fuller);
    if (fuller === undefined || !known) kept.set(key, label);
    else
      kept.set(fuller, {
        ...known,
        count: known.count + label.count,
        inTitle: known.inTitle || label.inTitle,
      });
  }
  return [...kept.values()];
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
  const found = [...namesIn(title, annotation), ...collocationsIn(title, text, lexicons)];
  const topics = withoutParts(found)
    .filter(each => each.inTitle || each.count >= LIMITS.mentions)
    .filter(each => folded(each.label) !== folded(read.publisher ?? ''))
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, LIMITS.topics)
    .map(each => ({ kind: 'topic' as const, label: each.label }));
  const speakers = new Map<string, string>();
  for (const { speaker } of annotation.quotations) {
    if (speaker && isName(speaker.name)) speakers.set(folded(speaker.name), speaker.name);
  }
  return [
    ...topics,
    ...[...speakers.values()].map(label => ({ kind: 'speaker' as const, label })),
    ...(read.publisher ? [{ kind: 'publisher' as const, label: read.publisher }] : []),
  ];
}
