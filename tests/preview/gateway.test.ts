import { Client, Events, GatewayIntentBits } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator } from '../../src/preview/emulator.ts';
import { connectedBot, emulatorForTest } from './connected-bot.ts';
import { ManualClock } from './manual-clock.ts';

interface Payload {
  readonly op: number;
  readonly t?: string | null;
  readonly s?: number | null;
  readonly d?: unknown;
}

/** A gateway client by hand. */
async function rawGateway(emulator: Emulator) {
  const socket = new WebSocket(`${emulator.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  onTestFinished(() => {
    socket.terminate();
  });
  const payloads: Payload[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', raw => {
    payloads.push(JSON.parse((raw as Buffer).toString('utf8')) as Payload);
    for (const wake of waiting.splice(0)) wake();
  });
  const closed = new Promise<number>(resolve => socket.once('close', resolve));
  const next = async (fits: (payload: Payload) => boolean): Promise<Payload> => {
    for (;;) {
      const found = payloads.find(fits);
      if (found) return found;
      await new Promise<void>(wake => waiting.push(wake));
    }
  };
  const send = (op: number, d: unknown): void => {
    socket.send(JSON.stringify({ op, d }));
  };
  await next(payload => payload.op === 10);
  return { send, next, closed, payloads };
}

const identify = (emulator: Emulator, intents = 1) => ({ token: emulator.token, intents, properties: {} });

describe('gateway', () => {
  it('makes the real client ready, with the guild and its channels', async () => {
    const { emulator, client } = await connectedBot();
    const guild = client.guilds.cache.get(emulator.guildId);
    expect(client.isReady()).toBe(true);
    expect(client.user.id).toBe(emulator.botId);
    expect(guild?.channels.cache.map(channel => channel.name)).toEqual(
      expect.arrayContaining(['news', 'general', 'announcements', 'staff-only', 'story-forum']),
    );
    expect(emulator.online()).toBe(true);
  });

  it('tells the bot of messages', async () => {
    const { emulator, client } = await connectedBot();
    const heard = new Promise(resolve =>
      client.once(Events.MessageCreate, m => {
        resolve(m.content);
      }),
    );
    const channel = await client.channels.fetch(emulator.channel('general').id);
    if (channel?.isSendable()) await channel.send({ content: 'hello' });
    expect(await heard).toBe('hello');
  });

  it('closes with 4004 for a wrong token', async () => {
    const emulator = await emulatorForTest();
    const gateway = await rawGateway(emulator);
    gateway.send(2, { ...identify(emulator), token: 'wrong' });
    expect(await gateway.closed).toBe(4004);
  });

  it('refuses the real client a wrong token', async () => {
    const emulator = await emulatorForTest();
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: emulator.apiUrl } });
    onTestFinished(() => client.destroy());
    await expect(client.login('wrong')).rejects.toThrow(/token/i);
  });

  it.each([
    ['a privileged intent', { intents: 1 << 15 }, 4014],
    ['an intent that does not exist', { intents: 1 << 30 }, 4013],
  ])('refuses %s', async (_name, change, code) => {
    const emulator = await emulatorForTest();
    const gateway = await rawGateway(emulator);
    gateway.send(2, { ...identify(emulator), ...change });
    expect(await gateway.closed).toBe(code);
  });

  it('refuses commands before identification, a second identification, and opcodes it does not know', async () => {
    const emulator = await emulatorForTest();
    const early = await rawGateway(emulator);
    early.send(3, {});
    expect(await early.closed).toBe(4003);
    const twice = await rawGateway(emulator);
    twice.send(2, identify(emulator));
    twice.send(2, identify(emulator));
    expect(await twice.closed).toBe(4005);
    const odd = await rawGateway(emulator);
    odd.send(2, identify(emulator));
    odd.send(77, {});
    expect(await odd.closed).toBe(4001);
  });

  it('answers heartbeats, and closes a client that sends none', async () => {
    const clock = new ManualClock();
    const emulator = await emulatorForTest({ clock, heartbeat: 1000 });
    const gateway = await rawGateway(emulator);
    clock.advance(1400);
    gateway.send(1, null);
    await gateway.next(payload => payload.op === 11);
    clock.advance(1400);
    expect(gateway.payloads.map(payload => payload.op)).toEqual([10, 11]);
    clock.advance(100);
    expect(await gateway.closed).toBe(4009);
  });

  it('closes a client that sends more than 120 payloads a minute', async () => {
    const emulator = await emulatorForTest({ clock: new ManualClock() });
    const gateway = await rawGateway(emulator);
    for (let n = 0; n < 121; n++) gateway.send(1, null);
    expect(await gateway.closed).toBe(4008);
  });

  it('replays on resume what came while the client was away', async () => {
    const emulator = await emulatorForTest();
    const first = await rawGateway(emulator);
    first.send(2, identify(emulator));
    const ready = await first.next(payload => payload.t === 'READY');
    const guild = await first.next(payload => payload.t === 'GUILD_CREATE');
    emulator.dropGateway();
    await first.closed;
    emulator.deleteChannel('general');
    const second = await rawGateway(emulator);
    const { session_id } = ready.d as { session_id: string };
    second.send(6, { token: emulator.token, session_id, seq: guild.s });
    await second.next(payload => payload.t === 'RESUMED');
    expect(second.payloads.slice(1).map(({ t, s }) => [t, s])).toEqual([
      ['CHANNEL_DELETE', 3],
      ['RESUMED', 4],
    ]);
  });

  it('calls a session invalid that it does not know, and a sequence that never was 4007', async () => {
    const emulator = await emulatorForTest();
    const stranger = await rawGateway(emulator);
    stranger.send(6, { token: emulator.token, session_id: 'none', seq: 1 });
    expect(await stranger.next(payload => payload.op === 9)).toMatchObject({ d: false });
    stranger.send(2, identify(emulator));
    const ready = await stranger.next(payload => payload.t === 'READY');
    const ahead = await rawGateway(emulator);
    const { session_id } = ready.d as { session_id: string };
    ahead.send(6, { token: emulator.token, session_id, seq: 99 });
    expect(await ahead.closed).toBe(4007);
  });

  it.each([
    [
      'the line is cut',
      (emulator: Emulator) => {
        emulator.dropGateway();
      },
    ],
    [
      'the gateway closes with 4000',
      (emulator: Emulator) => {
        emulator.dropGateway(4000);
      },
    ],
    [
      'the gateway asks to reconnect',
      (emulator: Emulator) => {
        emulator.askToReconnect();
      },
    ],
  ])('lets the real client resume when %s, and misses nothing', async (_name, disturb) => {
    const { emulator, client } = await connectedBot();
    const resumed = new Promise(resolve => client.once(Events.ShardResume, resolve));
    const told = new Promise(resolve => client.once(Events.ChannelDelete, resolve));
    disturb(emulator);
    emulator.deleteChannel('general');
    await Promise.all([resumed, told]);
    expect(client.channels.cache.some(channel => 'name' in channel && channel.name === 'general')).toBe(
      false,
    );
  });

  it('lets the real client begin anew when its session is gone', async () => {
    const { emulator, client } = await connectedBot();
    const ready = new Promise(resolve => client.once(Events.ShardReady, resolve));
    emulator.dropGateway(4000, true);
    await ready;
    expect(emulator.online()).toBe(true);
  });
});
