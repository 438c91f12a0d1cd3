import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { TypedOption } from '../protocol.ts';
import type { Attachment, Component } from './api-types.ts';
import type { CommandEntry } from './composer/command-entries.ts';
import type { Directory } from './composer/option-values.ts';
import type { State } from './state.ts';

/** What every part of the page may look at and do. */
export interface Session {
  readonly state: State;
  readonly directory: Directory;
  readonly run: (entry: CommandEntry, options: readonly TypedOption[], line: string) => void;
  /** Asks for choices; they come as `state.choices` with the nonce returned here. Null when not connected. */
  readonly autocomplete: (entry: CommandEntry, options: readonly TypedOption[]) => string | null;
  readonly press: (message: string, component: Component, values?: readonly string[]) => void;
  readonly submitModal: (components: readonly Component[]) => void;
  readonly closeModal: () => void;
  readonly dismiss: (id: string) => void;
  readonly choosePersona: (id: string) => void;
  readonly chooseChannel: (id: string) => void;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('drawn outside the session');
  return session;
}

/** The message whose components are being drawn. */
export interface DrawnMessage {
  readonly id: string;
  readonly attachments: readonly Attachment[];
  /** Changes with each edit: what stood chosen in its selects is forgotten then, as in Discord. */
  readonly edition: string;
}

export const MessageContext = createContext<DrawnMessage>({ id: '', attachments: [], edition: '' });

export const useDrawnMessage = (): DrawnMessage => useContext(MessageContext);
