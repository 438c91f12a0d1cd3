import { invalidForm, refusals } from '../../api-error.ts';
import { isObject } from '../../api-object.ts';
import { checkCommand, checkCommandEdit, checkCommandList } from '../../validation/command-body.ts';
import type { Command } from '../../world/guild-objects.ts';
import type { World } from '../../world/world.ts';
import { bodyObject, noContent, ok, param } from '../route.ts';
import type { ApiRequest, ApiResponse, RestContext, Route } from '../route.ts';

const GLOBAL = '/applications/:application/commands';
const GUILD = '/applications/:application/guilds/:guild/commands';

export const commandRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: `${GUILD}/permissions`,
    handle: ({ world }, request) => {
      scopeOf(world, request);
      return ok([]);
    },
  },
  ...[GLOBAL, GUILD].flatMap((pattern): Route[] => [
    { method: 'GET', pattern, handle: list },
    { method: 'PUT', pattern, handle: overwrite },
    { method: 'POST', pattern, handle: create },
    { method: 'GET', pattern: `${pattern}/:command`, handle: get },
    { method: 'PATCH', pattern: `${pattern}/:command`, handle: edit },
    { method: 'DELETE', pattern: `${pattern}/:command`, handle: remove },
  ]),
];

/** null: global; else the guild. */
function scopeOf(world: World, request: ApiRequest): string | null {
  if (param(request, 'application') !== world.application.id) throw refusals.unknownApplication();
  const guild = request.params['guild'];
  if (guild !== undefined && guild !== world.guild.id) throw refusals.missingAccess();
  return guild ?? null;
}

function commandOf(world: World, request: ApiRequest): { scope: string | null; command: Command } {
  const scope = scopeOf(world, request);
  const command = world.commands.byId(scope, param(request, 'command'));
  if (!command) throw refusals.unknownCommand();
  return { scope, command };
}

function list({ world }: RestContext, request: ApiRequest): ApiResponse {
  return ok(world.commands.list(scopeOf(world, request)));
}

async function overwrite({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const scope = scopeOf(world, request);
  if (!Array.isArray(request.body) || !request.body.every(isObject))
    throw invalidForm([
      { path: [], code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used in a ListType' },
    ]);
  await checkCommandList(request.body);
  const commands = world.commands.overwrite(scope, request.body);
  world.announce({ type: 'commands' });
  return ok(commands);
}

async function create({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const scope = scopeOf(world, request);
  const body = bodyObject(request);
  await checkCommand(body);
  const { command, created } = world.commands.put(scope, body);
  world.announce({ type: 'commands' });
  return { status: created ? 201 : 200, body: command };
}

function get({ world }: RestContext, request: ApiRequest): ApiResponse {
  return ok(commandOf(world, request).command);
}

async function edit({ world }: RestContext, request: ApiRequest): Promise<ApiResponse> {
  const { scope, command } = commandOf(world, request);
  const body = bodyObject(request);
  await checkCommandEdit(body, command);
  const edited = world.commands.edit(scope, command, body);
  world.announce({ type: 'commands' });
  return ok(edited);
}

function remove({ world }: RestContext, request: ApiRequest): ApiResponse {
  const { scope, command } = commandOf(world, request);
  world.commands.remove(scope, command.id);
  world.announce({ type: 'commands' });
  return noContent;
}
