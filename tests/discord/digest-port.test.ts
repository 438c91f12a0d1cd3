import { Collection, DiscordAPIError, MessageFlags, MessageFlagsBitField, type Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { DeliveryRefused } from '../../src/digest/digest-port.ts';
import { createDigestPort } from '../../src/discord/digest-port.ts';
import type { PageState } from '../../src/discord/pages.ts';
import type { Edition } from '../../src/model/edition.ts';
import { textsOf } from './discord-check.ts';
import { FakePreferences } from './fakes.ts';
import { card, sentence } from './made-answers.ts';
import { wordsFor } from './test-words.ts';

const EDITION: Edition = {
  schedule: 1,
  name: 'Morning brief',
  slot: '2024-11-21T08:00',
  mark: 'k3f9x2q8',
  since: '2024-11-20T08:00:00.000Z',
  considered: 3,
  stories: [
    {
      story: 1,
      headline: 'Harbour reopens',
      source: card(),
      summary: [sentence('The harbour reopened.')],
      quotation: null,
      alsoIn: [],
      reasons: [],
    },
  ],
};

interface Sent {
  readonly content: string;
  readonly nonce: string;
  readonly enforceNonce: boolean;
}

interface Edit {
  readonly content: null;
  readonly flags: MessageFlags;
  readonly components: readonly object[];
}

class FakeMessage {
  readonly id: string;
  readonly author = { id: 'bot' };
  content: string;
  flags = new MessageFlagsBitField();
  components: { toJSON(): unknown }[] = [];
  readonly #channel: FakeChannel;
  constructor(id: string, content: string, channel: FakeChannel) {
    this.id = id;
    this.content = content;
    this.#channel = channel;
  }
  edit(changes: Edit): Promise<void> {
    const fault = this.#channel.editFaults.shift();
    if (fault) return Promise.reject(fault);
    this.content = '';
    this.flags = new MessageFlagsBitField(changes.flags);
    this.components = changes.components.map(component => ({ toJSON: () => component }));
    return Promise.resolve();
  }
}

class FakeChannel {
  readonly sent: Sent[] = [];
  readonly kept: FakeMessage[] = [];
  readonly editFaults: Error[] = [];
  fetchFault: Error | null = null;
  readonly messages = {
    fetch: () =>
      this.fetchFault
        ? Promise.reject(this.fetchFault)
        : Promise.resolve(new Collection(this.kept.map(message => [message.id, message]))),
  };
  isSendable(): boolean {
    return true;
  }
  send(message: Sent): Promise<FakeMessage> {
    this.sent.push(message);
    const made = new FakeMessage(String(this.sent.length), message.content, this);
    this.kept.push(made);
    return Promise.resolve(made);
  }
}

const portTo = (channel: FakeChannel, fetch: () => Promise<unknown> = () => Promise.resolve(channel)) =>
  createDigestPort({
    client: { user: { id: 'bot' }, channels: { fetch } } as unknown as Client,
    words: wordsFor,
    pages: new FakePreferences<PageState>(),
  });

const apiError = (code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'refused' }, code, 403, 'POST', '/channels/1/messages', {});

describe('posting an edition', () => {
  it('sends a plain subject for the lock screen, and edits it into the edition', async () => {
    const channel = new FakeChannel();
    const { message } = await portTo(channel).post('1', EDITION, 'nonce-1');
    expect(channel.sent).toHaveLength(1);
    expect(channel.sent[0]).toMatchObject({ nonce: 'nonce-1', enforceNonce: true });
    expect(channel.sent[0]?.content).toContain('**Morning brief** · 1 story: Harbour reopens');
    const [posted] = channel.kept;
    expect(posted?.id).toBe(message);
    expect(posted?.content).toBe('');
    expect(posted?.flags.has(MessageFlags.IsComponentsV2)).toBe(true);
    expect(textsOf(posted?.components.map(part => part.toJSON())).join()).toContain('edition k3f9x2q8');
  });

  it('finishes the subject that a crash left behind instead of posting a second message', async () => {
    const channel = new FakeChannel();
    channel.editFaults.push(new Error('the machine stopped'));
    await expect(portTo(channel).post('1', EDITION, 'nonce-1')).rejects.toThrow('the machine stopped');
    expect(await portTo(channel).findPosted('1', EDITION.mark)).toBeNull();
    const { message } = await portTo(channel).post('1', EDITION, 'nonce-1');
    expect(channel.sent).toHaveLength(1);
    expect(await portTo(channel).findPosted('1', EDITION.mark)).toBe(message);
  });

  it('posts nothing where the edition stands already', async () => {
    const channel = new FakeChannel();
    const first = await portTo(channel).post('1', EDITION, 'nonce-1');
    expect(await portTo(channel).post('1', EDITION, 'nonce-1')).toEqual(first);
    expect(channel.sent).toHaveLength(1);
  });

  it('takes no other edition for it whose mark is longer', async () => {
    const channel = new FakeChannel();
    await portTo(channel).post('1', { ...EDITION, mark: `${EDITION.mark}x` }, 'nonce-1');
    expect(await portTo(channel).findPosted('1', EDITION.mark)).toBeNull();
  });

  it('posts all the same where the history is closed to it', async () => {
    const channel = new FakeChannel();
    channel.fetchFault = apiError(50_001);
    await portTo(channel).post('1', EDITION, 'nonce-1');
    expect(channel.sent).toHaveLength(1);
  });

  it.each([
    [10_003, 'The channel is gone'],
    [50_001, 'View Channel'],
    [50_013, 'Send Messages'],
  ])('says what to change when Discord answers %i', async (code, advice) => {
    const port = portTo(new FakeChannel(), () => Promise.reject(apiError(code)));
    const refused = await port.post('1', EDITION, 'n').catch((fault: unknown) => fault);
    expect(refused).toBeInstanceOf(DeliveryRefused);
    expect((refused as Error).message).toContain(advice);
  });

  it('lets an error that may pass go by, so that it is tried again', async () => {
    const port = portTo(new FakeChannel(), () => Promise.reject(new Error('ECONNRESET')));
    await expect(port.post('1', EDITION, 'n')).rejects.toThrow('ECONNRESET');
  });
});
