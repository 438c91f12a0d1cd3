import type { Message } from '../api-types.ts';
import { visibleMessages } from '../state.ts';
import type { Failure, Pending, State } from '../state.ts';

/** What stands in the channel, from top to bottom. */
export type TimelineItem =
  | { readonly kind: 'day'; readonly key: string; readonly iso: string }
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly message: Message;
      /** Follows closely on one by the same author: drawn without avatar and name. */
      readonly joined: boolean;
      readonly failure: Failure | null;
    }
  | { readonly kind: 'failure'; readonly key: string; readonly failure: Failure }
  | { readonly kind: 'pending'; readonly key: string; readonly pending: Pending };

/** Discord joins messages of one author within seven minutes. */
const JOIN_WITHIN_MS = 7 * 60_000;

/** Messages this persona sees in this channel, with day lines, commands on their way and failed ones in their places. */
export function timelineOf(state: State): readonly TimelineItem[] {
  const mine = (sent: Pending): boolean => sent.persona === state.persona && sent.channel === state.channel;
  const failures = state.failures.filter(mine);
  const notices = failures.filter(({ about }) => about.kind === 'command');
  const visible = visibleMessages(state);
  const items: TimelineItem[] = noticesAfter(notices, null);
  let before: Message | null = null;
  for (const message of visible) {
    const newDay = before === null || localDay(before) !== localDay(message);
    if (newDay) items.push({ kind: 'day', key: `day-${message.id}`, iso: message.timestamp });
    items.push({
      kind: 'message',
      key: message.id,
      message,
      joined: !newDay && joins(before, message),
      failure:
        failures.find(({ about }) => about.kind === 'component' && about.message === message.id) ?? null,
    });
    items.push(...noticesAfter(notices, message.id));
    before = message;
  }
  // the message above it may have been put away since
  const stranded = notices.filter(({ after }) => after !== null && !visible.some(({ id }) => id === after));
  items.push(...stranded.map(noticeOf));
  const waiting = state.pending.filter(mine).filter(({ about }) => about.kind === 'command');
  return [...items, ...waiting.map(pending => ({ kind: 'pending', key: pending.nonce, pending }) as const)];
}

function noticesAfter(notices: readonly Failure[], after: string | null): TimelineItem[] {
  return notices.filter(failure => failure.after === after).map(noticeOf);
}

const noticeOf = (failure: Failure): TimelineItem => ({ kind: 'failure', key: failure.nonce, failure });

const localDay = (message: Message): string => new Date(message.timestamp).toDateString();

function joins(before: Message | null, message: Message): boolean {
  if (before?.author.id !== message.author.id || callerOf(message)) return false;
  if (before.visible_to !== message.visible_to) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOIN_WITHIN_MS;
}

export interface Caller {
  readonly name: string;
  /** Command with its slash; null where a button or form led to the message. */
  readonly command: string | null;
}

const COMMAND_INTERACTION = 2;

/** Who used which command to get this message; null for one that the bot posted by itself. */
export function callerOf(message: Message): Caller | null {
  const metadata = message.interaction_metadata;
  const user = metadata?.user ?? message.interaction?.user;
  if (!user || (metadata?.type ?? COMMAND_INTERACTION) !== COMMAND_INTERACTION) return null;
  const command = metadata?.name ?? message.interaction?.name;
  return { name: user.global_name ?? user.username, command: command === undefined ? null : `/${command}` };
}
