import { invalidForm, refusals } from '../../api-error.ts';
import { numberOf, objectOf, objectsOf } from '../../api-object.ts';
import { INTERACTION } from '../../interactions/live-interaction.ts';
import type { LiveInteraction } from '../../interactions/live-interaction.ts';
import type { ApiObject } from '../../protocol.ts';
import { checkChoices, checkModal } from '../../validation/callback-body.ts';
import { checkMessageBody } from '../../validation/message-body.ts';
import { composeMessage, editMessage } from '../../world/compose-message.ts';
import { MESSAGE_FLAG } from '../../world/guild-objects.ts';
import type { Message } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { answerFields, answerType } from '../answer-fields.ts';
import { bodyObject, noContent, ok, param } from '../route.ts';
import type { ApiRequest, ApiResponse, RestContext, Route } from '../route.ts';

export const CALLBACK = {
  PONG: 1,
  MESSAGE: 4,
  DEFERRED_MESSAGE: 5,
  DEFERRED_UPDATE: 6,
  UPDATE: 7,
  CHOICES: 8,
  MODAL: 9,
} as const;

export const interactionRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/interactions/:interaction/:token/callback',
    open: true,
    outsideGlobal: true,
    handle: respond,
  },
];

/** What may answer what (https://discord.com/developers/docs/interactions/receiving-and-responding). */
function answersTo(live: LiveInteraction): readonly number[] {
  const { MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, CHOICES, MODAL } = CALLBACK;
  switch (live.type) {
    case INTERACTION.AUTOCOMPLETE:
      return [CHOICES];
    case INTERACTION.COMPONENT:
      return [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE, MODAL];
    case INTERACTION.MODAL:
      return live.source === undefined
        ? [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE]
        : [MESSAGE, DEFERRED_MESSAGE, DEFERRED_UPDATE, UPDATE];
    default:
      return [MESSAGE, DEFERRED_MESSAGE, MODAL];
  }
}

async function respond(context: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const { world, desk } = context;
  const id = param(request, 'interaction');
  const token = param(request, 'token');
  const live = desk.waiting(id, token);
  const body = bodyObject(request);
  const type = numberOf(body, 'type') ?? 0;
  const allowed = answersTo(live);
  if (!allowed.includes(type))
    throw invalidForm([
      { path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` },
    ]);
  const source = live.source === undefined ? undefined : world.messages.get(live.source)?.message;
  await checkCallback(type, body, request, source);
  // the check waited: meanwhile another answer or the deadline may have come first
  desk.waiting(id, token);
  const message = accept(world, live, type, { body, request, source });
  return request.query.get('with_response') === 'true'
    ? ok(callbackResponse(live, type, message))
    : noContent;
}

async function checkCallback(
  type: number,
  body: ApiObject,
  request: ApiRequest,
  source: Message | undefined,
): Promise<void> {
  const data = objectOf(body, 'data') ?? {};
  const files = request.files.map(file => file.name);
  const path = ['data'];
  if (type === CALLBACK.MESSAGE)
    await checkMessageBody(body, data, { kind: 'callback-message', path, files, mayBeEphemeral: true });
  else if (type === CALLBACK.UPDATE) {
    if (!source) throw refusals.unknownMessage();
    await checkMessageBody(body, data, { kind: 'callback-update', path, files, edited: source });
  } else if (type === CALLBACK.CHOICES) await checkChoices(body);
  else if (type === CALLBACK.MODAL) await checkModal(body);
}

interface Sent {
  readonly body: ApiObject;
  readonly request: ApiRequest;
  readonly source: Message | undefined;
}

/** Carries the answer out; gives the message it made or changed. */
function accept(world: World, live: LiveInteraction, type: number, sent: Sent): Message | undefined {
  const data = objectOf(sent.body, 'data') ?? {};
  live.state = 'answered';
  const acknowledged = { kind: 'acknowledged', interaction: live.id } as const;
  switch (type) {
    case CALLBACK.MESSAGE:
    case CALLBACK.DEFERRED_MESSAGE: {
      const message = firstAnswer(world, live, type === CALLBACK.DEFERRED_MESSAGE, data, sent.request);
      live.original = message.id;
      world.post(message, message.flags & MESSAGE_FLAG.EPHEMERAL ? live.persona : undefined);
      live.settle(acknowledged);
      return message;
    }
    case CALLBACK.UPDATE: {
      const updated = sent.source ? editMessage(world, sent.source, data, sent.request.files) : undefined;
      if (updated) world.change(updated);
      if (live.source !== undefined) live.original = live.source;
      live.settle(acknowledged);
      return updated;
    }
    case CALLBACK.DEFERRED_UPDATE:
      if (live.source !== undefined) live.original = live.source;
      live.settle(acknowledged);
      return sent.source;
    case CALLBACK.CHOICES:
      live.settle({ kind: 'choices', interaction: live.id, choices: objectsOf(data, 'choices') });
      return undefined;
    default:
      live.settle({ kind: 'modal', interaction: live.id, modal: data });
      return undefined;
  }
}

/** A deferral fixes who will see the answer, and nothing else. */
function firstAnswer(
  world: World,
  live: LiveInteraction,
  deferred: boolean,
  data: ApiObject,
  request: ApiRequest,
): Message {
  const ephemeral = (numberOf(data, 'flags') ?? 0) & MESSAGE_FLAG.EPHEMERAL;
  return composeMessage(world, {
    channel: live.channel,
    author: world.bot,
    body: deferred ? {} : data,
    files: deferred ? [] : request.files,
    type: answerType(live),
    flags: ephemeral | (deferred ? MESSAGE_FLAG.LOADING : 0),
    extra: answerFields(world, live, live.type === INTERACTION.COMPONENT ? live.source : undefined),
  });
}

function callbackResponse(live: LiveInteraction, type: number, message: Message | undefined): ApiObject {
  const interaction = {
    id: live.id,
    type: live.type,
    ...(message && {
      response_message_id: message.id,
      response_message_loading: (message.flags & MESSAGE_FLAG.LOADING) !== 0,
      response_message_ephemeral: (message.flags & MESSAGE_FLAG.EPHEMERAL) !== 0,
    }),
  };
  return { interaction, resource: message ? { type, message } : { type } };
}
