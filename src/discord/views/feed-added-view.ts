import type { AddedFeed, FeedGlimpse, OfferedFeed } from '../../feeds/feed-desk.ts';
import { clipText, escapeText } from '../escape.ts';
import { maskedLink } from '../link.ts';
import { SELECT_OPTION_CHARACTERS, SELECT_OPTIONS } from '../limits.ts';
import { shownDay } from '../shown-day.ts';
import type { Words } from '../words.ts';
import {
  ACCENT,
  button,
  buttonRow,
  container,
  divider,
  selectRow,
  textDisplay,
  type Body,
} from './components.ts';
import { FEED_LINK_CHARACTERS, linkedName, plainAddress, shownAddress } from './feed-words.ts';

export interface AddedFeedSettings {
  /** As asked for; it goes for the page's other feeds too. */
  readonly fullText: boolean;
  /** The bot may write in this channel, where it would tell that the feed fails. */
  readonly canTell: boolean;
}

const TITLE_CHARACTERS = 120;
const ENTRIES_SHOWN = 3;
/** Feeds with long addresses that are named below the menu. */
const LONG_SHOWN = 2;

/** "- [Harbour reopens](https://post.example/harbour) · 21 November 2024" */
function entryLine({ title, url, day }: FeedGlimpse, words: Words): string {
  const label = escapeText(clipText(title, TITLE_CHARACTERS)) || words('untitled');
  const link = maskedLink(label, url, FEED_LINK_CHARACTERS);
  return `- ${link}${day === null ? '' : ` · ${escapeText(shownDay(day, words.locale))}`}`;
}

function headText({ following, isNew }: AddedFeed, { canTell }: AddedFeedSettings, words: Words): string {
  const details = [
    shownAddress(following.feed.address),
    words(following.fullText ? 'feedFullText' : 'feedOwnText'),
  ].join(' · ');
  return [
    words(isNew ? 'feedAdded' : 'feedKnown', { name: linkedName(following) }),
    `-# ${details}`,
    following.paused ? `-# ${words('feedStillPaused')}` : '',
    canTell ? '' : `-# ${words('feedCannotTell')}`,
  ]
    .filter(line => line !== '')
    .join('\n');
}

function entriesText({ entries, entryCount }: AddedFeed, words: Words): string {
  if (entries.length === 0) return words('feedNoEntries');
  const lines = entries.slice(0, ENTRIES_SHOWN).map(entry => entryLine(entry, words));
  return [`**${words('feedNewest')}**`, ...lines, `-# ${words('feedEntries', { count: entryCount })}`].join(
    '\n',
  );
}

/** A menu of the page's other feeds; a menu's value takes 100 characters, so longer addresses stand in a line. */
function otherFeeds(added: AddedFeed, { fullText }: AddedFeedSettings, words: Words) {
  const own = added.following.feed.address;
  const others = [...new Map(added.others.map(other => [other.address, other])).values()].filter(
    ({ address }) => address !== own && isWebAddress(address),
  );
  const fitting = others.filter(({ address }) => address.length <= SELECT_OPTION_CHARACTERS);
  const long = others.filter(({ address }) => address.length > SELECT_OPTION_CHARACTERS).slice(0, LONG_SHOWN);
  const options = fitting.slice(0, SELECT_OPTIONS).map(({ address, title }) => ({
    label: labelOf({ address, title }),
    value: address,
    description: plainAddress(address, SELECT_OPTION_CHARACTERS),
  }));
  const feeds = long
    .map(other => maskedLink(escapeText(clipText(labelOf(other), 60)), other.address, FEED_LINK_CHARACTERS))
    .join(', ');
  return [
    ...(long.length > 0 ? [textDisplay(`-# ${words('feedOthersLong', { feeds })}`)] : []),
    ...(options.length > 0
      ? [selectRow(`feeds:other:${fullText ? 1 : 0}`, words('feedOthers'), options)]
      : []),
  ];
}

const isWebAddress = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '');

const labelOf = ({ address, title }: OfferedFeed): string =>
  clipText(title ?? '', SELECT_OPTION_CHARACTERS) || plainAddress(address, SELECT_OPTION_CHARACTERS);

/** What was found and is followed now, and what more the page offers. A feed just added can be let go at once. */
export function addedFeedView(added: AddedFeed, settings: AddedFeedSettings, words: Words): Body {
  const { following, isNew } = added;
  const stop = isNew ? [buttonRow([button(words('feedStop'), `feeds:stop:${following.feed.source}`)])] : [];
  return [
    container(ACCENT.digest, [
      textDisplay(headText(added, settings, words)),
      divider(),
      textDisplay(entriesText(added, words)),
      ...otherFeeds(added, settings, words),
      ...stop,
    ]),
  ];
}
