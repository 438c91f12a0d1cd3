import { invalidForm, refusals } from '../../api-error.ts';
import { listOf, numberOf, objectOf, textOf } from '../../api-object.ts';
import { PERMISSION } from '../../permissions.ts';
import type { ApiObject } from '../../protocol.ts';
import { schemaFaults } from '../../validation/body-schema.ts';
import { checkMessageBody } from '../../validation/message-body.ts';
import { composeMessage, instant } from '../../world/compose-message.ts';
import { CHANNEL_TYPE, isThread } from '../../world/guild-objects.ts';
import type { Channel } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { publicMessage, requirePermission, visibleChannel } from '../access.ts';
import { bodyObject, param } from '../route.ts';
import type { ApiRequest, ApiResponse, RestContext, Route } from '../route.ts';

/** Minutes after which Discord archives a thread nobody writes in, when none are asked for. */
const AUTO_ARCHIVE_MINUTES = 4320;

export const threadRoutes: readonly Route[] = [
  { method: 'POST', pattern: '/channels/:channel/threads', handle: start },
  { method: 'POST', pattern: '/channels/:channel/messages/:message/threads', handle: startFromMessage },
];

async function start(context: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const { world } = context;
  const channel = visibleChannel(world, param(request, 'channel'));
  if (channel.type === CHANNEL_TYPE.FORUM) return post(context, request, channel);
  const body = await checkedStart(world, channel, request, 'thread');
  const id = world.nextId();
  const type = numberOf(body, 'type') ?? CHANNEL_TYPE.PUBLIC_THREAD;
  return created(world, threadOf(world, channel, id, type, body));
}

async function startFromMessage({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const channel = visibleChannel(world, param(request, 'channel'));
  const { message } = publicMessage(world, channel, param(request, 'message'));
  const body = await checkedStart(world, channel, request, 'thread-from-message');
  const isNews = channel.type === CHANNEL_TYPE.ANNOUNCEMENT;
  const type = isNews ? CHANNEL_TYPE.ANNOUNCEMENT_THREAD : CHANNEL_TYPE.PUBLIC_THREAD;
  // such a thread has the id of its message
  return created(world, threadOf(world, channel, message.id, type, body));
}

/** A forum post: a thread with its first message. */
async function post({ world }: RestContext, request: ApiRequest, forum: Channel): Promise<ApiResponse> {
  requirePermission(world, forum, PERMISSION.SEND_MESSAGES);
  const body = bodyObject(request);
  const files = request.files.map(file => file.name);
  const first = objectOf(body, 'message') ?? {};
  await checkMessageBody(body, first, { kind: 'forum-post', path: ['message'], files });
  const thread = threadOf(world, forum, world.nextId(), CHANNEL_TYPE.PUBLIC_THREAD, body);
  const answer = created(world, { ...thread, applied_tags: listOf(body, 'applied_tags') });
  const message = composeMessage(world, {
    channel: thread.id,
    author: world.bot,
    body: first,
    files: request.files,
  });
  world.post(message);
  return { status: 201, body: { ...(answer.body as object), message } };
}

async function checkedStart(
  world: World,
  channel: Channel,
  request: ApiRequest,
  kind: 'thread' | 'thread-from-message',
): Promise<ApiObject> {
  if (isThread(channel)) throw refusals.wrongChannelType();
  requirePermission(world, channel, PERMISSION.CREATE_PUBLIC_THREADS);
  const body = bodyObject(request);
  const faults = await schemaFaults(kind, body);
  if (faults.length > 0) throw invalidForm(faults);
  return body;
}

function threadOf(world: World, parent: Channel, id: string, type: number, body: ApiObject): Channel {
  const now = instant(world);
  return {
    id,
    type,
    name: textOf(body, 'name') ?? '',
    guild_id: world.guild.id,
    parent_id: parent.id,
    owner_id: world.bot.id,
    permission_overwrites: [],
    last_message_id: null,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    rate_limit_per_user: 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: numberOf(body, 'auto_archive_duration') ?? AUTO_ARCHIVE_MINUTES,
      archive_timestamp: now,
      locked: false,
      create_timestamp: now,
    },
  };
}

function created(world: World, thread: Channel): ApiResponse {
  world.putChannel(thread);
  return { status: 201, body: thread };
}
