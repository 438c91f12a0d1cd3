import { copyFileSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RecordedRequest } from '../../src/preview/rest/rest-server.ts';
import { ROOT } from './running-bot.ts';

interface Finding {
  readonly at: string;
  readonly message: string;
}

type Validate = (request: RecordedRequest) => {
  readonly route: string | null;
  readonly violations: readonly Finding[];
};

/**
 * The checker of request bodies that stands in a folder beside the checkout. It looks for its schemas and for ajv
 * where it lies, so it is run from a copy that has our packages.
 */
export async function discordValidator(folder: string): Promise<Validate> {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-validator-'));
  try {
    for (const file of ['validate.mjs', 'openapi.json'])
      copyFileSync(path.join(folder, file), path.join(copy, file));
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const checker = (await import(pathToFileURL(path.join(copy, 'validate.mjs')).href)) as {
      createValidator(): Validate;
    };
    return checker.createValidator();
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
