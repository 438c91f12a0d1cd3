import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from './command.ts';
import { scopeOf } from './scope.ts';
import { FACETS } from './suggest.ts';

/** Counts what was asked for, so that autocomplete offers it sooner here. The store keeps labels that it knows alone. */
export async function noteUses(
  interaction: ChatInputCommandInteraction,
  keywords: string,
  context: Pick<CommandContext, 'store' | 'clock' | 'log'>,
): Promise<void> {
  const now = context.clock().toISOString();
  for (const option of [keywords, 'speaker', 'source']) {
    const typed = interaction.options.getString(option)?.trim() ?? '';
    const kind = FACETS[option];
    if (typed === '' || kind === undefined) continue;
    await context.store.noteUse(scopeOf(interaction), kind, typed, now).catch((fault: unknown) => {
      context.log.warn({ err: fault, option }, 'what was asked for was not counted');
    });
  }
}
