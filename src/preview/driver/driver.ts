import type { LiveInteraction, Outcome } from '../interactions/live-interaction.ts';
import type { InteractionDesk } from '../interactions/interaction-desk.ts';
import type { People, TypedCommand } from '../interactions/people.ts';
import type { ApiObject } from '../protocol.ts';
import { listOf, numberOf, textOf } from '../api-object.ts';
import { refusals } from '../api-error.ts';
import { walkComponents } from '../validation/components.ts';
import { LIMIT } from '../validation/limits.ts';
import { MESSAGE_FLAG } from '../world/guild-objects.ts';
import type { Channel, Message } from '../world/guild-objects.ts';
import type { StoredMessage } from '../world/message-store.ts';
import type { World } from '../world/world.ts';
import { typedOptions } from './typed-options.ts';
import type { ChosenFile, OptionValues } from './typed-options.ts';

/** Who acts, and where. A persona and a channel are named by id or name ("member", "#general"). */
export interface Where {
  /** "manager" when absent. */
  readonly persona?: string;
  /** The first channel when absent. */
  readonly channel?: string;
  /** For a context menu command. */
  readonly target?: string;
}

export type PersonaOrWhere = string | Where;

/** Milliseconds that `waitForMessage` waits when no other time is given. */
const PATIENCE = 5000;

/** Does in code what people do on the page. */
export class Driver {
  readonly #world: World;
  readonly #people: People;
  readonly #desk: InteractionDesk;

  constructor(world: World, people: People, desk: InteractionDesk) {
    this.#world = world;
    this.#people = people;
    this.#desk = desk;
  }

  /**
   * Types a command: "summary", or with its subcommand "digest create". A file for an attachment option is
   * `{ name, contents }`. Resolves at the first answer.
   */
  async run(command: string, options: OptionValues = {}, as: PersonaOrWhere = 'manager'): Promise<Outcome> {
    return this.#people.run(this.#typed(command, options, as));
  }

  /** Types a command and waits until its answer is there: not the deferral, but what filled it. */
  async answer(
    command: string,
    options: OptionValues = {},
    as: PersonaOrWhere = 'manager',
    patience = PATIENCE,
  ): Promise<Message> {
    return this.settled(await this.run(command, options, as), patience);
  }

  /** What is offered for the option being typed: the last one, unless named. */
  async autocomplete(
    command: string,
    options: OptionValues,
    focused?: string,
    as: PersonaOrWhere = 'manager',
  ): Promise<readonly { readonly name: string; readonly value: unknown }[]> {
    const typing = focused ?? Object.keys(options).at(-1);
    const outcome = await this.#people.autocomplete(this.#typed(command, options, as, typing));
    if (outcome.kind !== 'choices') throw new Error(`no choices for /${command}: ${describe(outcome)}`);
    return outcome.choices.map(choice => ({ name: textOf(choice, 'name') ?? '', value: choice['value'] }));
  }

  press(message: Message | string, customId: string, persona = 'manager'): Promise<Outcome> {
    return this.select(message, customId, [], persona);
  }

  select(
    message: Message | string,
    customId: string,
    values: readonly string[],
    persona = 'manager',
  ): Promise<Outcome> {
    const id = typeof message === 'string' ? message : message.id;
    return this.#people.use({ persona: this.#personaId(persona), message: id, customId, values });
  }

  /** Fills in a form that an outcome opened: values by the inputs' custom ids; a list for a select. */
  submitModal(
    opened: Outcome,
    values: Readonly<Record<string, string | readonly string[]>>,
    persona = 'manager',
  ): Promise<Outcome> {
    if (opened.kind !== 'modal') throw new Error(`no form was opened: ${describe(opened)}`);
    return this.#people.submit({
      persona: this.#personaId(persona),
      opener: opened.interaction,
      customId: textOf(opened.modal, 'custom_id') ?? '',
      components: Object.entries(values).map(([custom_id, value]) =>
        typeof value === 'string' ? { custom_id, value } : { custom_id, values: value },
      ),
    });
  }

  /** Messages of a channel, oldest first, as one persona (else everybody's, ephemeral ones too). */
  messages(channel: string, persona?: string): readonly Message[] {
    const viewer = persona === undefined ? undefined : this.#personaId(persona);
    return this.#world.messages
      .inChannel(this.channel(channel).id)
      .filter(({ visibleTo }) => viewer === undefined || visibleTo === undefined || visibleTo === viewer)
      .map(({ message }) => message);
  }

  /** The first message, there already or yet to come, that fits. Deferred answers are not messages yet. */
  waitForMessage(fits: (message: Message) => boolean, patience = PATIENCE): Promise<Message> {
    const isThere = ({ message }: StoredMessage): boolean =>
      (message.flags & MESSAGE_FLAG.LOADING) === 0 && fits(message);
    const found = this.#world.messages.all().find(isThere);
    if (found) return Promise.resolve(found.message);
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        stop();
        reject(new Error(`no such message within ${patience} ms`));
      }, patience);
      const stop = this.#world.listen(event => {
        if (event.type !== 'message' || !isThere(event.stored)) return;
        stop();
        clearTimeout(giveUp);
        resolve(event.stored.message);
      });
    });
  }

  /** The answer behind an outcome, once it is more than a deferral. */
  async settled(outcome: Outcome, patience = PATIENCE): Promise<Message> {
    if (outcome.kind !== 'acknowledged') throw new Error(`no message came: ${describe(outcome)}`);
    const { interaction } = outcome;
    return this.waitForMessage(message => {
      const live: LiveInteraction | undefined = this.#desk.byId(interaction);
      return message.id === live?.original;
    }, patience);
  }

  channel(idOrName: string): Channel {
    const channel = this.#world.channel(idOrName);
    if (!channel) throw new Error(`no channel "${idOrName}"`);
    return channel;
  }

  /** Makes a file that was uploaded go away, so that its address answers 404. */
  forgetFile(id: string): void {
    this.#world.files.forget(id);
  }

  /** Takes permissions from the bot in one channel, or gives them back (`deny` 0n). */
  denyBot(channel: string, deny: bigint): void {
    const found = this.channel(channel);
    const others = found.permission_overwrites.filter(overwrite => overwrite.id !== this.#world.bot.id);
    const own = { id: this.#world.bot.id, type: 1, allow: '0', deny: String(deny) } as const;
    this.#world.putChannel({ ...found, permission_overwrites: [...others, own] });
  }

  deleteChannel(channel: string): void {
    this.#world.removeChannel(this.channel(channel).id);
  }

  /** All text that a message shows: content and text displays. */
  textOf(message: Message): string {
    const displays = [...walkComponents(listOf(message, 'components'), [])]
      .filter(({ component }) => component['type'] === 10)
      .map(({ component }) => textOf(component, 'content'));
    return [message.content, ...displays].filter(Boolean).join('\n');
  }

  /** All components of a message that can be used. */
  usable(message: Message): readonly ApiObject[] {
    return [...walkComponents(listOf(message, 'components'), [])]
      .map(({ component }) => component)
      .filter(component => textOf(component, 'custom_id') !== undefined && numberOf(component, 'type') !== 4);
  }

  #typed(command: string, options: OptionValues, as: PersonaOrWhere, focused?: string): TypedCommand {
    const where = typeof as === 'string' ? { persona: as } : as;
    const registered = this.#world.commands.find(command);
    const [name = '', ...path] = registered ? [command] : command.split(' ');
    return {
      persona: this.#personaId(where.persona ?? 'manager'),
      channel: where.channel === undefined ? this.#firstChannel() : this.channel(where.channel).id,
      command: name,
      options: typedOptions(registered ?? this.#world.commands.find(name), path, {
        values: options,
        upload: file => this.#upload(file),
        focused,
      }),
      ...(where.target === undefined ? {} : { target: where.target }),
    };
  }

  #upload({ name, contents, contentType = 'application/octet-stream' }: ChosenFile): string {
    const id = this.#world.nextId();
    const bytes = typeof contents === 'string' ? Buffer.from(contents, 'utf8') : Buffer.from(contents);
    if (bytes.length > LIMIT.attachment) throw refusals.tooLarge();
    this.#world.files.give(id, { name, contentType, bytes });
    return id;
  }

  #personaId(wanted: string): string {
    const persona = this.#world.persona(wanted);
    if (!persona) throw new Error(`no persona "${wanted}"`);
    return persona.id;
  }

  #firstChannel(): string {
    return this.#world.channels.keys().next().value ?? '';
  }
}

const describe = (outcome: Outcome): string =>
  outcome.kind === 'failed' ? outcome.reason : `the outcome is "${outcome.kind}"`;
