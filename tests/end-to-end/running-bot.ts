import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Broadsheet, startBroadsheet } from '../../src/broadsheet.ts';
import { type Engine, openEngine } from '../../src/engine.ts';
import { openLog } from '../../src/ops/log.ts';
import { type Emulator, type EmulatorOptions, startEmulator } from '../../src/preview/emulator.ts';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
export const SAMPLE_CORPUS = path.join(ROOT, 'data', 'corpus');

/** The whole bot with an unpatched discord.js client, against the emulator, on a store of its own. */
export interface RunningBot {
  readonly emulator: Emulator;
  readonly engine: Engine;
  readonly bot: Broadsheet;
  readonly database: string;
  /** Stops the bot alone and starts it again on the same store: what a restart does. */
  restart(): Promise<Broadsheet>;
  stop(): Promise<void>;
}

export interface RunOptions extends EmulatorOptions {
  readonly corpus?: string;
  /** Hosts on loopback that feeds may be fetched from. */
  readonly allowHosts?: readonly string[];
}

export async function runBot(options: RunOptions = {}): Promise<RunningBot> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-e2e-'));
  const database = path.join(folder, 'broadsheet.sqlite');
  // tests press faster than people: the limits have tests of their own
  const emulator = await startEmulator({ rateLimit: { count: 1000, window: 1000 }, ...options });
  const engine = openEngine(database);
  await engine.ingest(options.corpus ?? SAMPLE_CORPUS);
  const start = async (): Promise<Broadsheet> => {
    const settings = {
      token: emulator.token,
      api: emulator.apiUrl,
      guild: null,
      zone: 'UTC',
      keepRemovedDays: 90,
      contact: null,
      allowHosts: options.allowHosts ?? [],
    };
    const started = await startBroadsheet(engine, settings, openLog('silent'));
    await started.ready;
    return started;
  };
  let bot = await start();
  return {
    emulator,
    engine,
    database,
    get bot() {
      return bot;
    },
    restart: async () => {
      await bot.stop();
      bot = await start();
      return bot;
    },
    stop: async () => {
      await bot.stop();
      await emulator.close();
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
