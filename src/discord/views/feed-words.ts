import type { Following } from '../../model/feed.ts';
import { clipText, escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';

/** Addresses of feeds, sites and entries that are longer are not linked: several of them stand in one message. */
export const FEED_LINK_CHARACTERS = 300;

const NAME_CHARACTERS = 100;
const ADDRESS_CHARACTERS = 100;

/** "news.example", the whole text where it is no address. */
export const hostOf = (address: string): string => (URL.parse(address)?.host ?? '') || address;

/** "news.example/sport/feed.xml?v=2": without the scheme, in ASCII as the address is written, cut where long. */
export function plainAddress(address: string, characters = ADDRESS_CHARACTERS): string {
  const url = URL.parse(address);
  const text = url ? `${url.host}${url.pathname}${url.search}`.replace(/\/$/, '') : address;
  return clipText(text, characters);
}

/** What the server calls the feed, as plain text: its address where the name shows nothing. */
export const plainName = ({ name, feed }: Pick<Following, 'name' | 'feed'>): string =>
  clipText(name, NAME_CHARACTERS) || plainAddress(feed.address);

export const shownName = (following: Pick<Following, 'name' | 'feed'>): string =>
  escapeText(plainName(following));

/** The name, bold, linked to the site where the feed states one that can be linked, else to the feed. */
export function linkedName(following: Following): string {
  const name = shownName(following);
  const toSite = maskedLink(name, following.feed.site, FEED_LINK_CHARACTERS);
  const linked = toSite === name ? maskedLink(name, following.feed.address, FEED_LINK_CHARACTERS) : toSite;
  return `**${linked}**`;
}

export const shownAddress = (address: string): string => escapeText(plainAddress(address));

/** Discord's timestamps take whole seconds since 1970. */
export const unixSeconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
