import { escapePart, escapeText } from '../escape.ts';
import type { Item, Run } from './draft.ts';

/** The runs as one line of Markdown; white space at the outer ends is dropped, between runs it is kept. */
export function lineOf(runs: readonly Run[]): string {
  const shown = runs.filter(run => run.text !== '');
  if (shown.length === 1 && shown[0]) {
    const text = escapeText(shown[0].text);
    return shown[0].bold === true ? `**${text}**` : text;
  }
  return shown
    .map(run => (run.bold === true ? `**${escapePart(run.text)}**` : escapePart(run.text)))
    .join('')
    .trim();
}

/** One item as the Markdown of one text display. */
export function itemText(item: Item, withGroup: boolean): string {
  const line = `${item.quoted ? '> ' : ''}${item.lead}${lineOf(item.words)}`;
  return [withGroup ? (item.group?.heading ?? null) : null, line, item.source]
    .filter(part => part !== null && part !== '')
    .join('\n');
}
