import { refusals } from '../../api-error.ts';
import { bodyObject, ok, param } from '../route.ts';
import type { Route } from '../route.ts';

/** Who the bot is, and where its gateway is. */
export const applicationRoutes: readonly Route[] = [
  { method: 'GET', pattern: '/gateway', open: true, handle: ({ gatewayUrl }) => ok({ url: gatewayUrl() }) },
  {
    method: 'GET',
    pattern: '/gateway/bot',
    handle: ({ gatewayUrl }) =>
      ok({
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 },
      }),
  },
  { method: 'GET', pattern: '/applications/@me', handle: ({ world }) => ok(applicationOf(world)) },
  {
    method: 'PATCH',
    pattern: '/applications/@me',
    handle: ({ world }, request) =>
      ok({ ...applicationOf(world), ...bodyObject(request), id: world.application.id }),
  },
  { method: 'GET', pattern: '/oauth2/applications/@me', handle: ({ world }) => ok(applicationOf(world)) },
  {
    method: 'GET',
    pattern: '/applications/:application/emojis',
    handle: () => ok({ items: [] }),
  },
  { method: 'GET', pattern: '/applications/:application/entitlements', handle: () => ok([]) },
  { method: 'GET', pattern: '/applications/:application/skus', handle: () => ok([]) },
  { method: 'GET', pattern: '/users/@me', handle: ({ world }) => ok(world.bot) },
  {
    method: 'GET',
    pattern: '/users/@me/guilds',
    handle: ({ world }) => {
      const permissions = String(world.permissionsOf(world.bot.id));
      const { id, name } = world.guild;
      return ok([{ id, name, icon: null, owner: false, permissions, features: world.guild['features'] }]);
    },
  },
  {
    method: 'GET',
    pattern: '/users/:user',
    handle: ({ world }, request) => {
      const member = world.members.get(param(request, 'user'));
      if (!member) throw refusals.unknownUser();
      return ok(member.user);
    },
  },
];

const applicationOf = (world: { application: object; bot: object }): object => ({
  ...world.application,
  bot: world.bot,
});
