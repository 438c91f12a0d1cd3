import { PermissionFlagsBits, type BaseInteraction } from 'discord.js';
import type { WordKey } from '../word-keys.ts';

/**
 * Why this person may not change feeds here, null where they may. Discord hides the command from others, but a server
 * can give it to anybody, so it is asked again whenever the command, its buttons or its menus are used.
 */
export function feedRefusal(
  interaction: Pick<BaseInteraction, 'guildId' | 'memberPermissions'>,
): WordKey | null {
  if (interaction.guildId === null) return 'feedOnlyInServer';
  return interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true
    ? null
    : 'feedNeedsManage';
}
