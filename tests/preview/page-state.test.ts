import { describe, expect, it } from 'vitest';
import { timelineOf } from '../../src/preview/page/messages/timeline.ts';
import { reduce } from '../../src/preview/page/reduce.ts';
import type { Action } from '../../src/preview/page/reduce.ts';
import { EMPTY_STATE, visibleMessages } from '../../src/preview/page/state.ts';
import type { Pending, State } from '../../src/preview/page/state.ts';
import type { Message } from '../../src/preview/page/api-types.ts';
import type { ApiObject, ToPage } from '../../src/preview/protocol.ts';
import { BOT, CHANNELS, COMMANDS, NEWS, PERSONAS, ROLES, message } from './page-fixtures/town.ts';

const object = (value: object): ApiObject => value as ApiObject;
const hello = (messages: readonly Message[] = []): Action => ({
  type: 'frame',
  at: 0,
  frame: {
    type: 'hello',
    guild: { id: '1', name: 'Town', roles: ROLES },
    channels: CHANNELS.map(object),
    personas: PERSONAS,
    bot: object(BOT),
    commands: COMMANDS.map(object),
    messages: messages.map(object),
    online: true,
  },
});
const frame = (received: ToPage, at = 0): Action => ({ type: 'frame', frame: received, at });
const after = (...actions: Action[]): State => actions.reduce(reduce, EMPTY_STATE);
const [manager, member] = PERSONAS.map(({ id }) => id) as [string, string];
const command = (nonce: string): Pending => ({
  nonce,
  persona: manager,
  channel: NEWS,
  about: { kind: 'command', line: '/help' },
});
const arrival = (arrived: Message, visibleTo?: string, event: 'create' | 'update' = 'create'): Action =>
  frame({
    type: 'message',
    event,
    message: object(arrived),
    ...(visibleTo === undefined ? {} : { visible_to: visibleTo }),
  });
const kinds = (state: State): string[] => timelineOf(state).map(({ kind }) => kind);

describe('the state of the preview page', () => {
  it('begins as the manager in the first text channel', () => {
    expect(after(hello())).toMatchObject({ persona: manager, channel: NEWS, link: 'open', online: true });
  });

  it('keeps the chosen persona and channel when the server comes back', () => {
    const other = CHANNELS[2]?.id ?? '';
    const state = after(hello(), { type: 'persona', id: member }, { type: 'channel', id: other }, hello());
    expect(state).toMatchObject({ persona: member, channel: other });
  });

  it('shows an ephemeral message to its persona alone, also after an edit', () => {
    const secret = message({ flags: 64 });
    const state = after(
      hello(),
      arrival(secret, manager),
      arrival({ ...secret, content: 'edited' }, undefined, 'update'),
    );
    expect(visibleMessages(state).map(({ content }) => content)).toEqual(['edited']);
    expect(visibleMessages(reduce(state, { type: 'persona', id: member }))).toEqual([]);
  });

  it('marks another channel unread until it is opened', () => {
    const general = CHANNELS[2]?.id ?? '';
    const state = after(hello(), arrival(message({ channel_id: general })));
    expect(state.unread.has(general)).toBe(true);
    expect(reduce(state, { type: 'channel', id: general }).unread.has(general)).toBe(false);
  });

  it('turns an unanswered command into a notice where it was typed', () => {
    const first = message();
    const state = after(
      hello([first]),
      { type: 'sent', pending: command('n1') },
      frame({ type: 'failed', nonce: 'n1', reason: 'The application did not respond' }),
      arrival(message()),
    );
    expect(kinds(state)).toEqual(['day', 'message', 'failure', 'message']);
    expect(kinds(reduce(state, { type: 'dismiss', id: 'n1' }))).toEqual(['day', 'message', 'message']);
    expect(
      kinds(reduce(state, { type: 'dismiss', id: first.id })).filter(kind => kind === 'failure'),
    ).toHaveLength(1);
  });

  it('shows a command on its way until it is answered', () => {
    const sent = after(hello(), { type: 'sent', pending: command('n1') });
    expect(kinds(sent)).toEqual(['pending']);
    expect(kinds(reduce(sent, frame({ type: 'acknowledged', nonce: 'n1' })))).toEqual([]);
  });

  it('fails everything on its way when the connection is lost', () => {
    const state = after(
      hello(),
      { type: 'sent', pending: command('n1') },
      { type: 'link', link: 'lost', at: 5 },
    );
    expect(state).toMatchObject({ pending: [], online: false, failures: [{ nonce: 'n1', at: 5 }] });
  });

  it('puts the failure of a button away when it is pressed again', () => {
    const pressed = (nonce: string): Pending => ({
      ...command(nonce),
      about: { kind: 'component', message: 'm', customId: 'more' },
    });
    const failed = after(
      hello(),
      { type: 'sent', pending: pressed('a') },
      frame({ type: 'failed', nonce: 'a', reason: 'This interaction failed' }),
    );
    expect(failed.failures).toHaveLength(1);
    expect(reduce(failed, { type: 'sent', pending: pressed('b') }).failures).toEqual([]);
  });

  it('keeps a form open when it fails and closes it when it is accepted', () => {
    const modal = { custom_id: 'm', title: 'Form', components: [] };
    const submit: Pending = { ...command('s'), about: { kind: 'modal', opener: 'o' } };
    const open = after(hello(), frame({ type: 'modal', nonce: 'x', opener: 'o', modal }), {
      type: 'sent',
      pending: submit,
    });
    expect(reduce(open, frame({ type: 'failed', nonce: 's', reason: 'no' })).modal).not.toBeNull();
    expect(reduce(open, frame({ type: 'acknowledged', nonce: 's' })).modal).toBeNull();
  });

  it('ignores an answer to nothing', () => {
    const state = after(hello());
    expect(reduce(state, frame({ type: 'failed', nonce: 'unknown', reason: 'x' }))).toBe(state);
  });
});

describe('the messages of a channel', () => {
  const joined = (...messages: Message[]): boolean[] =>
    timelineOf(after(hello(messages))).flatMap(item => (item.kind === 'message' ? [item.joined] : []));

  it('joins messages that follow closely', () => {
    expect(joined(message(), message({ timestamp: '2024-11-21T10:06:00Z' }))).toEqual([false, true]);
  });

  it('does not join after seven minutes, nor an answer to a command', () => {
    const answer = {
      interaction_metadata: { type: 2, name: 'help', user: { id: manager, username: 'Mara' } },
    };
    expect(joined(message(), message({ timestamp: '2024-11-21T10:08:00Z' }), message(answer))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('draws a line between days', () => {
    expect(kinds(after(hello([message(), message({ timestamp: '2024-11-24T10:00:00Z' })])))).toEqual([
      'day',
      'message',
      'day',
      'message',
    ]);
  });
});
