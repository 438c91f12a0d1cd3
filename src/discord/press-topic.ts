import type { ButtonInteraction } from 'discord.js';
import { parseQuery } from '../language/query.ts';
import type { Scope } from '../model/query.ts';
import type { Command, CommandContext } from './command.ts';
import { escapeText } from './escape.ts';
import { respondToPress } from './respond.ts';
import { tellPrivately } from './tell.ts';
import { localDay } from './today.ts';

/** In place of the answer with the button; as an answer of its own; in place, what somebody said. */
const PRESSES = ['topic', 'ask', 'speaker'] as const;
type TopicPress = (typeof PRESSES)[number];

export const isTopicPress = (prefix: string): prefix is TopicPress =>
  (PRESSES as readonly string[]).includes(prefix);

/** `topic:<command>:<typed>`: asks a command for the topic or query on the button, as if it were typed. */
export async function pressTopic(
  interaction: ButtonInteraction,
  press: TopicPress,
  parts: readonly string[],
  commands: ReadonlyMap<string, Command>,
  context: CommandContext,
): Promise<void> {
  const [name = '', ...rest] = parts;
  const command = commands.get(name);
  const today = localDay(context.clock(), context.zone);
  const typed = rest.join(':');
  const speaker = press === 'speaker' ? typed : null;
  const query = parseQuery(
    { words: speaker === null ? typed : '' },
    { today, wordsOptional: speaker !== null },
  );
  if (command?.find === undefined || 'problem' in query) {
    const words = context.words(interaction.locale);
    await tellPrivately(interaction, 'problem' in query ? escapeText(query.problem) : words('oldButton'));
    return;
  }
  const { find } = command;
  const question = { query, speaker, length: 'medium' } as const;
  const request = { command: name, find: (scope: Scope) => find(question, scope, context) };
  await respondToPress(interaction, request, context, press !== 'ask');
}
