import { Writable } from 'node:stream';
import { styleText } from 'node:util';
import pino from 'pino';

export type Log = pino.Logger;

const COLOURS = { 10: 'gray', 20: 'gray', 30: 'cyan', 40: 'yellow', 50: 'red', 60: 'red' } as const;
const OWN_FIELDS = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);

/** One log record as a line for people: `12:00:01 warn  what happened  key=value`. */
export function plainLine(record: Record<string, unknown>): string {
  const level = Number(record['level']);
  const label = (pino.levels.labels[level] ?? 'info').padEnd(5);
  const time = new Date(Number(record['time'])).toISOString().slice(11, 19);
  const fields = Object.entries(record)
    .filter(([name]) => !OWN_FIELDS.has(name))
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const fault = record['err'] as { stack?: string } | undefined;
  const colour = COLOURS[level as keyof typeof COLOURS] as (typeof COLOURS)[30] | undefined;
  const head = [
    time,
    styleText(colour ?? 'cyan', label),
    typeof record['msg'] === 'string' ? record['msg'] : '',
    ...fields,
  ].join(' ');
  return fault?.stack ? `${head}\n${fault.stack}\n` : `${head}\n`;
}

const plainStream = (): Writable =>
  new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString('utf8').split('\n')) {
        if (line) process.stderr.write(plainLine(JSON.parse(line) as Record<string, unknown>));
      }
      done();
    },
  });

/** Writes to standard error: lines for people on a terminal, JSON lines elsewhere. The token never gets into it. */
export function openLog(level: string): Log {
  const options = { level, redact: ['token', '*.token', '*.authorization'] };
  return pino(options, process.stderr.isTTY ? plainStream() : pino.destination({ fd: 2, sync: true }));
}
