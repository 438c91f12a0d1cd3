import { refusals } from '../../api-error.ts';
import { numberOf, textOf } from '../../api-object.ts';
import { PERMISSION } from '../../permissions.ts';
import { isThread } from '../../world/guild-objects.ts';
import type { Overwrite } from '../../world/guild-objects.ts';
import { requirePermission, visibleChannel, writableChannel } from '../access.ts';
import { bodyObject, noContent, ok, param } from '../route.ts';
import type { ApiRequest, ApiResponse, RestContext, Route } from '../route.ts';

const CHANNEL = '/channels/:channel';
const OVERWRITE = `${CHANNEL}/permissions/:overwrite`;

export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: CHANNEL,
    handle: ({ world }, request) => ok(visibleChannel(world, param(request, 'channel'))),
  },
  { method: 'PATCH', pattern: CHANNEL, handle: edit },
  { method: 'DELETE', pattern: CHANNEL, handle: remove },
  { method: 'PUT', pattern: OVERWRITE, handle: setOverwrite },
  { method: 'DELETE', pattern: OVERWRITE, handle: setOverwrite },
  {
    method: 'POST',
    pattern: `${CHANNEL}/typing`,
    handle: ({ world }, request) => {
      writableChannel(world, param(request, 'channel'));
      return noContent;
    },
  },
];

function edit({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  requirePermission(
    world,
    channel,
    isThread(channel) ? PERMISSION.MANAGE_THREADS : PERMISSION.MANAGE_CHANNELS,
  );
  const body = bodyObject(request);
  const changed = {
    ...channel,
    name: textOf(body, 'name') ?? channel.name,
    ...('topic' in body ? { topic: textOf(body, 'topic') ?? null } : {}),
  };
  world.putChannel(changed);
  return ok(changed);
}

function remove({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  requirePermission(
    world,
    channel,
    isThread(channel) ? PERMISSION.MANAGE_THREADS : PERMISSION.MANAGE_CHANNELS,
  );
  world.removeChannel(channel.id);
  return ok(channel);
}

function setOverwrite({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  requirePermission(world, channel, PERMISSION.MANAGE_ROLES);
  const id = param(request, 'overwrite');
  if (!world.roles.has(id) && !world.members.has(id)) throw refusals.unknownMember();
  const others = channel.permission_overwrites.filter(overwrite => overwrite.id !== id);
  const body = bodyObject(request);
  const set: Overwrite = {
    id,
    type: numberOf(body, 'type') === 1 ? 1 : 0,
    allow: textOf(body, 'allow') ?? '0',
    deny: textOf(body, 'deny') ?? '0',
  };
  world.putChannel({
    ...channel,
    permission_overwrites: request.method === 'PUT' ? [...others, set] : others,
  });
  return noContent;
}
