import type { ToPage } from '../protocol.ts';
import type { Channel, Command, Guild, Message, ModalForm, User } from './api-types.ts';
import { isTextChannel, visibleMessages } from './state.ts';
import type { LinkState, Pending, State } from './state.ts';

export type Action =
  | { readonly type: 'frame'; readonly frame: ToPage; readonly at: number }
  | { readonly type: 'link'; readonly link: LinkState; readonly at: number }
  | { readonly type: 'sent'; readonly pending: Pending }
  | { readonly type: 'not-sent'; readonly pending: Pending; readonly at: number }
  | { readonly type: 'persona'; readonly id: string }
  | { readonly type: 'channel'; readonly id: string }
  | { readonly type: 'close-modal' }
  /** A message, or the notice of a failure (by its nonce). */
  | { readonly type: 'dismiss'; readonly id: string };

const LOST = 'The preview lost its connection. It tries again by itself.';

/** All changes of what the page shows; pure, the time comes with the action. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'frame':
      return receive(state, action.frame, action.at);
    case 'link':
      return action.link === 'lost'
        ? failAll({ ...state, link: 'lost', online: false, modal: null }, action.at)
        : { ...state, link: action.link };
    case 'sent':
      return { ...withoutFailure(state, action.pending), pending: [...state.pending, action.pending] };
    case 'not-sent':
      return fail(state, action.pending, LOST, action.at);
    case 'persona':
      return { ...state, persona: action.id, modal: null };
    case 'channel':
      return { ...state, channel: action.id, unread: without(state.unread, action.id) };
    case 'close-modal':
      return { ...state, modal: null };
    case 'dismiss':
      return {
        ...state,
        messages: state.messages.filter(message => message.id !== action.id),
        failures: state.failures.filter(failure => failure.nonce !== action.id),
      };
  }
}

function receive(state: State, frame: ToPage, at: number): State {
  switch (frame.type) {
    case 'hello':
      return greet(state, frame);
    case 'commands':
      return { ...state, commands: frame.commands as unknown as readonly Command[] };
    case 'online':
      return { ...state, online: frame.online, bot: (frame.bot as User | null) ?? state.bot };
    case 'message':
      return show(state, { ...(frame.message as unknown as Message), ...visibility(frame.visible_to) });
    case 'message-delete':
      return { ...state, messages: state.messages.filter(message => message.id !== frame.id) };
    case 'choices':
      return { ...state, choices: { nonce: frame.nonce, choices: frame.choices } };
    case 'modal':
      return openModal(state, frame.nonce, frame.opener, frame.modal as unknown as ModalForm);
    case 'acknowledged':
      return acknowledge(state, frame.nonce);
    case 'failed': {
      const pending = state.pending.find(({ nonce }) => nonce === frame.nonce);
      return pending ? fail(state, pending, frame.reason, at) : state;
    }
  }
}

const visibility = (persona: string | undefined): { visible_to?: string } =>
  persona === undefined ? {} : { visible_to: persona };

function greet(state: State, hello: Extract<ToPage, { type: 'hello' }>): State {
  const channels = hello.channels as unknown as readonly Channel[];
  const first = channels.find(isTextChannel)?.id ?? '';
  const manager = hello.personas.find(({ role }) => role === 'manager') ?? hello.personas[0];
  return {
    ...state,
    link: 'open',
    guild: hello.guild as unknown as Guild,
    channels,
    personas: hello.personas,
    bot: hello.bot as User | null,
    online: hello.online,
    commands: hello.commands as unknown as readonly Command[],
    messages: hello.messages as unknown as readonly Message[],
    persona: hello.personas.some(({ id }) => id === state.persona) ? state.persona : (manager?.id ?? ''),
    channel: channels.some(({ id }) => id === state.channel) ? state.channel : first,
  };
}

/** A message arrives or changes; whom it is shown to does not change with an edit. */
function show(state: State, message: Message): State {
  const at = state.messages.findIndex(({ id }) => id === message.id);
  if (at !== -1) {
    const before = state.messages[at];
    return {
      ...state,
      messages: state.messages.with(at, { ...message, visible_to: message.visible_to ?? before?.visible_to }),
    };
  }
  const elsewhere = message.channel_id !== state.channel && message.visible_to === undefined;
  return {
    ...state,
    messages: [...state.messages, message],
    unread: elsewhere ? new Set([...state.unread, message.channel_id]) : state.unread,
  };
}

function openModal(state: State, nonce: string, opener: string, form: ModalForm): State {
  const pending = state.pending.find(sent => sent.nonce === nonce);
  const answered = settle(state, nonce);
  return { ...answered, modal: { opener, form, persona: pending?.persona ?? state.persona } };
}

/** The answer to a modal's submission closes it, unless another one was opened meanwhile. */
function acknowledge(state: State, nonce: string): State {
  const pending = state.pending.find(sent => sent.nonce === nonce);
  const closes = pending?.about.kind === 'modal' && pending.about.opener === state.modal?.opener;
  return { ...settle(state, nonce), modal: closes ? null : state.modal };
}

const settle = (state: State, nonce: string): State => ({
  ...state,
  pending: state.pending.filter(pending => pending.nonce !== nonce),
});

function fail(state: State, pending: Pending, reason: string, at: number): State {
  const after = visibleMessages(state).at(-1)?.id ?? null;
  return {
    ...settle(state, pending.nonce),
    failures: [...state.failures, { ...pending, reason, at, after }],
  };
}

function failAll(state: State, at: number): State {
  return state.pending.reduce((now, pending) => fail(now, pending, LOST, at), state);
}

/** Trying the same button or form again puts its old failure away. */
function withoutFailure(state: State, { about }: Pending): State {
  if (about.kind === 'command') return state;
  const key = (failed: Pending['about']): string =>
    failed.kind === 'component' ? `component ${failed.message}` : failed.kind;
  return { ...state, failures: state.failures.filter(failure => key(failure.about) !== key(about)) };
}

function without(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return new Set([...set].filter(member => member !== id));
}
