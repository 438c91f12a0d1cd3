import type { Item, Run } from './draft.ts';
import { itemText } from './item-text.ts';

/** Longest stretch without a space that is kept together when an item must be split. */
const UNBROKEN = 120;

/** Words with the white space after them; a stretch without spaces is cut between code points. */
const atoms = (runs: readonly Run[]): Run[] =>
  runs.flatMap(run =>
    (run.text.match(/\s*\S+\s*|\s+/gu) ?? []).flatMap(word =>
      word.length <= UNBROKEN
        ? [{ ...run, text: word }]
        : (word.match(new RegExp(`.{1,${UNBROKEN}}`, 'gsu')) ?? []).map(text => ({ ...run, text })),
    ),
  );

/** Puts a word behind the others: onto the last run where both are bold or both are not. */
const append = (runs: readonly Run[], atom: Run): Run[] => {
  const last = runs.at(-1);
  return last?.bold === atom.bold
    ? [...runs.slice(0, -1), { ...atom, text: (last?.text ?? '') + atom.text }]
    : [...runs, atom];
};

/**
 * The item, or where it does not fit a page of its own, its words over several items in their order,
 * none left out. All but the last say that they go on; the place in context stays with the first.
 */
export function splitItem(item: Item, fits: (text: string) => boolean, goesOn: string): Item[] {
  if (fits(itemText(item, true))) return [item];
  const pieces: Item[] = [];
  let words: Run[] = [];
  const piece = (source: string): Item => ({
    ...item,
    words,
    source,
    lead: pieces.length === 0 ? item.lead : '',
    context: pieces.length === 0 ? item.context : null,
  });
  // the longer of both ends is reckoned with, so that the last piece fits too
  const longestEnd = item.source.length > goesOn.length ? item.source : goesOn;
  for (const atom of atoms(item.words)) {
    const longer = append(words, atom);
    if (words.length > 0 && !fits(itemText({ ...item, words: longer, source: longestEnd }, true))) {
      pieces.push(piece(goesOn));
      words = [atom];
    } else {
      words = longer;
    }
  }
  return [...pieces, piece(item.source)];
}
