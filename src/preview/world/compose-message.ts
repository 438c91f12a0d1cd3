import { isObject, listOf, numberOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { walkComponents } from '../validation/components.ts';
import type { UploadedFile } from './file-shelf.ts';
import { MESSAGE_FLAG } from './guild-objects.ts';
import type { Message, User } from './guild-objects.ts';
import type { World } from './world.ts';

export interface Draft {
  readonly channel: string;
  readonly author: User;
  /** The body as it was sent, already checked. */
  readonly body: ApiObject;
  readonly files: readonly UploadedFile[];
  /** Message type: 0 plain, 19 reply, 20 slash command's answer, 23 context menu's. */
  readonly type?: number;
  /** Flags that the sender does not choose: ephemeral, loading. */
  readonly flags?: number;
  /** Fields that come with how it was sent: interaction, webhook, reference. */
  readonly extra?: ApiObject;
}

const CHOSEN_FLAGS =
  MESSAGE_FLAG.SUPPRESS_EMBEDS |
  MESSAGE_FLAG.SUPPRESS_NOTIFICATIONS |
  MESSAGE_FLAG.IS_VOICE_MESSAGE |
  MESSAGE_FLAG.IS_COMPONENTS_V2;

/** The message object that Discord would make of a body. */
export function composeMessage(world: World, draft: Draft): Message {
  const { body } = draft;
  const attachments = shelve(world, body, draft.files);
  const flags = ((numberOf(body, 'flags') ?? 0) & CHOSEN_FLAGS) | (draft.flags ?? 0);
  return {
    tts: false,
    pinned: false,
    ...mentions(world, body),
    ...draft.extra,
    id: world.nextId(),
    type: draft.type ?? 0,
    channel_id: draft.channel,
    author: draft.author,
    content: textOf(body, 'content') ?? '',
    timestamp: instant(world),
    edited_timestamp: null,
    flags,
    attachments,
    embeds: objectsOf(body, 'embeds').map(embed => richEmbed(embed, attachments)),
    components: numbered(objectsOf(body, 'components').map(c => withFiles(c, attachments))),
    ...(body['nonce'] === undefined || body['nonce'] === null ? {} : { nonce: body['nonce'] }),
  };
}

/** The message after an edit: fields that the body does not name stay; the Components V2 flag cannot be taken back. */
export function editMessage(
  world: World,
  message: Message,
  body: ApiObject,
  files: readonly UploadedFile[],
): Message {
  const wasLoading = (message.flags & MESSAGE_FLAG.LOADING) !== 0;
  const attachments = [...keptAttachments(message, body), ...shelve(world, body, files)];
  const chosen = numberOf(body, 'flags') ?? 0;
  const v2 = (message.flags | chosen) & MESSAGE_FLAG.IS_COMPONENTS_V2;
  const suppress = ('flags' in body ? chosen : message.flags) & MESSAGE_FLAG.SUPPRESS_EMBEDS;
  const lasting = message.flags & ~(MESSAGE_FLAG.LOADING | MESSAGE_FLAG.SUPPRESS_EMBEDS);
  const said = 'content' in body || 'components' in body ? mentions(world, { ...message, ...body }) : {};
  return {
    ...message,
    ...said,
    content: 'content' in body ? (textOf(body, 'content') ?? '') : message.content,
    embeds:
      'embeds' in body
        ? objectsOf(body, 'embeds').map(embed => richEmbed(embed, attachments))
        : message.embeds,
    components:
      'components' in body
        ? numbered(objectsOf(body, 'components').map(c => withFiles(c, attachments)))
        : message.components,
    attachments,
    flags: lasting | v2 | suppress,
    // filling a deferred answer is not an edit to those who read it
    edited_timestamp: wasLoading ? message.edited_timestamp : instant(world),
  };
}

export const instant = (world: World): string =>
  new Date(world.clock.now()).toISOString().replace('Z', '000+00:00');

function keptAttachments(message: Message, body: ApiObject): readonly ApiObject[] {
  if (!Array.isArray(body['attachments'])) return message.attachments;
  const kept = new Set(objectsOf(body, 'attachments').map(attachment => attachment['id']));
  return message.attachments.filter(attachment => kept.has(attachment['id']));
}

function shelve(world: World, body: ApiObject, files: readonly UploadedFile[]): ApiObject[] {
  const described = objectsOf(body, 'attachments');
  return files.map((file, index) => {
    const description = textOf(
      described.find(attachment => String(attachment['id']) === String(index)),
      'description',
    );
    return world.files.put(world.nextId(), file, description);
  });
}

/** Puts the served address in the place of every `attachment://name`. */
function withFiles(object: ApiObject, attachments: readonly ApiObject[]): ApiObject {
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (isObject(value)) return withFiles(value, attachments);
    if (typeof value !== 'string' || !value.startsWith('attachment://')) return value;
    const name = value.slice('attachment://'.length);
    return attachments.find(attachment => attachment['filename'] === name)?.['url'] ?? value;
  };
  const served = Object.fromEntries(Object.entries(object).map(([key, value]) => [key, replace(value)]));
  const isFile = object['type'] === FILE && objectOf(object, 'file') !== undefined;
  return isFile
    ? { ...served, ...nameAndSize(textOf(objectOf(served, 'file'), 'url'), attachments) }
    : served;
}

const FILE = 13;

/** Discord says of a file component what the file is called and how large it is. */
function nameAndSize(url: string | undefined, attachments: readonly ApiObject[]): ApiObject {
  const attachment = attachments.find(candidate => candidate['url'] === url);
  return { name: attachment?.['filename'] ?? null, size: attachment?.['size'] ?? null };
}

const richEmbed = (embed: ApiObject, attachments: readonly ApiObject[]): ApiObject => ({
  ...withFiles(embed, attachments),
  type: 'rich',
});

/** Gives every component without an id of its own the next free number, as Discord does. */
function numbered(components: readonly ApiObject[]): ApiObject[] {
  const copies = structuredClone(components) as ApiObject[];
  const found = [...walkComponents(copies, [])].map(({ component }) => component);
  const taken = new Set(found.map(component => numberOf(component, 'id')));
  let next = 1;
  for (const component of found) {
    if (numberOf(component, 'id')) continue;
    while (taken.has(next)) next++;
    component['id'] = next++;
  }
  return copies;
}

/** Who the message calls, of those its text names and `allowed_mentions` lets through. */
function mentions(world: World, body: ApiObject): ApiObject {
  const texts = [...walkComponents(listOf(body, 'components'), [])].map(({ component }) =>
    component['type'] === 10 ? textOf(component, 'content') : undefined,
  );
  const text = [textOf(body, 'content'), ...texts].join('\n');
  const allowed = objectOf(body, 'allowed_mentions');
  const lets = (kind: string, id: string): boolean =>
    !allowed || listOf(allowed, 'parse').includes(kind) || listOf(allowed, kind).includes(id);
  const named = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(match => match[1] ?? '');
  const users = [...new Set(named(/<@!?(\d+)>/g))].flatMap(id => world.members.get(id) ?? []);
  return {
    mention_everyone: /@(everyone|here)\b/.test(text) && lets('everyone', ''),
    mentions: users.map(member => member.user).filter(user => lets('users', user.id)),
    mention_roles: [...new Set(named(/<@&(\d+)>/g))].filter(id => world.roles.has(id) && lets('roles', id)),
  };
}
