import type { ChatInputCommandInteraction } from 'discord.js';
import type { TypedChanges } from '../../digest/check-schedule.ts';

type Options = ChatInputCommandInteraction<'cached'>['options'];

const typed = (options: Options, name: string): string | undefined => options.getString(name) ?? undefined;

/** The options of `/digest create` and `/digest edit` that were given; what was not given is undefined. */
export const typedSettings = (options: Options): TypedChanges => ({
  channel: options.getChannel('channel')?.id,
  time: typed(options, 'time'),
  days: typed(options, 'days'),
  zone: typed(options, 'timezone'),
  topics: typed(options, 'topics'),
  muted: typed(options, 'mute'),
  size: options.getInteger('size') ?? undefined,
  onlySources: typed(options, 'sources'),
  withoutSources: typed(options, 'without'),
  whenEmpty: typed(options, 'when-empty'),
});
