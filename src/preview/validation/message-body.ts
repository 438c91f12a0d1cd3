import { invalidForm, refusals } from '../api-error.ts';
import type { Fault } from '../api-error.ts';
import { characters, listOf, numberOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { MESSAGE_FLAG } from '../world/guild-objects.ts';
import type { Message } from '../world/guild-objects.ts';
import { schemaFaults } from './body-schema.ts';
import type { BodyKind } from './body-schema.ts';
import { surveyComponents } from './components.ts';
import type { ComponentSurvey } from './components.ts';
import { LIMIT } from './limits.ts';

type Path = readonly (string | number)[];

export interface MessageBodyContext {
  readonly kind: BodyKind;
  /** Where the message stands in the body sent: ["data"] in a callback. */
  readonly path: Path;
  /** Names of the files sent along. */
  readonly files: readonly string[];
  /** The message being edited. */
  readonly edited?: Message;
  readonly mayBeEphemeral?: boolean;
}

/**
 * Checks a message body as Discord does.
 * @throws ApiError 50035 with a path for every fault, or 50006 when nothing is in it
 */
export async function checkMessageBody(
  whole: unknown,
  message: ApiObject,
  context: MessageBodyContext,
): Promise<void> {
  const faults = await schemaFaults(context.kind, whole);
  const survey = surveyComponents(listOf(message, 'components'), [...context.path, 'components']);
  const at = (...steps: Path): Path => [...context.path, ...steps];
  faults.push(
    ...survey.faults,
    ...contentFaults(message, at),
    ...embedFaults(message, at),
    ...componentFaults(message, survey, context, at),
    ...attachmentFaults(survey, context),
    ...flagFaults(message, context, at),
    ...mentionFaults(message, at),
  );
  if (faults.length > 0) throw invalidForm(distinct(faults));
  if (!context.edited && isEmpty(message, context)) throw refusals.emptyMessage();
}

type At = (...steps: Path) => Path;

function contentFaults(message: ApiObject, at: At): Fault[] {
  return characters(textOf(message, 'content')) > LIMIT.content
    ? [tooLong(at('content'), `Must be ${LIMIT.content} or fewer in length.`)]
    : [];
}

function embedFaults(message: ApiObject, at: At): Fault[] {
  const sizes = objectsOf(message, 'embeds').map(embedSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const tooBig = { path: at('embeds'), code: 'MAX_EMBED_SIZE_EXCEEDED' };
  const blank = objectsOf(message, 'embeds').flatMap((embed, index) =>
    objectsOf(embed, 'fields').flatMap((field, number) =>
      (['name', 'value'] as const)
        .filter(key => !textOf(field, key)?.trim())
        .map(key => required(at('embeds', index, 'fields', number, key))),
    ),
  );
  if (total <= LIMIT.embedTotal) return blank;
  return [...blank, { ...tooBig, message: `Embed size exceeds maximum size of ${LIMIT.embedTotal}` }];
}

function embedSize(embed: ApiObject): number {
  const parts = [
    textOf(embed, 'title'),
    textOf(embed, 'description'),
    textOf(objectOf(embed, 'footer'), 'text'),
    textOf(objectOf(embed, 'author'), 'name'),
    ...objectsOf(embed, 'fields').flatMap(field => [textOf(field, 'name'), textOf(field, 'value')]),
  ];
  return parts.reduce((sum, part) => sum + characters(part), 0);
}

function componentFaults(
  message: ApiObject,
  survey: ComponentSurvey,
  context: MessageBodyContext,
  at: At,
): Fault[] {
  const faults: Fault[] = [];
  if (survey.count > LIMIT.components)
    faults.push(tooLong(at('components'), `Must be ${LIMIT.components} or fewer in length.`));
  if (survey.text > LIMIT.componentText)
    faults.push({
      path: at('components'),
      code: 'COMPONENT_MAX_TOTAL_COMPONENT_CONTENT_LENGTH_EXCEEDED',
      message: `The total text of all components exceeds ${LIMIT.componentText} characters.`,
    });
  if (isV2(message, context.edited)) return [...faults, ...legacyFaults(message, context, at)];
  if (survey.firstV2)
    faults.push({
      path: [...survey.firstV2, 'type'],
      code: 'UNION_TYPE_CHOICES',
      message: 'Value of field "type" must be one of (1,).',
    });
  else if (listOf(message, 'components').length > LIMIT.actionRows)
    faults.push(tooLong(at('components'), `Must be ${LIMIT.actionRows} or fewer in length.`));
  return faults;
}

/** The flag holds for good once it is set. */
const isV2 = (message: ApiObject, edited: Message | undefined): boolean =>
  (((numberOf(message, 'flags') ?? 0) | (edited?.flags ?? 0)) & MESSAGE_FLAG.IS_COMPONENTS_V2) !== 0;

/** With Components V2 nothing may be left in content, embeds, poll or stickers, not even from before an edit. */
function legacyFaults(message: ApiObject, context: MessageBodyContext, at: At): Fault[] {
  const after = (key: 'content' | 'embeds'): unknown =>
    key in message ? message[key] : context.edited?.[key];
  const filled = (value: unknown): boolean =>
    Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';
  const keys = [
    ...(['content', 'embeds'] as const).filter(key => filled(after(key))),
    ...(['poll', 'sticker_ids'] as const).filter(key => filled(message[key])),
  ];
  return keys.map(key => ({
    path: at(key),
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function attachmentFaults(survey: ComponentSurvey, context: MessageBodyContext): Fault[] {
  const kept = (context.edited?.attachments ?? []).map(attachment => textOf(attachment, 'filename'));
  const names = new Set([...context.files, ...kept]);
  return survey.attachments
    .filter(({ name }) => !names.has(name))
    .map(({ path }) => ({
      path,
      code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      message: 'The referenced attachment was not found in the request.',
    }));
}

function flagFaults(message: ApiObject, context: MessageBodyContext, at: At): Fault[] {
  // an edit ignores flags that it cannot change
  if (context.edited) return [];
  const settable =
    MESSAGE_FLAG.SUPPRESS_EMBEDS |
    MESSAGE_FLAG.SUPPRESS_NOTIFICATIONS |
    MESSAGE_FLAG.IS_VOICE_MESSAGE |
    MESSAGE_FLAG.IS_COMPONENTS_V2 |
    (context.mayBeEphemeral ? MESSAGE_FLAG.EPHEMERAL : 0);
  const wrong = (numberOf(message, 'flags') ?? 0) & ~settable;
  const message_ = `Flags ${wrong} cannot be set here.`;
  return wrong === 0 ? [] : [{ path: at('flags'), code: 'BITFIELD_TYPE_INVALID', message: message_ }];
}

/** A kind of mention is either let through as a whole or by a list, not both. */
function mentionFaults(message: ApiObject, at: At): Fault[] {
  const allowed = objectOf(message, 'allowed_mentions');
  const parsed = listOf(allowed, 'parse');
  return (['users', 'roles'] as const)
    .filter(key => parsed.includes(key) && listOf(allowed, key).length > 0)
    .map(key => ({
      path: at('allowed_mentions'),
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${key}"] and ${key}: [ids...] are mutually exclusive.`,
    }));
}

function isEmpty(message: ApiObject, context: MessageBodyContext): boolean {
  const text = textOf(message, 'content')?.trim() ?? '';
  const lists = ['embeds', 'components', 'sticker_ids'].some(key => listOf(message, key).length > 0);
  return text === '' && !lists && !objectOf(message, 'poll') && context.files.length === 0;
}

const tooLong = (path: Path, message: string): Fault => ({ path, code: 'BASE_TYPE_BAD_LENGTH', message });
const required = (path: Path): Fault => ({
  path,
  code: 'BASE_TYPE_REQUIRED',
  message: 'This field is required',
});

function distinct(faults: readonly Fault[]): Fault[] {
  return [...new Map(faults.map(fault => [`${fault.path.join('/')} ${fault.code}`, fault])).values()];
}
