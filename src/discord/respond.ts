import { MessageFlags, type ButtonInteraction, type ChatInputCommandInteraction } from 'discord.js';
import type { NothingFound } from '../model/answer.ts';
import type { Scope } from '../model/query.ts';
import type { CommandContext } from './command.ts';
import { outgoing } from './message.ts';
import { ANSWER_PAGES_MILLISECONDS, firstPage } from './pages.ts';
import { proveShown } from './prove-shown.ts';
import { scopeOf } from './scope.ts';
import { nothingView } from './views/notice-view.ts';
import type { Body } from './views/components.ts';
import type { Found } from './views/shown.ts';

export interface Request {
  /** The command's name, for the buttons of nearest topics. */
  readonly command: string;
  readonly find: (scope: Scope) => Promise<Found | NothingFound>;
}

/** Finds, proves that every sentence stands in its article, and draws: nothing is sent before all three are done. */
async function drawAnswer(
  interaction: ButtonInteraction | ChatInputCommandInteraction,
  request: Request,
  context: CommandContext,
): Promise<Body> {
  const words = context.words(interaction.locale);
  const scope = scopeOf(interaction);
  const answer = await request.find(scope);
  if (answer.kind === 'nothing') return nothingView(answer, request.command, words);
  await proveShown(context.store, scope, answer);
  const state = { owner: interaction.user.id, scope, shown: answer };
  return firstPage(context.pages, state, words, { milliseconds: ANSWER_PAGES_MILLISECONDS });
}

/** Answers a command whose input is checked: deferred at once, in the visibility that the answer will have. */
export async function respond(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  request: Request,
  context: CommandContext,
): Promise<void> {
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(outgoing(await drawAnswer(interaction, request, context)));
}

/**
 * Answers a button: in place of its message for the person who owns it where that may be, else for the presser's eyes
 * alone.
 */
export async function respondToPress(
  interaction: ButtonInteraction,
  request: Request,
  context: CommandContext,
  mayReplace: boolean,
): Promise<void> {
  const asker = interaction.message.interactionMetadata?.user.id;
  const isOwn =
    interaction.message.flags.has(MessageFlags.Ephemeral) ||
    asker === undefined ||
    asker === interaction.user.id;
  const inPlace = mayReplace && isOwn;
  if (inPlace) await interaction.deferUpdate();
  else await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.editReply(outgoing(await drawAnswer(interaction, request, context)));
}
