import type { KeyedEntry } from './known-entries.ts';

const TITLE_CHARACTERS = 120;

/** By what a person finds the entry in the feed: its link, else its title, else the key that is kept for it. */
export const entryName = ({ item, key }: Pick<KeyedEntry, 'item' | 'key'>): string =>
  item.link ?? item.title?.slice(0, TITLE_CHARACTERS) ?? key;
