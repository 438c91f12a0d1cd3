import { type Broadsheet, startBroadsheet } from './broadsheet.ts';
import { type Config, environment, readConfig } from './config.ts';
import { followFolder, readCorpus } from './corpus.ts';
import { databaseIn, openEngine } from './engine.ts';
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

async function run(): Promise<void> {
  const config = readConfig(environment());
  const log = openLog(config.logLevel);
  const engine = openEngine(databaseIn(config.dataDir));
  const stopping = stopRequested();
  const progress = openProgress(await countFiles(config.corpusDir));
  await readCorpus(engine, config.corpusDir, log, progress.step);
  progress.stop();
  const discord = await reachDiscord(config, log);
  const bot: Broadsheet = await startBroadsheet(engine, { ...config, ...discord }, log);
  const watch = config.watch ? followFolder(engine, config.corpusDir, log) : null;
  try {
    await Promise.race([bot.ready, stopping]);
    if (config.token !== null) process.stdout.write('Broadsheet is online.\n');
    await stopping;
  } finally {
    await watch?.close();
    await bot.stop();
    await discord.close();
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
