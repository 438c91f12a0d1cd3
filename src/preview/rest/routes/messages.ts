import { invalidForm, refusals } from '../../api-error.ts';
import { has, PERMISSION } from '../../permissions.ts';
import { checkMessageBody } from '../../validation/message-body.ts';
import { composeMessage, editMessage } from '../../world/compose-message.ts';
import { CHANNEL_TYPE, MESSAGE_FLAG } from '../../world/guild-objects.ts';
import type { Message } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { publicMessage, requirePermission, visibleChannel, writableChannel } from '../access.ts';
import { bodyObject, noContent, ok, param } from '../route.ts';
import type { ApiRequest, ApiResponse, RestContext, Route } from '../route.ts';

const MESSAGES = '/channels/:channel/messages';
const ONE = `${MESSAGES}/:message`;
const HOUR = 3_600_000;
/** Discord remembers a nonce for "the past few minutes". */
const NONCE_REMEMBERED = 5 * 60_000;

export const messageRoutes: readonly Route[] = [
  { method: 'GET', pattern: MESSAGES, limit: { count: 5, window: 5000 }, handle: list },
  { method: 'POST', pattern: MESSAGES, limit: { count: 5, window: 5000 }, handle: create },
  { method: 'GET', pattern: ONE, handle: get },
  { method: 'PATCH', pattern: ONE, limit: { count: 5, window: 5000 }, handle: edit },
  { method: 'DELETE', pattern: ONE, limit: { count: 5, window: 1000 }, handle: remove },
  { method: 'POST', pattern: `${ONE}/crosspost`, limit: { count: 10, window: HOUR }, handle: crosspost },
];

/** Newest first, as Discord lists them. */
function list({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  const limit = Number(request.query.get('limit') ?? 50);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100)
    throw invalidForm([
      { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: 'int value should be between 1 and 100.' },
    ]);
  if (!has(world.permissionsOf(world.bot.id, channel), PERMISSION.READ_MESSAGE_HISTORY)) return ok([]);
  const all = world.messages
    .inChannel(channel.id)
    .filter(stored => stored.visibleTo === undefined)
    .map(stored => stored.message)
    .reverse();
  return ok(page(all, request.query, limit));
}

function page(newestFirst: readonly Message[], query: URLSearchParams, limit: number): readonly Message[] {
  const id = (name: string): bigint | null =>
    /^\d+$/.test(query.get(name) ?? '') ? BigInt(query.get(name) ?? 0) : null;
  const before = id('before');
  const after = id('after');
  const around = id('around');
  if (around !== null) {
    const newer = newestFirst.filter(m => BigInt(m.id) > around).slice(-Math.floor(limit / 2));
    return [...newer, ...newestFirst.filter(m => BigInt(m.id) <= around)].slice(0, limit);
  }
  if (before !== null) return newestFirst.filter(m => BigInt(m.id) < before).slice(0, limit);
  if (after !== null) return newestFirst.filter(m => BigInt(m.id) > after).slice(-limit);
  return newestFirst.slice(0, limit);
}

async function create({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const channel = writableChannel(world, param(request, 'channel'));
  const body = bodyObject(request);
  if (request.files.length > 0) requirePermission(world, channel, PERMISSION.ATTACH_FILES);
  await checkMessageBody(body, body, {
    kind: 'message',
    path: [],
    files: request.files.map(file => file.name),
  });
  const repeated = body['enforce_nonce'] === true ? sentBefore(world, channel.id, body['nonce']) : undefined;
  if (repeated) return ok(repeated);
  const draft = { channel: channel.id, author: world.bot, body, files: request.files };
  return ok(world.post(composeMessage(world, draft)).message);
}

function sentBefore(world: World, channel: string, nonce: unknown): Message | undefined {
  if (nonce === undefined || nonce === null) return undefined;
  const since = world.clock.now() - NONCE_REMEMBERED;
  return world.messages
    .inChannel(channel)
    .map(stored => stored.message)
    .find(
      m => m['nonce'] === nonce && m.author.id === world.bot.id && new Date(m.timestamp).getTime() >= since,
    );
}

function get({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  requirePermission(world, channel, PERMISSION.READ_MESSAGE_HISTORY);
  return ok(publicMessage(world, channel, param(request, 'message')).message);
}

async function edit({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const channel = visibleChannel(world, param(request, 'channel'));
  const { message } = publicMessage(world, channel, param(request, 'message'));
  if (message.author.id !== world.bot.id) throw refusals.foreignMessage();
  const body = bodyObject(request);
  const files = request.files.map(file => file.name);
  await checkMessageBody(body, body, { kind: 'message-edit', path: [], files, edited: message });
  const edited = editMessage(world, message, body, request.files);
  world.change(edited);
  return ok(edited);
}

function remove({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = visibleChannel(world, param(request, 'channel'));
  const { message } = publicMessage(world, channel, param(request, 'message'));
  if (message.author.id !== world.bot.id) requirePermission(world, channel, PERMISSION.MANAGE_MESSAGES);
  world.erase(message.id);
  return noContent;
}

function crosspost({ world }: RestContext, request: ApiRequest): ApiResponse {
  const channel = writableChannel(world, param(request, 'channel'));
  if (channel.type !== CHANNEL_TYPE.ANNOUNCEMENT) throw refusals.wrongChannelType();
  const { message } = publicMessage(world, channel, param(request, 'message'));
  if (message.flags & MESSAGE_FLAG.CROSSPOSTED) throw refusals.alreadyCrossposted();
  const crossposted = { ...message, flags: message.flags | MESSAGE_FLAG.CROSSPOSTED };
  world.change(crossposted);
  return ok(crossposted);
}
