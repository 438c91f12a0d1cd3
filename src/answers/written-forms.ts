import type { Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** Words of a query and of an article as they are compared here: two letters at least. */
export const WORD = /\p{L}[\p{L}\p{M}]+/gu;

export const foldedWord = (word: string): string =>
  word.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The commonest, the small one of two as frequent. */
function commonest(forms: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return best?.[0];
}

/** Where the words stand side by side in this order, as they are written there. */
function sideBySide(
  written: readonly string[],
  folded: readonly string[],
  words: readonly string[],
): string[] {
  const found: string[] = [];
  for (let at = folded.indexOf(words[0] ?? ''); at >= 0; at = folded.indexOf(words[0] ?? '', at + 1))
    if (words.every((word, i) => folded[at + i] === word))
      found.push(written.slice(at, at + words.length).join(' '));
  return found;
}

/**
 * How an article writes the words of a query: "Cormorant Bridge" for "cormorant bridge" where they stand side by side;
 * else only those of `corrected`, each by itself ("Lindqvist" for "lindqvist"), and the others as they were typed.
 * @param typed words as typed, each with what is meant by it, in the order of the query
 */
export async function writtenForms(
  store: Store,
  scope: Scope,
  article: number,
  typed: readonly (readonly [string, string])[],
  corrected: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const [found] = await store.articles(scope, [article]);
  const written = Array.from(`${found?.title ?? ''}\n${found?.text ?? ''}`.matchAll(WORD), match => match[0]);
  const folded = written.map(foldedWord);
  const meant = typed.map(([, word]) => foldedWord(word));
  const together = meant.length > 1 ? commonest(sideBySide(written, folded, meant)) : undefined;
  if (together !== undefined) {
    const forms = together.split(' ');
    return new Map(typed.map(([word], at) => [word, forms[at] ?? word]));
  }
  return new Map(
    typed
      .filter(([word]) => corrected.has(word))
      .map(([word, right]): [string, string] => {
        const forms = written.filter((_, at) => folded[at] === foldedWord(right));
        return [word, commonest(forms) ?? right];
      }),
  );
}
