import type { SpecIssue, SpecSchema } from 'discord-api-spec/zod';
import type { Fault } from '../api-error.ts';
import { characters } from '../api-object.ts';

type Path = readonly (string | number)[];

/** The bodies that Discord's published description has a schema for, by what is sent. */
const SCHEMAS = {
  command: 'ApplicationCommandUpdateRequestSchema',
  'command-edit': 'ApplicationCommandPatchRequestPartialSchema',
  message: 'MessageCreateRequestSchema',
  'message-edit': 'MessageEditRequestPartialSchema',
  followup: 'IncomingWebhookRequestPartialSchema',
  'followup-edit': 'IncomingWebhookUpdateRequestPartialSchema',
  'callback-message': 'CreateMessageInteractionCallbackRequestSchema',
  'callback-update': 'UpdateMessageInteractionCallbackRequestSchema',
  'callback-choices': 'ApplicationCommandAutocompleteCallbackRequestSchema',
  'callback-modal': 'ModalInteractionCallbackRequestSchema',
  thread: 'CreateTextThreadWithoutMessageRequestSchema',
  'thread-from-message': 'CreateTextThreadWithMessageRequestSchema',
  'forum-post': 'CreateForumThreadRequestSchema',
} as const;

export type BodyKind = keyof typeof SCHEMAS;

/** The schemas take some 200 ms to import, so they are fetched once, in the background of the start. */
const specification = () => import('discord-api-spec/zod');
export const warmUpSchemas = async (): Promise<void> => {
  await specification();
};

/** Faults of a body against Discord's published schema; empty when it conforms. */
export async function schemaFaults(kind: BodyKind, body: unknown): Promise<Fault[]> {
  const schema: SpecSchema = (await specification())[SCHEMAS[kind]];
  const result = schema.safeParse(body);
  return (result.error?.issues ?? []).flatMap(issue => faultsOf(issue, [], body));
}

function faultsOf(issue: SpecIssue, base: Path, root: unknown): Fault[] {
  const path = [...base, ...issue.path.map(step => (typeof step === 'number' ? step : String(step)))];
  if (issue.code === 'invalid_union') return unionFaults(issue.errors ?? [], path, root);
  const value = at(root, path);
  // the schemas count UTF-16 units, Discord counts characters
  if (issue.code === 'too_big' && typeof value === 'string' && characters(value) <= (issue.maximum ?? 0))
    return [];
  return [{ path, ...wording(issue, value) }];
}

/** Names the faults of the one branch that was meant: the one whose `type` matches. */
function unionFaults(branches: readonly (readonly SpecIssue[])[], path: Path, root: unknown): Fault[] {
  const value = at(root, path);
  if (value === undefined || value === null)
    return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  const meant = branches.filter(
    issues => !issues.some(issue => issue.path.length === 1 && issue.path[0] === 'type'),
  );
  const fewest = [...meant].sort((a, b) => a.length - b.length)[0];
  if (fewest) return fewest.flatMap(issue => faultsOf(issue, path, root));
  const type = { path: [...path, 'type'], code: 'UNION_TYPE_CHOICES' };
  return [{ ...type, message: 'Value of field "type" must be one of those allowed here.' }];
}

function wording(issue: SpecIssue, value: unknown): { code: string; message: string } {
  if (value === undefined) return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  if (issue.code === 'too_big' || issue.code === 'too_small') return sizeWording(issue, value);
  if (issue.code === 'invalid_value')
    return {
      code: 'BASE_TYPE_CHOICES',
      message: `Value must be one of {${(issue.values ?? []).join(', ')}}.`,
    };
  if (issue.format === 'url') return { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' };
  if (issue.format === 'regex')
    return { code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
  if (issue.expected === 'object')
    return { code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used in a DictType' };
  return { code: 'BASE_TYPE_CONVERT', message: `Value is not ${issue.expected ?? issue.format ?? 'valid'}.` };
}

function sizeWording(issue: SpecIssue, value: unknown): { code: string; message: string } {
  if (typeof value === 'number')
    return issue.code === 'too_big'
      ? { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum ?? '?'}.` }
      : {
          code: 'NUMBER_TYPE_MIN',
          message: `Value should be greater than or equal to ${issue.minimum ?? '?'}.`,
        };
  if (value === '') return { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
  const bound =
    issue.code === 'too_big' ? `${issue.maximum ?? '?'} or fewer` : `${issue.minimum ?? '?'} or more`;
  return { code: 'BASE_TYPE_BAD_LENGTH', message: `Must be ${bound} in length.` };
}

function at(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}
