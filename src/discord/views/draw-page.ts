import type { APIButtonComponentWithCustomId, APIComponentInContainer } from 'discord.js';
import { clipText } from '../escape.ts';
import { SELECT_OPTION_CHARACTERS, SELECT_OPTIONS } from '../limits.ts';
import type { Words } from '../words.ts';
import { button, buttonRow, container, divider, selectRow, textDisplay, type Body } from './components.ts';
import type { ContextChoice, Draft, Item } from './draft.ts';
import { itemTexts, paginate } from './paginate.ts';
import type { OfferedButton } from './draft.ts';

/** Page state that the turning buttons name; null: the answer has one page and no state. */
export type PageKey = string | null;

const contextValue = (choice: ContextChoice): string => `${choice.revision}:${choice.start}:${choice.end}`;

/** A menu of the page's sentences, each shown in its paragraph when chosen. */
function contextRow(items: readonly Item[], words: Words): APIComponentInContainer[] {
  const choices = new Map(
    items.flatMap(item => (item.context ? [[contextValue(item.context), item.context] as const] : [])),
  );
  if (choices.size === 0) return [];
  const options = [...choices].slice(0, SELECT_OPTIONS).map(([value, choice]) => ({
    label: clipText(choice.label, SELECT_OPTION_CHARACTERS) || words('sentence'),
    value,
    description: clipText(choice.description, SELECT_OPTION_CHARACTERS) || words('unnamedSource'),
  }));
  return [selectRow('context', words('showInContext'), options)];
}

function turningButtons(
  key: PageKey,
  page: number,
  pages: number,
  words: Words,
): APIButtonComponentWithCustomId[] {
  if (key === null || pages < 2) return [];
  const back = page > 0 ? [button(`◀ ${words('back')}`, `page:${key}:${page - 1}`)] : [];
  const next = page < pages - 1 ? [button(`${words('more')} ▶`, `page:${key}:${page + 1}`)] : [];
  return [...back, ...next];
}

const offerRow = (buttons: readonly OfferedButton[] = []): APIComponentInContainer[] =>
  buttons.length === 0 ? [] : [buttonRow(buttons.map(each => button(each.label, each.customId)))];

/** Texts, each with its buttons below it. */
const itemParts = (items: readonly Item[]): APIComponentInContainer[] =>
  itemTexts(items).flatMap((text, at) => [textDisplay(text), ...offerRow(items[at]?.buttons)]);

const offerParts = ({ offers = [] }: Draft): APIComponentInContainer[] =>
  offers.flatMap(({ line, buttons }) => [textDisplay(line), ...offerRow(buttons)]);

export const pageCount = (draft: Draft, words: Words): number => paginate(draft, words).length;

/** One page of a draft, numbered from 0; a number beyond the last shows the last. */
export function drawPage(draft: Draft, wanted: number, key: PageKey, words: Words): Body {
  const pages = paginate(draft, words);
  const page = Math.max(0, Math.min(wanted, pages.length - 1));
  const items = pages[page] ?? [];
  const count = pages.length > 1 ? words('pageOf', { page: page + 1, pages: pages.length }) : null;
  const foot = [draft.foot, count].filter(part => part !== null && part !== '').join(' · ');
  const buttons = [
    ...turningButtons(key, page, pages.length, words),
    ...(draft.buttons ?? []).map(({ label, customId }) => button(label, customId)),
  ];
  const controls = [
    ...offerParts(draft),
    ...contextRow(items, words),
    ...(buttons.length > 0 ? [buttonRow(buttons)] : []),
  ];
  return [
    container(draft.accent, [
      textDisplay(draft.head),
      ...itemParts(items),
      ...(foot !== '' || controls.length > 0 ? [divider()] : []),
      ...(foot === '' ? [] : [textDisplay(`-# ${foot}`)]),
      ...controls,
    ]),
  ];
}
