import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';

export interface ServedFile {
  readonly contentType: string;
  readonly contents: string | Buffer;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ts': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const folder = path.resolve(import.meta.dirname, '..', 'page');
const require = createRequire(import.meta.url);
/** The packages' own browser builds: one file each. */
const besideEntry = (name: string, file: string): string =>
  path.join(path.dirname(require.resolve(name)), file);
const MODULES: Readonly<Record<string, () => string>> = {
  '/modules/preact.js': () => besideEntry('preact', 'preact.module.js'),
  '/modules/hooks.js': () => besideEntry('preact/hooks', 'hooks.module.js'),
  '/modules/htm.js': () => besideEntry('htm', 'htm.module.js'),
};

/** A file of the page by its path in the address; null when there is none. */
export async function pageFile(pathname: string): Promise<ServedFile | null> {
  const module = MODULES[pathname];
  const file = module ? module() : pagePath(pathname === '/' ? '/page/index.html' : pathname);
  const contentType = TYPES[path.extname(file ?? '')];
  if (file === null || contentType === undefined) return null;
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) return null;
  const contents = file.endsWith('.ts') ? stripTypeScriptTypes(bytes.toString('utf8')) : bytes;
  return { contentType, contents };
}

/** Inside the page's folder, whatever the address tries. */
function pagePath(pathname: string): string | null {
  if (!/^\/page(\/[a-z0-9][a-z0-9.-]*)+$/i.test(pathname)) return null;
  const file = path.join(folder, pathname.slice('/page'.length));
  return file.startsWith(folder + path.sep) ? file : null;
}
