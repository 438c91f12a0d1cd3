import { existsSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './running-bot.ts';

/** Material beside the checkout that not every machine has. */
const SHARED = path.resolve(ROOT, '..', 'shared');

/** A path in it; null where it is absent, told on the terminal so that nobody takes silence for a pass. */
export function sharedMaterial(what: string, forWhat: string): string | null {
  const found = path.join(SHARED, what);
  if (existsSync(found)) return found;
  process.stderr.write(`Left out: ${forWhat}: ${path.relative(ROOT, found)} is not on this machine.\n`);
  return null;
}
