import { createServer, type Server } from 'node:http';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBroadsheet } from '../../src/broadsheet.ts';
import { openLog } from '../../src/ops/log.ts';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { runBot, type RunningBot, SAMPLE_CORPUS } from './running-bot.ts';
import { type Ended, spawnProgram, type SpawnedProgram, temporaryFolder } from './spawned-program.ts';

const EPHEMERAL = 1 << 6;
const ORIGINAL = /^\/webhooks\/.*\/messages\/@original$/;
const CALLBACK = /\/callback$/;

describe('the connection to Discord', () => {
  let running: RunningBot;
  beforeAll(async () => {
    running = await runBot();
  });
  afterAll(() => running.stop());

  const shown = (message: Message): string => running.emulator.textOf(message);
  const ask = async (topic = 'bridge'): Promise<string> =>
    shown(await running.emulator.answer('summary', { topic }, 'member', 15_000));
  const isOnline = async (wanted: boolean): Promise<void> => {
    await expect.poll(running.emulator.online, { interval: 5, timeout: 15_000 }).toBe(wanted);
  };

  it('is taken up again after the line was cut, with the command typed meanwhile', async () => {
    running.emulator.dropGateway();
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('is taken up again when Discord asks for it', async () => {
    running.emulator.askToReconnect();
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('begins anew when its session is forgotten', async () => {
    running.emulator.dropGateway(4000, true);
    await isOnline(false);
    await isOnline(true);
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('tries again when Discord fails with 500 once', async () => {
    running.emulator.failNext({ method: 'PATCH', path: ORIGINAL, status: 500 });
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('tells the asker alone when Discord does not take the answer at all', async () => {
    running.emulator.failNext({ method: 'PATCH', path: ORIGINAL, status: 500, times: 4 });
    const outcome = await running.emulator.run('summary', { topic: 'bridge' }, 'member');
    expect(outcome.kind).toBe('acknowledged');
    const told = await running.emulator.waitForMessage(
      message => shown(message).includes('Something went wrong'),
      15_000,
    );
    expect(told.flags & EPHEMERAL).not.toBe(0);
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('waits as long as a rate limit says', async () => {
    const sent = running.emulator.requests.length;
    running.emulator.failNext({
      method: 'PATCH',
      path: ORIGINAL,
      status: 429,
      headers: { 'retry-after': '0.3', 'x-ratelimit-scope': 'shared' },
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
    });
    expect(await ask()).toContain('Cormorant Bridge');
    const statuses = running.emulator.requests
      .slice(sent)
      .filter(request => request.method === 'PATCH')
      .map(request => request.status);
    expect(statuses).toEqual([429, 200]);
  });

  it('outlives an interaction that reached it later than three seconds', async () => {
    const release = running.emulator.holdInteractions();
    const outcome = await running.emulator.run('summary', { topic: 'bridge' }, 'member');
    expect(outcome).toMatchObject({ kind: 'failed' });
    const sent = running.emulator.requests.length;
    release();
    await expect
      .poll(() => running.emulator.requests.slice(sent).map(request => request.status))
      .toContain(404);
    expect(await ask()).toContain('Cormorant Bridge');
  });

  it('outlives an interaction that Discord does not know', async () => {
    running.emulator.failNext({
      path: CALLBACK,
      status: 404,
      body: { message: 'Unknown interaction', code: 10_062 },
    });
    const before = running.emulator.messages('#news').length;
    const lost = running.emulator.run('help', {}, 'member');
    expect(await ask()).toContain('Cormorant Bridge');
    expect(await lost).toMatchObject({ kind: 'failed' });
    expect(running.emulator.messages('#news').length).toBe(before + 1);
  });

  it('answers again after a restart, with the pages and buttons of before', async () => {
    const first = await running.emulator.answer('quotes', { topic: 'meals' }, 'member');
    await running.restart();
    expect(await ask()).toContain('Cormorant Bridge');
    const more = running.emulator
      .usable(first)
      .find(each => (each as { label?: string }).label?.includes('More'));
    await running.emulator.press(first, String(more?.['custom_id']), 'member');
    await running.emulator.waitForMessage(
      message => message.id === first.id && shown(message).includes('page 2 of'),
    );
  });

  it('registers its commands once, not at every start', async () => {
    const registered = (): number =>
      running.emulator.requests.filter(
        request => request.method === 'PUT' && request.path.endsWith('/commands'),
      ).length;
    const before = registered();
    await running.restart();
    expect(registered()).toBe(before);
  });
});

/** Takes requests and never answers one. */
async function silentServer(): Promise<{ readonly api: string; asked: Promise<void>; close(): void }> {
  const { promise: asked, resolve: onRequest } = Promise.withResolvers<undefined>();
  const server: Server = createServer(() => {
    onRequest(undefined);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a bot that cannot get online', () => {
  it('can be stopped while Discord does not answer', async () => {
    const [silent, running] = [await silentServer(), await runBot()];
    const settings = {
      token: 'x',
      api: silent.api,
      guild: null,
      zone: 'UTC',
      contact: null,
      allowHosts: [],
      keepRemovedDays: 90,
    };
    const bot = await startBroadsheet(running.engine, settings, openLog('silent'));
    const [ready, digests] = [expect(bot.ready).rejects.toThrow(), expect(bot.digests).rejects.toThrow()];
    await silent.asked;
    await bot.stop();
    silent.close();
    await Promise.all([ready, digests]);
    await running.stop();
  }, 15_000);
});

describe('the program', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let started: SpawnedProgram[];
  beforeEach(() => {
    folder = temporaryFolder();
    started = [];
  });
  afterEach(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    await Promise.all(started.map(program => program.ended));
    folder.remove();
  });

  const start = (env: Record<string, string> = {}): SpawnedProgram => {
    const program = spawnProgram('main', [], {
      cwd: folder.path,
      env: {
        CORPUS_DIR: SAMPLE_CORPUS,
        DATA_DIR: path.join(folder.path, 'kept'),
        PREVIEW_PORT: '0',
        ...env,
      },
    });
    started.push(program);
    return program;
  };
  /** One sentence for the person who hosts the bot: no stack, nothing of the program's inside. */
  const expectSentence = ({ code, errors }: Ended, sentence: RegExp): void => {
    expect(errors).toMatch(sentence);
    expect(errors).not.toMatch(/^\s+at /m);
    expect(errors.trim().split('\n').length).toBeLessThanOrEqual(2);
    expect(code).toBe(1);
  };

  it('says one line with its address, ends on SIGTERM, and says nothing else', async () => {
    const program = start();
    await program.says(/Open http:\/\/127\.0\.0\.1:\d+ and type/);
    program.child.kill('SIGTERM');
    const { code, output, errors } = await program.ended;
    expect({ code, errors, lines: output.trim().split('\n').length }).toEqual({
      code: 0,
      errors: '',
      lines: 1,
    });
  });

  it('says that Discord refuses the token', async () => {
    const running = await runBot();
    const ended = await start({ DISCORD_TOKEN: 'x', DISCORD_API: running.emulator.apiUrl }).ended;
    await running.stop();
    expectSentence(ended, /token.*DISCORD_TOKEN/i);
    expect(ended.output).not.toContain('online');
  });

  it('ends on SIGTERM while Discord does not answer', async () => {
    const silent = await silentServer();
    const program = start({ DISCORD_TOKEN: 'x', DISCORD_API: silent.api });
    await silent.asked;
    program.child.kill('SIGTERM');
    const { code } = await program.ended;
    silent.close();
    expect(code).toBe(0);
  });

  it('says that the preview port is taken', async () => {
    const silent = await silentServer();
    const ended = await start({ PREVIEW_PORT: new URL(silent.api).port }).ended;
    silent.close();
    expectSentence(ended, /port \d+.*PREVIEW_PORT/i);
  });

  it('says that the corpus folder is missing', async () => {
    const missing = path.join(folder.path, 'nowhere');
    expectSentence(await start({ CORPUS_DIR: missing }).ended, /nowhere cannot be read.*CORPUS_DIR/);
  });

  it('runs with an empty corpus folder, and says that it is empty', async () => {
    const empty = path.join(folder.path, 'empty');
    mkdirSync(empty);
    const program = start({ CORPUS_DIR: empty });
    await program.says(/Open http/);
    await expect.poll(() => program.errors()).toContain('holds no articles');
    program.child.kill('SIGTERM');
    const { code, errors } = await program.ended;
    expect(code).toBe(0);
    expect(errors).not.toMatch(/^\s+at |"stack"/m);
  });

  it('says that its database cannot be read', async () => {
    const data = path.join(folder.path, 'kept');
    mkdirSync(data);
    writeFileSync(path.join(data, 'broadsheet.sqlite'), 'This is no database. '.repeat(500));
    expectSentence(await start().ended, /database.*broadsheet\.sqlite/);
  });

  it('names every wrong setting at once', async () => {
    const { code, errors } = await start({ TIME_ZONE: 'Mars/Olympus', PREVIEW_PORT: 'eighty' }).ended;
    expect(code).toBe(1);
    expect(errors).toMatch(/TIME_ZONE[\s\S]*PREVIEW_PORT|PREVIEW_PORT[\s\S]*TIME_ZONE/);
  });
});
