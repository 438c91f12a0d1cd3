import { refusals } from '../../api-error.ts';
import { numberOf } from '../../api-object.ts';
import type { LiveInteraction } from '../../interactions/live-interaction.ts';
import type { ApiObject } from '../../protocol.ts';
import { checkMessageBody } from '../../validation/message-body.ts';
import { composeMessage, editMessage } from '../../world/compose-message.ts';
import { MESSAGE_FLAG } from '../../world/guild-objects.ts';
import type { Message } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { answerFields } from '../answer-fields.ts';
import { bodyObject, noContent, ok, param } from '../route.ts';
import type { ApiRequest, ApiResponse, Limit, RestContext, Route } from '../route.ts';

const WEBHOOK = '/webhooks/:application/:token';
const ONE = `${WEBHOOK}/messages/:message`;
const limit: Limit = { count: 5, window: 2000 };
const REPLY = 19;

/** Follow-ups to an interaction, and changes to its answer, for 15 minutes. */
export const followupRoutes: readonly Route[] = [
  { method: 'POST', pattern: WEBHOOK, open: true, limit, handle: followUp },
  { method: 'GET', pattern: ONE, open: true, limit, handle: get },
  { method: 'PATCH', pattern: ONE, open: true, limit, handle: edit },
  { method: 'DELETE', pattern: ONE, open: true, limit, handle: remove },
];

const interactionOf = ({ desk }: RestContext, request: ApiRequest): LiveInteraction =>
  desk.answered(param(request, 'application'), param(request, 'token'));

function messageOf(world: World, live: LiveInteraction, request: ApiRequest): Message {
  const name = param(request, 'message');
  const message = world.messages.get(name === '@original' ? (live.original ?? '') : name)?.message;
  if (!message || !belongsTo(live, message)) throw refusals.unknownMessage();
  return message;
}

const belongsTo = (live: LiveInteraction, message: Message): boolean => {
  const metadata = message['interaction_metadata'] as ApiObject | undefined;
  return message.id === live.original || metadata?.['id'] === live.id;
};

async function followUp(context: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const { world } = context;
  const live = interactionOf(context, request);
  const body = bodyObject(request);
  const files = request.files.map(file => file.name);
  await checkMessageBody(body, body, { kind: 'followup', path: [], files, mayBeEphemeral: true });
  const original = world.messages.get(live.original ?? '')?.message;
  if (original && original.flags & MESSAGE_FLAG.LOADING) {
    // the first follow-up after a deferral fills the deferred answer, in the visibility that was fixed then
    const filled = editMessage(world, original, body, request.files);
    world.change(filled);
    return ok(filled);
  }
  const ephemeral = (numberOf(body, 'flags') ?? 0) & MESSAGE_FLAG.EPHEMERAL;
  const message = composeMessage(world, {
    channel: live.channel,
    author: world.bot,
    body,
    files: request.files,
    type: original ? REPLY : 0,
    flags: ephemeral,
    extra: answerFields(world, live, original?.id),
  });
  world.post(message, ephemeral ? live.persona : undefined);
  return ok(message);
}

function get(context: RestContext, request: ApiRequest): ApiResponse {
  return ok(messageOf(context.world, interactionOf(context, request), request));
}

async function edit(context: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const { world } = context;
  const live = interactionOf(context, request);
  const before = messageOf(world, live, request);
  const body = bodyObject(request);
  const files = request.files.map(file => file.name);
  await checkMessageBody(body, body, { kind: 'followup-edit', path: [], files, edited: before });
  const edited = editMessage(world, messageOf(world, live, request), body, request.files);
  world.change(edited);
  return ok(edited);
}

function remove(context: RestContext, request: ApiRequest): ApiResponse {
  const { world } = context;
  const message = messageOf(world, interactionOf(context, request), request);
  world.erase(message.id);
  return noContent;
}
