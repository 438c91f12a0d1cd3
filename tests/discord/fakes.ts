import { MessageFlags, MessageFlagsBitField } from 'discord.js';
import type { Preferences } from '../../src/storage/store.ts';

/** Preferences in memory; times to live are remembered, not kept. */
export class FakePreferences<Value> implements Preferences<Value> {
  readonly values = new Map<string, Value>();
  readonly times = new Map<string, number | undefined>();
  get(key: string): Promise<Value | undefined> {
    return Promise.resolve(this.values.get(key));
  }
  set(key: string, value: Value, ttlMilliseconds?: number): Promise<void> {
    this.values.set(key, value);
    this.times.set(key, ttlMilliseconds);
    return Promise.resolve();
  }
  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.values.delete(key));
  }
}

/** An interaction that writes down what was done with it, in order. */
export class FakeInteraction {
  readonly done: { readonly what: string; readonly sent: unknown }[] = [];
  readonly locale = 'en-US';
  readonly guildId = '100';
  readonly user: { readonly id: string };
  readonly message: { readonly flags: MessageFlagsBitField };
  deferred = false;
  replied = false;
  ephemeral: boolean | null = null;

  constructor(person = 'asker', messageFlags = 0) {
    this.user = { id: person };
    this.message = { flags: new MessageFlagsBitField(messageFlags) };
  }

  get steps(): string[] {
    return this.done.map(step => step.what);
  }

  #note(what: string, sent: unknown): Promise<void> {
    this.done.push({ what, sent });
    return Promise.resolve();
  }

  deferReply(options: { flags?: MessageFlags } = {}): Promise<void> {
    this.deferred = true;
    this.ephemeral = options.flags === MessageFlags.Ephemeral;
    return this.#note(this.ephemeral ? 'defer privately' : 'defer', options);
  }
  deferUpdate(): Promise<void> {
    this.deferred = true;
    return this.#note('defer update', undefined);
  }
  reply(message: unknown): Promise<void> {
    this.replied = true;
    return this.#note('reply', message);
  }
  editReply(message: unknown): Promise<void> {
    this.replied = true;
    return this.#note('edit', message);
  }
  deleteReply(): Promise<void> {
    return this.#note('delete', undefined);
  }
  followUp(message: unknown): Promise<void> {
    return this.#note('follow up', message);
  }

  /** As the type that the code under test takes. */
  as(): never {
    return this as never;
  }
}
