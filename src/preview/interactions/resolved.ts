import type { ApiObject, TypedOption } from '../protocol.ts';
import type { Channel, Member } from '../world/guild-objects.ts';
import type { World } from '../world/world.ts';

/** The objects behind ids, as Discord sends them along: users, members, roles and partial channels. */
export function resolve(world: World, ids: readonly string[], viewer: string): ApiObject | undefined {
  const users: ApiObject = {};
  const members: ApiObject = {};
  const roles: ApiObject = {};
  const channels: ApiObject = {};
  for (const id of ids) {
    const member = world.members.get(id);
    if (member) {
      users[id] = member.user;
      members[id] = resolvedMember(world, member);
    }
    if (world.roles.has(id)) roles[id] = world.roles.get(id);
    const channel = world.channels.get(id);
    if (channel) channels[id] = partialChannel(world, channel, viewer);
  }
  const all = Object.entries({ users, members, roles, channels }).filter(
    ([, map]) => Object.keys(map).length > 0,
  );
  return all.length > 0 ? Object.fromEntries(all) : undefined;
}

/** Ids given in user, channel, role and mentionable options, at any depth. */
export function idsIn(options: readonly TypedOption[]): string[] {
  return options.flatMap(option =>
    option.options
      ? idsIn(option.options)
      : option.type >= 6 && option.type <= 9 && typeof option.value === 'string'
        ? [option.value]
        : [],
  );
}

const ATTACHMENT = 11;

/** Files given in attachment options, at any depth, by their ids. */
export function attachmentsIn(world: World, options: readonly TypedOption[]): ApiObject {
  const found = options.flatMap((option): [string, ApiObject][] => {
    if (option.options) return Object.entries(attachmentsIn(world, option.options)) as [string, ApiObject][];
    const given = option.type === ATTACHMENT ? world.files.given(String(option.value)) : undefined;
    return given ? [[String(option.value), given]] : [];
  });
  return Object.fromEntries(found);
}

/** A resolved member comes without `user`, `deaf` and `mute`. */
export function resolvedMember(world: World, member: Member): ApiObject {
  const rest = Object.entries(member).filter(([key]) => !['user', 'deaf', 'mute'].includes(key));
  return { ...Object.fromEntries(rest), permissions: String(world.permissionsOf(member.user.id)) };
}

/** With the permissions that the person who looks has there. */
export const partialChannel = (world: World, channel: Channel, viewer: string): ApiObject => ({
  ...channel,
  permissions: String(world.permissionsOf(viewer, channel)),
});
