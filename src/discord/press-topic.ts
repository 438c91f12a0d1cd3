import type { ButtonInteraction } from 'discord.js';
import { parseQuery } from '../language/query.ts';
import type { Command, CommandContext } from './command.ts';
import { escapeText } from './escape.ts';
import { respondToPress } from './respond.ts';
import { tellPrivately } from './tell.ts';
import { localDay } from './today.ts';

/** `topic:<command>:<topic>`: asks the command again for the topic on the button. */
export async function pressTopic(
  interaction: ButtonInteraction,
  parts: readonly string[],
  commands: ReadonlyMap<string, Command>,
  context: CommandContext,
): Promise<void> {
  const [name = '', ...rest] = parts;
  const command = commands.get(name);
  const today = localDay(context.clock(), context.zone);
  const query = parseQuery({ words: rest.join(':') }, { today });
  if (command?.find === undefined || 'problem' in query) {
    const words = context.words(interaction.locale);
    await tellPrivately(interaction, 'problem' in query ? escapeText(query.problem) : words('oldButton'));
    return;
  }
  const { find } = command;
  const question = { query, speaker: null, length: 'medium' } as const;
  await respondToPress(
    interaction,
    { command: name, find: scope => find(question, scope, context) },
    context,
  );
}
