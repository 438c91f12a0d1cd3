import { setTimeout as wait } from 'node:timers/promises';
import { startBroadsheet } from './broadsheet.ts';
import { type Config, environment, readConfig } from './config.ts';
import { followFolder, readCorpus } from './corpus.ts';
import { databaseIn, type Engine, openEngine } from './engine.ts';
import { explainFault } from './ops/explain-fault.ts';
import { type Log, openLog } from './ops/log.ts';
import { countFiles } from './sources/folder.ts';
import { openProgress } from './terminal/progress.ts';

interface Discord {
  readonly token: string;
  readonly api: string;
  close(): Promise<void>;
}

class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(port: number, cause: unknown) {
    super(
      `The preview cannot use port ${port}: another program has it. Set PREVIEW_PORT to another, or to 0 for any free one.`,
      { cause },
    );
  }
}

const isPortTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/** Discord itself where there is a token; else an emulator on loopback with a page to type commands in. */
async function reachDiscord(config: Config, log: Log): Promise<Discord> {
  if (config.token !== null) return { token: config.token, api: config.api, close: () => Promise.resolve() };
  const { startEmulator } = await import('./preview/emulator.ts');
  const emulator = await startEmulator({
    port: config.previewPort,
    log: line => {
      log.warn({ preview: true }, line);
    },
  }).catch((error: unknown) => {
    throw isPortTaken(error) ? new PortTaken(config.previewPort, error) : error;
  });
  process.stdout.write(`Broadsheet runs without a Discord token. Open ${emulator.url} and type /help.\n`);
  return { token: emulator.token, api: emulator.apiUrl, close: () => emulator.close() };
}

/** Resolves at the first request to stop; the second one ends the process at once. */
const stopRequested = (): Promise<void> =>
  new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });

/** A corpus that takes longer is read on while the bot answers from what is there already. */
const READING_ALONE_MILLISECONDS = 5_000;

/** The first reading of the corpus, and whether the bot may come online. */
interface FirstReading {
  /** Never rejects. */
  readonly done: Promise<void>;
  readonly isStopped: boolean;
}

/** Resolves when the corpus is read, or is taking long, or the program is asked to stop. */
async function startReading(
  engine: Engine,
  folder: string,
  log: Log,
  stopping: Promise<void>,
): Promise<FirstReading> {
  const progress = openProgress(await countFiles(folder));
  const abort = new AbortController();
  void stopping.then(() => {
    abort.abort();
  });
  const reading = readCorpus(engine, folder, log, { onFile: progress.step, signal: abort.signal }).finally(
    progress.stop,
  );
  await Promise.race([reading, stopping, wait(READING_ALONE_MILLISECONDS, undefined, { ref: false })]);
  const done = reading.catch((error: unknown) => {
    log.error({ err: error }, 'the corpus could not be read to its end');
  });
  if (abort.signal.aborted) await done;
  return { done, isStopped: abort.signal.aborted };
}

/** Online until the program is asked to stop. */
async function serve(engine: Engine, config: Config, log: Log, stopping: Promise<void>): Promise<void> {
  const { done, isStopped } = await startReading(engine, config.corpusDir, log, stopping);
  if (isStopped) return;
  const discord = await reachDiscord(config, log);
  const bot = await startBroadsheet(engine, { ...config, ...discord }, log);
  const watch = config.watch ? followFolder(engine, config.corpusDir, log, done) : { close: () => done };
  try {
    await Promise.race([bot.ready, stopping]);
    if (config.token !== null) process.stdout.write('Broadsheet is online.\n');
    await stopping;
  } finally {
    await watch.close();
    await bot.stop();
    await discord.close();
  }
}

async function run(): Promise<void> {
  const config = readConfig(environment());
  const engine = openEngine(databaseIn(config.dataDir));
  try {
    await serve(engine, config, openLog(config.logLevel), stopRequested());
  } finally {
    await engine.close();
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${explainFault(error)}\n`);
  process.exitCode = 1;
}
// everything is closed; a request that Discord never answers would keep the process for a minute
process.exit();
