import type { Message } from './guild-objects.ts';

/** Kept for each channel; older ones are forgotten. */
export const MESSAGES_PER_CHANNEL = 200;

export interface StoredMessage {
  readonly message: Message;
  /** Only this person sees it. */
  readonly visibleTo?: string;
}

/** Messages by channel, oldest first. */
export class MessageStore {
  readonly #byChannel = new Map<string, StoredMessage[]>();
  readonly #byId = new Map<string, StoredMessage>();

  add(stored: StoredMessage): void {
    const channel = stored.message.channel_id;
    const list = this.#byChannel.get(channel) ?? [];
    list.push(stored);
    this.#byId.set(stored.message.id, stored);
    this.#byChannel.set(channel, list);
    if (list.length > MESSAGES_PER_CHANNEL) {
      for (const old of list.splice(0, list.length - MESSAGES_PER_CHANNEL)) this.#byId.delete(old.message.id);
    }
  }

  replace(message: Message): StoredMessage | undefined {
    const old = this.#byId.get(message.id);
    if (!old) return undefined;
    const next = { ...old, message };
    const list = this.#byChannel.get(message.channel_id) ?? [];
    list.splice(list.indexOf(old), 1, next);
    this.#byId.set(message.id, next);
    return next;
  }

  remove(id: string): StoredMessage | undefined {
    const old = this.#byId.get(id);
    if (!old) return undefined;
    const list = this.#byChannel.get(old.message.channel_id) ?? [];
    list.splice(list.indexOf(old), 1);
    this.#byId.delete(id);
    return old;
  }

  get(id: string): StoredMessage | undefined {
    return this.#byId.get(id);
  }

  /** Oldest first, ephemeral ones too. */
  inChannel(channel: string): readonly StoredMessage[] {
    return this.#byChannel.get(channel) ?? [];
  }

  all(): StoredMessage[] {
    return [...this.#byId.values()].sort((a, b) => (BigInt(a.message.id) < BigInt(b.message.id) ? -1 : 1));
  }

  dropChannel(channel: string): void {
    for (const { message } of this.inChannel(channel)) this.#byId.delete(message.id);
    this.#byChannel.delete(channel);
  }
}
