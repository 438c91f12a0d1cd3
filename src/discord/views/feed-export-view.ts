import { ComponentType } from 'discord.js';
import type { Words } from '../words.ts';
import { ACCENT, container, textDisplay, type Body } from './components.ts';

/** The attachment's name: ours, so that nothing of a feed's stands in it. */
export const EXPORT_FILE = 'feeds.opml';

/** The file of that name, which must be attached to the same message. */
export const exportedFeedsView = (feeds: number, words: Words): Body => [
  container(ACCENT.digest, [
    textDisplay(words('feedExported', { count: feeds })),
    { type: ComponentType.File, file: { url: `attachment://${EXPORT_FILE}` } },
  ]),
];
