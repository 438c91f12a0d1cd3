import type { ApiObject, TypedOption } from '../protocol.ts';
import { has, PERMISSION } from '../permissions.ts';
import type { Command } from '../world/guild-objects.ts';
import type { World } from '../world/world.ts';
import { optionFault } from './command-options.ts';
import type { InteractionDesk } from './interaction-desk.ts';
import { INTERACTION } from './live-interaction.ts';
import type { Outcome } from './live-interaction.ts';
import { modalFault, modalValues } from './modal-values.ts';
import { attachmentsIn, idsIn, resolve, resolvedMember } from './resolved.ts';
import { chosenFault, findComponent } from './used-component.ts';

export interface TypedCommand {
  readonly persona: string;
  readonly channel: string;
  readonly command: string;
  readonly options: readonly TypedOption[];
  /** User or message that a context menu command is used on. */
  readonly target?: string;
}

export interface UsedComponent {
  readonly persona: string;
  readonly message: string;
  readonly customId: string;
  readonly values?: readonly string[];
}

export interface FilledModal {
  readonly persona: string;
  readonly opener: string;
  readonly customId: string;
  readonly components: readonly ApiObject[];
}

interface OpenModal {
  readonly modal: ApiObject;
  readonly persona: string;
  readonly channel: string;
  readonly source?: string;
}

/** Forms remembered as open; older ones count as closed. */
const OPEN_MODALS = 100;

const failed = (reason: string): Promise<Outcome> => Promise.resolve({ kind: 'failed', reason });

/** What the people of the guild do to the bot. Refused here, as Discord's own client would, is what never reaches it. */
export class People {
  readonly #world: World;
  readonly #desk: InteractionDesk;
  readonly #modals = new Map<string, OpenModal>();

  constructor(world: World, desk: InteractionDesk) {
    this.#world = world;
    this.#desk = desk;
  }

  run(typed: TypedCommand): Promise<Outcome> {
    const command = this.#offered(typed);
    if (typeof command === 'string') return failed(command);
    if (command.type !== 1) return this.#runOnTarget(command, typed);
    const fault = optionFault(this.#world, command.options, typed.options);
    if (fault !== null) return failed(fault);
    const named = resolve(this.#world, idsIn(typed.options), typed.persona);
    const attachments = attachmentsIn(this.#world, typed.options);
    const resolved = { ...named, ...(Object.keys(attachments).length > 0 ? { attachments } : {}) };
    const found = Object.keys(resolved).length > 0 ? { resolved } : {};
    const data = { ...commandData(command), options: typed.options, ...found };
    const called = { ...command, name: fullName(command.name, typed.options) };
    return this.#open({ type: INTERACTION.COMMAND, ...whereOf(typed), command: called, data });
  }

  autocomplete(typed: TypedCommand): Promise<Outcome> {
    const command = this.#offered(typed);
    if (typeof command === 'string') return failed(command);
    const fault = optionFault(this.#world, command.options, typed.options, true);
    if (fault !== null) return failed(fault);
    const data = { ...commandData(command), options: typed.options };
    return this.#open({ type: INTERACTION.AUTOCOMPLETE, ...whereOf(typed), command, data });
  }

  use(used: UsedComponent): Promise<Outcome> {
    const stored = this.#world.messages.get(used.message);
    if (!stored || (stored.visibleTo !== undefined && stored.visibleTo !== used.persona))
      return failed('That message is gone.');
    if (!this.#world.members.has(used.persona)) return failed('Nobody of that name is here.');
    const component = findComponent(stored.message.components, used.customId);
    if (!component) return failed('That message has no such component.');
    const values = used.values ?? [];
    const fault = chosenFault(this.#world, component, values);
    if (fault !== null) return failed(fault);
    const type = component['type'];
    const resolved = type === 3 ? undefined : resolve(this.#world, values, used.persona);
    const data = {
      component_type: type,
      custom_id: used.customId,
      id: component['id'],
      ...(type === 2 ? {} : { values }),
      ...(resolved ? { resolved } : {}),
    };
    const channel = stored.message.channel_id;
    return this.#open({
      type: INTERACTION.COMPONENT,
      persona: used.persona,
      channel,
      source: used.message,
      data,
    });
  }

  async submit(filled: FilledModal): Promise<Outcome> {
    const open = this.#modals.get(filled.opener);
    if (open?.persona !== filled.persona || open.modal['custom_id'] !== filled.customId)
      return failed('That form is no longer open.');
    const fault = modalFault(open.modal, filled.components);
    if (fault !== null) return failed(fault);
    const { components, ids } = modalValues(open.modal, filled.components);
    const resolved = resolve(this.#world, ids, filled.persona);
    const data = { custom_id: filled.customId, components, ...(resolved ? { resolved } : {}) };
    const { persona, channel, source } = open;
    const from = source === undefined ? {} : { source };
    const outcome = await this.#open({ type: INTERACTION.MODAL, persona, channel, ...from, data });
    if (outcome.kind !== 'failed') this.#modals.delete(filled.opener);
    return outcome;
  }

  async #open(draft: Parameters<InteractionDesk['open']>[0]): Promise<Outcome> {
    const outcome = await this.#desk.open(draft);
    if (outcome.kind === 'modal') {
      const { persona, channel, source } = draft;
      const from = source === undefined ? {} : { source };
      this.#modals.set(outcome.interaction, { modal: outcome.modal, persona, channel, ...from });
      for (const old of [...this.#modals.keys()].slice(0, -OPEN_MODALS)) this.#modals.delete(old);
    }
    return outcome;
  }

  /** The command, or a sentence on why this person cannot use it here. */
  #offered(typed: TypedCommand): Command | string {
    const channel = this.#world.channels.get(typed.channel);
    if (!channel || !this.#world.members.has(typed.persona)) return 'Nobody is there.';
    const command = this.#world.commands.find(typed.command);
    if (!command) return `There is no command "${typed.command}".`;
    const held = this.#world.permissionsOf(typed.persona, channel);
    return this.#world.offers(command, typed.persona) && has(held, PERMISSION.USE_APPLICATION_COMMANDS)
      ? command
      : 'You do not have permission to use this command.';
  }

  #runOnTarget(command: Command, typed: TypedCommand): Promise<Outcome> {
    const target = typed.target ?? '';
    const member = this.#world.members.get(target);
    const message = this.#world.messages.get(target)?.message;
    if (command.type === 2 ? !member : !message) return failed('Choose what the command is to be used on.');
    const resolved =
      command.type === 2 && member
        ? { users: { [target]: member.user }, members: { [target]: resolvedMember(this.#world, member) } }
        : { messages: { [target]: message } };
    const data = { ...commandData(command), target_id: target, resolved };
    return this.#open({ type: INTERACTION.COMMAND, ...whereOf(typed), command, data });
  }
}

const whereOf = ({ persona, channel }: TypedCommand) => ({ persona, channel });

/** "digest create": above its answer a command stands with its subcommands. */
function fullName(name: string, options: readonly TypedOption[]): string {
  const sub = options.find(option => option.options !== undefined);
  return sub ? fullName(`${name} ${sub.name}`, sub.options ?? []) : name;
}

const commandData = (command: Command): ApiObject => ({
  id: command.id,
  name: command.name,
  type: command.type,
  ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
});
