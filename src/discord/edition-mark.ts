import { MessageFlags, type Message } from 'discord.js';
import { escapeText } from './escape.ts';

/** Every text of a message: its content and, however deep, the contents of its text displays. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'content' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}

export type MarkedMessage = Pick<Message, 'content' | 'flags'> & {
  readonly components: readonly { toJSON(): unknown }[];
};

/** The mark stands in it as a word of its own, as in "edition k3f9x2". */
export function carriesMark(message: MarkedMessage, mark: string): boolean {
  const written = escapeText(mark).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\w-])${written}(?![\\w-])`, 'u');
  const texts = [message.content, ...textsOf(message.components.map(component => component.toJSON()))];
  return texts.some(text => pattern.test(text));
}

/** Posted, but not yet edited into the edition. */
export const isSubjectOnly = (message: MarkedMessage): boolean =>
  !message.flags.has(MessageFlags.IsComponentsV2);
