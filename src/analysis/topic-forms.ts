/** "UN", "U.S.", "NATO" */
export const ACRONYM = /^(?:\p{Lu}\.?){2,6}$/u;

/** As labels are compared: "U.S." and "US" are one, and "Moammar Gadhafi" and "MOAMMAR GADHAFI". */
export const foldedLabel = (label: string): string =>
  label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})\.(?=\p{L}|\s|$)/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "International Criminal Court" → "ICC"; null for one word, and where a word has a small first letter ("of" left out). */
export function acronymOf(label: string): string | null {
  const words = label.split(/[\s-]+/u).filter(word => !/^(?:of|the|and|for)$/.test(word));
  if (words.length < 2 || !words.every(word => /^\p{Lu}\p{Ll}/u.test(word))) return null;
  return words.map(word => word.charAt(0)).join('');
}

const ENDINGS = ['ians', 'ian', 'ans', 'an', 'ns', 'n', 'is', 'i', 'ese', 'es', 's'];

/** What the last word may come from: "libyan" and "libyans" from "libya", "haitian" from "haiti", "schools" from "school". */
export function lastWordForm(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  return ENDINGS.filter(ending => last.endsWith(ending) && last.length - ending.length >= 3).map(ending =>
    [...before, last.slice(0, -ending.length)].join(' '),
  );
}
