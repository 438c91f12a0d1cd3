import type { NameMention } from '../model/annotation.ts';
import type { NameBook } from './names/name-book.ts';
import type { Token } from './tokens.ts';

/** Every mention of a name with the fullest form that the text gives, in order. */
export function namesOf(text: string, tokens: readonly Token[], book: NameBook): NameMention[] {
  const at = (first: number, last: number): [number, number] => [
    tokens[first]?.start ?? 0,
    tokens[last]?.end ?? 0,
  ];
  return book.mentions.map(({ run, named }) => {
    const [start, end] = at(run.first, run.last);
    return { start, end, name: text.slice(...at(named.fullest.first, named.fullest.last)), kind: named.kind };
  });
}
