import { randomBytes } from 'node:crypto';
import { MessageFlags, type ButtonInteraction } from 'discord.js';
import type { Scope } from '../model/query.ts';
import type { Preferences } from '../storage/store.ts';
import type { CommandContext } from './command.ts';
import { ephemeral, outgoing } from './message.ts';
import { proveShown } from './prove-shown.ts';
import { drawPage, pageCount } from './views/draw-page.ts';
import { noticeView } from './views/notice-view.ts';
import { draftOf, type Shown } from './views/shown.ts';
import type { Body } from './views/components.ts';
import type { Words } from './words.ts';

/** An answer on several pages, kept so that its buttons work. Drawn anew for each page turned. */
export interface PageState {
  /** Who turns the shared message's pages; null: nobody, everybody reads on in a copy of their own. */
  readonly owner: string | null;
  readonly scope: Scope;
  readonly shown: Shown;
}

export const ANSWER_PAGES_MILLISECONDS = 24 * 3_600_000;
export const EDITION_PAGES_MILLISECONDS = 30 * 24 * 3_600_000;

const newKey = (): string => randomBytes(9).toString('base64url');

/**
 * The first page. Where there are more, the state is kept under the key (a new one if none is given) before the
 * message goes out, so that no button leads nowhere.
 */
export async function firstPage(
  preferences: Preferences<PageState>,
  state: PageState,
  words: Words,
  keep: { readonly milliseconds: number; readonly key?: string },
): Promise<Body> {
  const draft = draftOf(state.shown, words);
  if (pageCount(draft, words) < 2) return drawPage(draft, 0, null, words);
  const key = keep.key ?? newKey();
  await preferences.set(key, state, keep.milliseconds);
  return drawPage(draft, 0, key, words);
}

const turnsInPlace = (interaction: ButtonInteraction, state: PageState): boolean =>
  interaction.message.flags.has(MessageFlags.Ephemeral) || state.owner === interaction.user.id;

/** `page:<key>:<number>`: the owner turns the message itself, others get their own copy. */
export async function turnPage(
  interaction: ButtonInteraction,
  parts: readonly string[],
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const [key = '', page = '0'] = parts;
  const state = await context.pages.get(key);
  if (state === undefined) {
    await interaction.reply(ephemeral(noticeView(words('pagesExpired'))));
    return;
  }
  if (turnsInPlace(interaction, state)) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await proveShown(context.store, state.scope, state.shown);
  await interaction.editReply(outgoing(drawPage(draftOf(state.shown, words), Number(page), key, words)));
}
