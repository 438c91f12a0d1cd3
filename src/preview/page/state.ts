import type { Persona } from '../protocol.ts';
import type { Channel, Command, Guild, Message, ModalForm, OptionChoice, User } from './api-types.ts';

/** Something sent to the bot which it has not answered yet. */
export interface Pending {
  readonly nonce: string;
  readonly persona: string;
  readonly channel: string;
  readonly about:
    | { readonly kind: 'command'; readonly line: string }
    | { readonly kind: 'component'; readonly message: string; readonly customId: string }
    | { readonly kind: 'modal'; readonly opener: string };
}

/** Something sent which was refused or not answered in time; seen by the person who sent it alone. */
export interface Failure extends Pending {
  readonly reason: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The message it stands below; null at the top. */
  readonly after: string | null;
}

export interface OpenModal {
  readonly opener: string;
  readonly persona: string;
  readonly form: ModalForm;
}

export type LinkState = 'connecting' | 'open' | 'lost';

export interface State {
  readonly link: LinkState;
  readonly guild: Guild | null;
  readonly channels: readonly Channel[];
  readonly personas: readonly Persona[];
  readonly bot: User | null;
  readonly online: boolean;
  readonly commands: readonly Command[];
  /** Of all channels, oldest first. */
  readonly messages: readonly Message[];
  readonly persona: string;
  readonly channel: string;
  /** Channels with something new in them. */
  readonly unread: ReadonlySet<string>;
  readonly pending: readonly Pending[];
  readonly failures: readonly Failure[];
  readonly modal: OpenModal | null;
  /** The last answer to an autocomplete request. */
  readonly choices: { readonly nonce: string; readonly choices: readonly OptionChoice[] } | null;
}

export const EMPTY_STATE: State = {
  link: 'connecting',
  guild: null,
  channels: [],
  personas: [],
  bot: null,
  online: false,
  commands: [],
  messages: [],
  persona: '',
  channel: '',
  unread: new Set(),
  pending: [],
  failures: [],
  modal: null,
  choices: null,
};

/** Text channels and announcement channels: those in which messages stand. */
export const isTextChannel = (channel: Channel): boolean => channel.type === 0 || channel.type === 5;

export function visibleMessages(state: State): readonly Message[] {
  return state.messages.filter(
    message =>
      message.channel_id === state.channel &&
      (message.visible_to === undefined || message.visible_to === state.persona),
  );
}
