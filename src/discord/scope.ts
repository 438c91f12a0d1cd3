import type { BaseInteraction } from 'discord.js';
import type { Scope } from '../model/query.ts';

/** What this person sees in this server (or outside of one). */
export const scopeOf = (interaction: Pick<BaseInteraction, 'guildId' | 'user'>): Scope => ({
  guild: interaction.guildId,
  person: interaction.user.id,
});
