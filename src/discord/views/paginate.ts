import { MESSAGE_TEXT_BYTES, MESSAGE_TEXT_CHARACTERS, TEXT_DISPLAY_BYTES } from '../limits.ts';
import type { Words } from '../words.ts';
import { costOfText, sumOf, type Cost } from './cost.ts';
import type { Draft, Item } from './draft.ts';
import { itemText } from './item-text.ts';
import { splitItem } from './split-item.ts';

/** Characters kept free for the page's own footer line ("Page 3 of 12"). */
const FOOTER_CHARACTERS = 80;

/** What is left of a message's budgets for items. */
const roomOf = (draft: Draft): Cost => {
  const lines = [draft.head, draft.foot ?? '', ...(draft.offers ?? []).map(({ line }) => line)];
  const taken = sumOf(lines.map(costOfText));
  return {
    components: draft.itemsPerPage,
    characters: MESSAGE_TEXT_CHARACTERS - taken.characters - FOOTER_CHARACTERS,
    bytes: MESSAGE_TEXT_BYTES - taken.bytes - 2 * FOOTER_CHARACTERS - TEXT_DISPLAY_BYTES,
  };
};

const within = (cost: Cost, room: Cost): boolean =>
  cost.components <= room.components && cost.characters <= room.characters && cost.bytes <= room.bytes;

/** Items as text displays: a group's heading stands above its first item on the page. */
export const itemTexts = (items: readonly Item[]): string[] =>
  items.map((item, index) => itemText(item, item.group !== (items[index - 1]?.group ?? null)));

/**
 * Lays all items out on as many pages as they need, in their order: nothing is cut, nothing shown twice.
 * A draft without items has one empty page.
 */
export function paginate(draft: Draft, words: Words): Item[][] {
  const room = roomOf(draft);
  const goesOn = `-# ${words('continues')}`;
  const pages: Item[][] = [[]];
  for (const item of draft.items) {
    for (const piece of splitItem(item, text => within(costOfText(text), room), goesOn)) {
      const page = pages.at(-1) ?? [];
      const cost = sumOf(itemTexts([...page, piece]).map(costOfText));
      if (page.length === 0 || within(cost, room)) page.push(piece);
      else pages.push([piece]);
    }
  }
  return pages;
}
