import { listOf, numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import type { Command } from './guild-objects.ts';

/** Registered commands: global ones (scope null) and the guild's own. */
export class CommandRegistry {
  readonly #application: string;
  readonly #guild: string;
  readonly #nextId: () => string;
  readonly #byScope = new Map<string | null, Command[]>();

  constructor(application: string, guild: string, nextId: () => string) {
    this.#application = application;
    this.#guild = guild;
    this.#nextId = nextId;
  }

  list(scope: string | null): readonly Command[] {
    return this.#byScope.get(scope) ?? [];
  }

  /** What is offered in the guild: its own commands before global ones. */
  inGuild(): readonly Command[] {
    return [...this.list(this.#guild), ...this.list(null)];
  }

  find(name: string): Command | undefined {
    return this.inGuild().find(command => command.name === name);
  }

  byId(scope: string | null, id: string): Command | undefined {
    return this.list(scope).find(command => command.id === id);
  }

  /** Bulk overwrite: a command that keeps its name and type keeps its id. */
  overwrite(scope: string | null, bodies: readonly ApiObject[]): readonly Command[] {
    const kept = this.list(scope);
    const next = bodies.map(body => this.#build(scope, body, sameCommand(kept, body)));
    this.#byScope.set(scope, next);
    return next;
  }

  /** Creates, or replaces the one of the same name and type. */
  put(scope: string | null, body: ApiObject): { readonly command: Command; readonly created: boolean } {
    const old = sameCommand(this.list(scope), body);
    const command = this.#build(scope, body, old);
    this.#byScope.set(scope, [...this.list(scope).filter(c => c !== old), command]);
    return { command, created: old === undefined };
  }

  edit(scope: string | null, old: Command, body: ApiObject): Command {
    const command = this.#build(scope, { ...old, ...body }, old);
    this.#byScope.set(
      scope,
      this.list(scope).map(c => (c === old ? command : c)),
    );
    return command;
  }

  remove(scope: string | null, id: string): void {
    this.#byScope.set(
      scope,
      this.list(scope).filter(c => c.id !== id),
    );
  }

  #build(scope: string | null, body: ApiObject, old: Command | undefined): Command {
    const permissions = body['default_member_permissions'];
    const contexts = listOf(body, 'contexts').filter(c => typeof c === 'number');
    return {
      name_localizations: null,
      description_localizations: null,
      nsfw: false,
      dm_permission: true,
      integration_types: [0],
      ...body,
      id: old?.id ?? this.#nextId(),
      application_id: this.#application,
      version: this.#nextId(),
      type: numberOf(body, 'type') ?? 1,
      name: textOf(body, 'name') ?? '',
      description: textOf(body, 'description') ?? '',
      default_member_permissions:
        typeof permissions === 'string' || typeof permissions === 'number' ? String(permissions) : null,
      contexts: contexts.length > 0 ? contexts : null,
      options: objectsOf(body, 'options'),
      ...(scope === null ? {} : { guild_id: scope }),
    };
  }
}

const sameCommand = (commands: readonly Command[], body: ApiObject): Command | undefined =>
  commands.find(c => c.name === body['name'] && c.type === (numberOf(body, 'type') ?? 1));
