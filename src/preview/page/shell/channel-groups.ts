import type { Channel } from '../api-types.ts';

export interface ChannelGroup {
  /** The category's name; empty for channels that stand in none. */
  readonly name: string;
  readonly channels: readonly Channel[];
}

const CATEGORY = 4;

/** Channels below their categories, each in the server's own order; an empty category is left out. */
export function channelGroups(channels: readonly Channel[]): readonly ChannelGroup[] {
  const ordered = channels.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const categories = ordered.filter(({ type }) => type === CATEGORY);
  const within = (parent: string | null): readonly Channel[] =>
    ordered.filter(channel => channel.type !== CATEGORY && (channel.parent_id ?? null) === parent);
  return [
    { name: '', channels: within(null) },
    ...categories.map(category => ({ name: category.name ?? '', channels: within(category.id) })),
  ].filter(group => group.channels.length > 0);
}
