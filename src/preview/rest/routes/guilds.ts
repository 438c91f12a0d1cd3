import { refusals } from '../../api-error.ts';
import { textOf } from '../../api-object.ts';
import { isThread } from '../../world/guild-objects.ts';
import type { Member } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { bodyObject, ok, param } from '../route.ts';
import type { ApiRequest, Route } from '../route.ts';

const GUILD = '/guilds/:guild';

export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: GUILD,
    handle: ({ world }, request) => {
      checkGuild(world, request);
      const counts = request.query.get('with_counts') === 'true';
      const approximate = { approximate_member_count: world.members.size, approximate_presence_count: 1 };
      return ok({ ...world.guild, roles: [...world.roles.values()], ...(counts ? approximate : {}) });
    },
  },
  {
    method: 'GET',
    pattern: `${GUILD}/channels`,
    handle: ({ world }, request) => {
      checkGuild(world, request);
      return ok([...world.channels.values()].filter(channel => !isThread(channel)));
    },
  },
  {
    method: 'GET',
    pattern: `${GUILD}/threads/active`,
    handle: ({ world }, request) => {
      checkGuild(world, request);
      return ok({ threads: [...world.channels.values()].filter(isThread), members: [] });
    },
  },
  {
    method: 'GET',
    pattern: `${GUILD}/roles`,
    handle: ({ world }, request) => {
      checkGuild(world, request);
      return ok([...world.roles.values()]);
    },
  },
  {
    method: 'GET',
    pattern: `${GUILD}/members/:user`,
    handle: ({ world }, request) => ok(memberOf(world, request, param(request, 'user'))),
  },
  {
    method: 'PATCH',
    pattern: `${GUILD}/members/@me`,
    handle: ({ world }, request) => {
      const member = memberOf(world, request, '@me');
      const nick = textOf(bodyObject(request), 'nick') ?? null;
      const renamed = { ...member, nick };
      world.members.set(member.user.id, renamed);
      return ok(renamed);
    },
  },
];

function checkGuild(world: World, request: ApiRequest): void {
  if (param(request, 'guild') !== world.guild.id) throw refusals.unknownGuild();
}

function memberOf(world: World, request: ApiRequest, user: string): Member {
  checkGuild(world, request);
  const member = world.members.get(user === '@me' ? world.bot.id : user);
  if (!member) throw refusals.unknownMember();
  return member;
}
