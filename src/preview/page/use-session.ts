import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { ApiObject, FromPage } from '../protocol.ts';
import { nestOptions } from './composer/command-entries.ts';
import { reduce } from './reduce.ts';
import type { Action } from './reduce.ts';
import type { Session } from './session.ts';
import { openLink } from './socket.ts';
import type { Link } from './socket.ts';
import { EMPTY_STATE } from './state.ts';
import type { Pending, State } from './state.ts';

type Send = (frame: FromPage) => boolean;
type Dispatch = (action: Action) => void;

let sent = 0;
/** Discord's nonces hold at most 25 characters. */
const newNonce = (): string => `page-${Date.now().toString(36)}-${(sent += 1).toString(36)}`;

/** The page's state, joined to the emulator for as long as the page is shown. */
export function useNewSession(): Session {
  const [state, dispatch] = useReducer(reduce, EMPTY_STATE);
  const link = useRef<Link | null>(null);
  useEffect(() => {
    const opened = openLink({
      onFrame: frame => {
        dispatch({ type: 'frame', frame, at: Date.now() });
      },
      onOpen: () => {
        dispatch({ type: 'link', link: 'open', at: Date.now() });
      },
      onLost: () => {
        dispatch({ type: 'link', link: 'lost', at: Date.now() });
      },
    });
    link.current = opened;
    return () => {
      opened.close();
    };
  }, []);
  return useMemo(() => sessionOf(state, dispatch, frame => link.current?.send(frame) ?? false), [state]);
}

function sessionOf(state: State, dispatch: Dispatch, send: Send): Session {
  const where = { persona: state.persona, channel: state.channel };
  const interact = (frame: FromPage & { nonce: string }, about: Pending['about']): void => {
    const pending: Pending = { nonce: frame.nonce, ...where, about };
    if (send(frame)) dispatch({ type: 'sent', pending });
    else dispatch({ type: 'not-sent', pending, at: Date.now() });
  };
  return {
    state,
    directory: directoryOf(state),
    run: (entry, options, line) => {
      const nested = nestOptions(entry, options);
      const frame = {
        type: 'run',
        nonce: newNonce(),
        ...where,
        command: entry.command,
        options: nested,
      } as const;
      interact(frame, { kind: 'command', line });
    },
    autocomplete: (entry, options) => {
      const nonce = newNonce();
      const nested = nestOptions(entry, options);
      return send({ type: 'autocomplete', nonce, ...where, command: entry.command, options: nested })
        ? nonce
        : null;
    },
    press: (message, component, values) => {
      const customId = component.custom_id ?? '';
      const frame = {
        type: 'component',
        nonce: newNonce(),
        persona: state.persona,
        message,
        customId,
        componentType: component.type,
        ...(values ? { values } : {}),
      } as const;
      interact(frame, { kind: 'component', message, customId });
    },
    submitModal: components => {
      if (!state.modal) return;
      const { opener, persona, form } = state.modal;
      const frame = {
        type: 'modal',
        nonce: newNonce(),
        persona,
        opener,
        customId: form.custom_id,
        components: components as unknown as readonly ApiObject[],
      } as const;
      interact(frame, { kind: 'modal', opener });
    },
    ...putAway(dispatch, send),
  };
}

function putAway(
  dispatch: Dispatch,
  send: Send,
): Pick<Session, 'closeModal' | 'dismiss' | 'choosePersona' | 'chooseChannel'> {
  return {
    closeModal: () => {
      dispatch({ type: 'close-modal' });
    },
    dismiss: id => {
      send({ type: 'dismiss', message: id });
      dispatch({ type: 'dismiss', id });
    },
    choosePersona: id => {
      dispatch({ type: 'persona', id });
    },
    chooseChannel: id => {
      dispatch({ type: 'channel', id });
    },
  };
}

function directoryOf(state: State): Session['directory'] {
  const people = state.personas.map(({ id, name }) => ({ id, username: name }));
  return {
    channels: state.channels,
    roles: state.guild?.roles ?? [],
    users: state.bot ? [...people, state.bot] : people,
  };
}
