import { request } from 'node:http';
import { createHash } from 'node:crypto';
import { MessageFlags } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Emulator } from '../../src/preview/emulator.ts';
import type { FromPage, ToPage } from '../../src/preview/protocol.ts';
import { connectedBot, emulatorForTest } from './connected-bot.ts';

type Headers = Readonly<Record<string, string>>;

/** fetch() sets Host and Origin itself; here they are what the test says. */
function raw(
  emulator: Emulator,
  path: string,
  headers: Headers = {},
): Promise<{ status: number; text: string; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const sent = request(emulator.url + path, { headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        });
      });
    });
    sent.on('error', reject).end();
  });
}

const upgradeStatus = (emulator: Emulator, path: string, headers: Headers): Promise<number> =>
  new Promise(resolve => {
    const socket = new WebSocket(emulator.url.replace('http', 'ws') + path, { headers });
    socket.on('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', () => undefined);
    socket.on('open', () => {
      socket.terminate();
      resolve(101);
    });
  });

describe('the door', () => {
  const foreign: [string, Headers][] = [
    ['another host', { host: 'evil.example' }],
    ['another host with our port', { host: 'evil.example:1' }],
    ['our host with another port', { host: '127.0.0.1:1' }],
    ['another origin', { origin: 'https://evil.example' }],
    ["another program's page on this machine", { origin: 'http://127.0.0.1:1' }],
    ['no origin at all ("null")', { origin: 'null' }],
    [
      'a page of another site that embeds ours',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
  ];

  it.each(foreign)('turns away %s', async (_name, headers) => {
    const emulator = await emulatorForTest();
    for (const path of ['/', '/preview/state', '/api/v10/gateway', '/page/app.ts'])
      expect((await raw(emulator, path, headers)).status).toBe(403);
  });

  it.each(foreign)('turns away WebSockets from %s', async (_name, headers) => {
    const emulator = await emulatorForTest();
    expect(await upgradeStatus(emulator, '/page', headers)).toBe(403);
    expect(await upgradeStatus(emulator, '/gateway', headers)).toBe(403);
  });

  it('lets in its own page, under both names of this machine', async () => {
    const emulator = await emulatorForTest();
    const { port } = new URL(emulator.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      expect((await raw(emulator, '/preview/state', { host, origin: `http://${host}` })).status).toBe(200);
      expect(await upgradeStatus(emulator, '/page', { host, origin: `http://${host}` })).toBe(101);
    }
    expect(await upgradeStatus(emulator, '/elsewhere', {})).toBe(404);
  });
});

describe("the page's files", () => {
  it('come with a policy that allows own scripts and the import map alone', async () => {
    const emulator = await emulatorForTest();
    const { status, text, headers } = await raw(emulator, '/');
    const map = /<script type="importmap">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(map).digest('base64');
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(headers['content-security-policy']).toContain(`default-src 'none'`);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it('are JavaScript without types, and the modules it names', async () => {
    const emulator = await emulatorForTest();
    const app = await raw(emulator, '/page/app.ts');
    expect(app.headers['content-type']).toContain('text/javascript');
    expect(app.text).not.toMatch(/import type \{/);
    for (const name of ['preact', 'hooks', 'htm']) {
      const module = await raw(emulator, `/modules/${name}.js`);
      expect([module.status, /\bexport\b/.test(module.text)]).toEqual([200, true]);
    }
  });

  it.each([
    '/page/../emulator.ts',
    '/page/..%2f..%2femulator.ts',
    '/page/%2e%2e/emulator.ts',
    '/page/tsconfig.json',
    '/page/',
    '/etc/passwd',
    '/modules/ws.js',
  ])("end at the page's folder (%s)", async path => {
    expect((await raw(await emulatorForTest(), path)).status).toBe(404);
  });
});

/** A page by hand. */
async function openPage(emulator: Emulator) {
  const socket = new WebSocket(`${emulator.url.replace('http', 'ws')}/page`, { origin: emulator.url });
  onTestFinished(() => {
    socket.terminate();
  });
  const frames: ToPage[] = [];
  const waiting: (() => void)[] = [];
  socket.on('message', data => {
    frames.push(JSON.parse((data as Buffer).toString('utf8')) as ToPage);
    for (const wake of waiting.splice(0)) wake();
  });
  const next = async <T extends ToPage['type']>(
    type: T,
    fits: (frame: Extract<ToPage, { type: T }>) => boolean = () => true,
  ) => {
    for (;;) {
      const found = frames.find(
        (frame): frame is Extract<ToPage, { type: T }> =>
          frame.type === type && fits(frame as Extract<ToPage, { type: T }>),
      );
      if (found) return found;
      await new Promise<void>(wake => waiting.push(wake));
    }
  };
  const hello = await next('hello');
  return {
    hello,
    frames,
    next,
    socket,
    send: (frame: FromPage | object) => {
      socket.send(JSON.stringify(frame));
    },
  };
}

describe("the page's socket", () => {
  it('greets with guild, channels, people, commands and messages', async () => {
    const { emulator } = await connectedBot([{ name: 'find', description: 'Finds' }]);
    const { hello } = await openPage(emulator);
    expect(hello).toMatchObject({
      online: true,
      bot: { username: 'Broadsheet' },
      commands: [{ name: 'find' }],
    });
    expect(hello.personas.map(persona => persona.role)).toEqual(['manager', 'member']);
    expect(hello.channels.map(channel => channel['name'])).toContain('news');
  });

  it('carries a command, its acknowledgement and its ephemeral answer', async () => {
    const { emulator, onInteraction } = await connectedBot([{ name: 'find', description: 'Finds' }]);
    onInteraction(async i => {
      if (i.isChatInputCommand()) await i.reply({ content: 'for you', flags: MessageFlags.Ephemeral });
    });
    const page = await openPage(emulator);
    const persona = page.hello.personas[1]?.id ?? '';
    const channel = emulator.channel('news').id;
    page.send({ type: 'run', nonce: 'n1', persona, channel, command: 'find', options: [] });
    expect(await page.next('acknowledged')).toMatchObject({ nonce: 'n1' });
    const shown = await page.next('message');
    expect(shown).toMatchObject({ event: 'create', visible_to: persona, message: { content: 'for you' } });
    page.send({ type: 'dismiss', message: String(shown.message['id']) });
    expect(await page.next('message-delete')).toMatchObject({ id: shown.message['id'], channel });
  });

  it('says why a command was refused, and when the bot comes and goes', async () => {
    const { emulator, client } = await connectedBot();
    const page = await openPage(emulator);
    const persona = page.hello.personas[0]?.id ?? '';
    page.send({
      type: 'run',
      nonce: 'n2',
      persona,
      channel: emulator.channel('news').id,
      command: 'nothing',
      options: [],
    });
    expect(await page.next('failed')).toEqual({
      type: 'failed',
      nonce: 'n2',
      reason: 'There is no command "nothing".',
    });
    await client.destroy();
    expect(await page.next('online')).toMatchObject({ online: false });
  });

  it('hangs up on what is no frame', async () => {
    const emulator = await emulatorForTest();
    const page = await openPage(emulator);
    const closed = new Promise(resolve => page.socket.once('close', resolve));
    page.send({ type: 'run', nonce: 5 });
    expect(await closed).toBe(1008);
  });
});
