import { readFileSync, writeFileSync } from 'node:fs';
import { readDocument } from '../../../src/reading/read-document.ts';
import { readFeed } from '../../../src/reading/read-feed.ts';
import type { HostileInput } from './hostile-input.ts';
import { hostileInputs } from './hostile-inputs.ts';
import { slowdown } from './processor-pace.ts';

/** What reading one input came to. */
export interface Reading {
  readonly index: number;
  readonly name: string;
  /** Message of what the reader threw, else null. */
  readonly threw: string | null;
  /** Processor time in milliseconds at the pace of an idle machine, both readers together. */
  readonly cpu: number;
  /** Growth of the process's memory at its peak, in megabytes; null where the system does not tell. */
  readonly memory: number | null;
  /** Everything that was read, to be searched for what may not be in it. */
  readonly leaked: boolean;
}

/** Collecting garbage takes longer than reading a small input: what those leave is collected now and then. */
const WORTH_COLLECTING = 20_000;
const COLLECT_EVERY = 25;
const KILOBYTES_PER_MEGABYTE = 1024;

/** A line of /proc/self/status in megabytes. */
function statusOf(key: string): number | null {
  try {
    const line = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(
      readFileSync('/proc/self/status', 'utf8'),
    )?.[1];
    return line === undefined ? null : Number(line) / KILOBYTES_PER_MEGABYTE;
  } catch {
    return null;
  }
}

/** Sets the peak back to the memory now in use; only Linux can. */
function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

const READ_AS_FEED = new Set(['hostile.xml', 'hostile.json', 'hostile.html']);

async function readAll({ path, bytes, contentType }: HostileInput): Promise<string> {
  const documents = await readDocument({ path, bytes, contentType, url: null });
  const feed = READ_AS_FEED.has(path) ? readFeed(bytes, contentType, 'https://post.example/feed') : null;
  if (documents.articles.length + documents.problems.length === 0)
    throw new Error('neither read nor refused');
  return JSON.stringify(documents) + JSON.stringify(feed);
}

async function read(input: HostileInput, index: number, secret: string): Promise<Reading> {
  if (input.bytes.length > WORTH_COLLECTING || index % COLLECT_EVERY === 0) globalThis.gc?.();
  const measured = forgetPeak();
  const before = statusOf('VmRSS') ?? 0;
  const start = process.cpuUsage();
  let threw: string | null = null;
  let text = '';
  try {
    text = await readAll(input);
  } catch (error) {
    threw = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const { user, system } = process.cpuUsage(start);
  const peak = measured ? statusOf('VmHWM') : null;
  return {
    index,
    name: input.name,
    threw,
    cpu: (user + system) / 1000,
    memory: peak === null ? null : peak - before,
    leaked: text.includes(secret),
  };
}

/** From here on the pace of the machine at that moment is worth measuring. */
const SLOW_MS = 1_000;
const TRIES = 3;

/** A reading that seems slow is repeated: what counts is the least time that the input can be read in. */
async function readAtPace(input: HostileInput, index: number, secret: string): Promise<Reading> {
  let best = await read(input, index, secret);
  for (let tries = 1; best.cpu > SLOW_MS && tries <= TRIES; tries++) {
    const again = tries === 1 ? best : await read(input, index, secret);
    const cpu = again.cpu / slowdown();
    if (cpu < best.cpu) best = { ...best, cpu };
  }
  return best;
}

const [address = '', file = '', secret = ''] = process.argv.slice(2);
let index = 0;
for (const input of hostileInputs(address, file)) {
  // told first, so that the parent can name the input that never ended
  process.send?.({ begun: index, name: input.name });
  process.send?.(await readAtPace(input, index, secret));
  index += 1;
}
if (process.connected) process.disconnect();
