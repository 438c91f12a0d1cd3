import { ButtonStyle } from 'discord.js';
import type { Following } from '../../model/feed.ts';
import type { Words } from '../words.ts';
import { ACCENT, button, buttonRow, container, textDisplay, type Body } from './components.ts';
import { shownAddress, shownName } from './feed-words.ts';

/** Asks whether a feed shall go, and says what goes with it. */
export function removeFeedView(following: Following, words: Words): Body {
  const { source, address } = following.feed;
  return [
    container(ACCENT.notice, [
      textDisplay(`${words('feedRemoveAsk', { name: shownName(following) })}\n-# ${shownAddress(address)}`),
      buttonRow([
        button(words('feedRemove'), `feeds:remove:${source}`, ButtonStyle.Danger),
        button(words('feedKeep'), `feeds:keep:${source}`),
      ]),
    ]),
  ];
}
