import { basePermissions, channelPermissions, has, PERMISSION } from '../permissions.ts';
import type { Clock } from '../clock.ts';
import type { Persona } from '../protocol.ts';
import { createSnowflakes } from '../snowflake.ts';
import { CommandRegistry } from './command-registry.ts';
import { FileShelf } from './file-shelf.ts';
import { isThread } from './guild-objects.ts';
import type { Channel, Command, Member, Message, Role, User } from './guild-objects.ts';
import { furnish } from './furnish.ts';
import { MessageStore } from './message-store.ts';
import type { StoredMessage } from './message-store.ts';
import type { Seed } from './seed.ts';

export type WorldEvent =
  | { readonly type: 'message'; readonly event: 'create' | 'update'; readonly stored: StoredMessage }
  | { readonly type: 'message-delete'; readonly stored: StoredMessage }
  | { readonly type: 'channel'; readonly event: 'create' | 'update' | 'delete'; readonly channel: Channel }
  | { readonly type: 'commands' }
  | { readonly type: 'online'; readonly online: boolean };

/** The one guild that the emulator has, its people and messages, and everybody who listens to changes in it. */
export class World {
  readonly clock: Clock;
  readonly nextId: () => string;
  readonly guild: Readonly<Record<string, unknown>> & { readonly id: string; readonly name: string };
  readonly application: Readonly<Record<string, unknown>> & { readonly id: string };
  readonly bot: User;
  readonly personas: readonly Persona[];
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Map<string, Channel>;
  readonly messages = new MessageStore();
  readonly files = new FileShelf();
  readonly commands: CommandRegistry;
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  constructor(seed: Seed, clock: Clock) {
    this.clock = clock;
    this.nextId = createSnowflakes(clock);
    const furniture = furnish(seed);
    this.guild = furniture.guild;
    this.application = furniture.application;
    this.bot = furniture.bot;
    this.personas = seed.personas;
    this.roles = new Map(furniture.roles.map(role => [role.id, role]));
    this.members = new Map(furniture.members.map(member => [member.user.id, member]));
    this.channels = new Map(furniture.channels.map(channel => [channel.id, channel]));
    this.commands = new CommandRegistry(this.application.id, this.guild.id, this.nextId);
  }

  listen(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(event: WorldEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** By id, or by name with or without "#". */
  channel(idOrName: string): Channel | undefined {
    const name = idOrName.replace(/^#/, '');
    return this.channels.get(idOrName) ?? [...this.channels.values()].find(channel => channel.name === name);
  }

  /** By id, name or role. */
  persona(wanted: string): Persona | undefined {
    return this.personas.find(p => p.id === wanted || p.name === wanted || p.role === wanted);
  }

  permissionsOf(userId: string, channel?: Channel): bigint {
    const member = this.members.get(userId);
    if (!member) return 0n;
    const rules = { guildId: this.guild.id, roles: this.roles };
    if (!channel) return basePermissions(rules, member);
    // a thread has no overwrites of its own
    const ruling = isThread(channel) ? this.channels.get(channel.parent_id ?? '') : channel;
    return channelPermissions(rules, member, ruling ?? channel);
  }

  /** Whether Discord would offer the command to this person in the guild. */
  offers(command: Command, personaId: string): boolean {
    if (command.contexts && !command.contexts.includes(0)) return false;
    const needed = command.default_member_permissions;
    const held = this.permissionsOf(personaId);
    // "0" means: administrators alone
    if (needed === '0') return has(held, PERMISSION.ADMINISTRATOR);
    return needed === null || has(held, BigInt(needed));
  }

  post(message: Message, visibleTo?: string): StoredMessage {
    const stored = visibleTo === undefined ? { message } : { message, visibleTo };
    this.messages.add(stored);
    this.announce({ type: 'message', event: 'create', stored });
    return stored;
  }

  change(message: Message): void {
    const stored = this.messages.replace(message);
    if (stored) this.announce({ type: 'message', event: 'update', stored });
  }

  erase(id: string): void {
    const stored = this.messages.remove(id);
    if (stored) this.announce({ type: 'message-delete', stored });
  }

  putChannel(channel: Channel): void {
    const event = this.channels.has(channel.id) ? 'update' : 'create';
    this.channels.set(channel.id, channel);
    this.announce({ type: 'channel', event, channel });
  }

  removeChannel(id: string): void {
    const channel = this.channels.get(id);
    if (!channel) return;
    this.channels.delete(id);
    this.messages.dropChannel(id);
    this.announce({ type: 'channel', event: 'delete', channel });
  }
}
