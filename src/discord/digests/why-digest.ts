import { MessageFlags, type ButtonInteraction, type ChatInputCommandInteraction } from 'discord.js';
import type { AccountedStory, EditionAccount } from '../../model/edition-account.ts';
import type { Schedule } from '../../model/edition.ts';
import type { Article } from '../../model/article.ts';
import type { LedgerRow } from '../../storage/store.ts';
import type { CommandContext } from '../command.ts';
import { clipText, escapeText } from '../escape.ts';
import { ephemeral, outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { drawPage, pageCount } from '../views/draw-page.ts';
import { whyView, type ExplainedEdition } from '../views/why-view.ts';
import type { Words } from '../words.ts';
import { digestRefusal } from './digest-access.ts';
import { slotOfId } from './edition-slot.ts';
import { namedDigest } from './named-digest.ts';

/** The edition that would come now. */
export const NOW = 'now';

/** Editions that can be chosen. */
export const EXPLAINED_EDITIONS = 100;

const placesOf = (account: EditionAccount | null): AccountedStory[] =>
  account === null ? [] : [...account.told, ...account.left.flatMap(left => [left, left.beside ?? left])];

/** Articles as they are now: one that is gone, or followed no more, has no headline here either. */
async function articlesOf(
  account: EditionAccount | null,
  guild: string,
  { store }: CommandContext,
): Promise<ReadonlyMap<number, Article>> {
  const ids = [...new Set(placesOf(account).map(({ article }) => article))];
  const articles = ids.length === 0 ? [] : await store.articles({ guild, person: null }, ids);
  return new Map(articles.map(article => [article.id, article]));
}

async function explained(
  schedule: Schedule,
  row: LedgerRow | null,
  context: CommandContext,
): Promise<ExplainedEdition> {
  const account =
    row === null
      ? (await context.digests.preview(schedule)).account
      : await context.store.editionAccount(schedule.id, row.slot);
  return { schedule, row, account, articles: await articlesOf(account, schedule.guild, context) };
}

/** Sent whole instead of being kept for turning: it is for one reading. */
async function show(
  interaction: ChatInputCommandInteraction<'cached'> | ButtonInteraction,
  edition: ExplainedEdition,
  detail: { readonly leftOut: boolean },
  words: Words,
): Promise<void> {
  const draft = whyView(edition, detail, words);
  const pages = pageCount(draft, words);
  for (let page = 0; page < pages; page += 1) {
    const body = drawPage(draft, page, null, words);
    if (page === 0) await interaction.editReply(outgoing(body));
    else await interaction.followUp(ephemeral(body));
  }
}

/** `/digest why`: which stories an edition told and why, which it left out and why; the newest where none is named. */
export async function whyDigest(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const schedule = await namedDigest(interaction, context);
  if (schedule === null) return;
  const words = context.words(interaction.locale);
  const wanted = interaction.options.getString('edition');
  const rows = await context.store.editions(schedule.id, EXPLAINED_EDITIONS);
  const row = wanted === null ? rows[0] : rows.find(each => each.slot === wanted.trim());
  if (wanted !== null && wanted !== NOW && !row) {
    const values = { name: escapeText(schedule.name), edition: escapeText(clipText(wanted, 60)) };
    await tellPrivately(interaction, words('whyUnknown', values));
    return;
  }
  await show(interaction, await explained(schedule, row ?? null, context), { leftOut: true }, words);
}

/**
 * `digest:why:<id>:<slot>`, below an edition: readers learn why its stories are in it; what was left out, and which words
 * are muted, is for those who may change the digest.
 */
export async function pressWhy(
  interaction: ButtonInteraction,
  [id = '', slot = '']: readonly string[],
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const schedule = await context.store.schedule(Number(id));
  if (schedule?.guild !== interaction.guildId) {
    await tellPrivately(interaction, words('digestGone'));
    return;
  }
  const isManager = digestRefusal(interaction) === null;
  const rows = await context.store.editions(schedule.id, EXPLAINED_EDITIONS);
  const row = rows.find(each => each.slot === slotOfId(slot)) ?? null;
  if (row === null && !(slot === NOW && isManager)) {
    await tellPrivately(interaction, words('whyForgotten'));
    return;
  }
  await show(interaction, await explained(schedule, row, context), { leftOut: isManager }, words);
}
