import { readFileSync, globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const files = globSync('{src,commands}/**/*.ts', { cwd: root }).filter(
  file => !file.startsWith('src/preview/page/'),
);

/** What each folder may import of ours. Anything not listed is forbidden; ARCHITECTURE.md explains the table. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'src/model': [],
  'src/reading': ['src/model'],
  'src/language': ['src/model'],
  'src/analysis': ['src/model', 'src/language'],
  'src/storage': ['src/model'],
  'src/sources': ['src/model'],
  'src/feeds': [
    'src/model',
    'src/reading',
    'src/sources',
    'src/language',
    'src/ingest',
    'src/storage/store.ts',
  ],
  'src/ingest': [
    'src/model',
    'src/sources',
    'src/reading',
    'src/language',
    'src/analysis',
    'src/storage/store.ts',
  ],
  'src/answers': ['src/model', 'src/language', 'src/analysis', 'src/storage/store.ts'],
  'src/digest': ['src/model', 'src/language', 'src/analysis', 'src/answers', 'src/storage/store.ts'],
  'src/discord': [
    'src/model',
    'src/language',
    'src/analysis',
    'src/answers',
    'src/digest',
    'src/feeds/feed-desk.ts',
    'src/storage/store.ts',
  ],
  'src/terminal': [
    'src/model',
    'src/reading',
    'src/language',
    'src/analysis',
    'src/answers',
    'src/digest',
    'src/storage/store.ts',
  ],
  'src/preview': [],
  'src/ops': ['src/model', 'src/storage/store.ts'],
  commands: [
    'src/model',
    'src/language',
    'src/analysis',
    'src/answers',
    'src/digest',
    'src/discord',
    'src/feeds/feed-desk.ts',
    'src/storage/store.ts',
  ],
};

/** Composition: these join everything. */
const COMPOSITION = new Set([
  'src/main.ts',
  'src/cli.ts',
  'src/config.ts',
  'src/lexicon-files.ts',
  'src/engine.ts',
  'src/corpus.ts',
  'src/broadsheet.ts',
  'src/user-agent.ts',
]);
const PURE = ['src/model', 'src/reading', 'src/language', 'src/analysis'];
const DISCORD_JS = ['src/discord', 'commands'];

const folderOf = (file: string): string =>
  file.startsWith('commands/') ? 'commands' : file.split('/').slice(0, 2).join('/');
const source = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** Module names imported or re-exported, static and dynamic. */
const importsOf = (file: string): string[] =>
  [...source(file).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g)].map(match => match[1] ?? '');
const ours = (file: string, name: string): string =>
  path.relative(root, path.resolve(root, path.dirname(file), name)).replaceAll('\\', '/');

function brokenImports(file: string): string[] {
  if (COMPOSITION.has(file)) return [];
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder];
  if (!allowed) return [`${file}: its folder is not in the table`];
  return importsOf(file)
    .filter(name => name.startsWith('.'))
    .map(name => ours(file, name))
    .filter(
      target =>
        !target.startsWith(`${folder}/`) && !allowed.some(a => target === a || target.startsWith(`${a}/`)),
    )
    .map(target => `${file} imports ${target}`);
}

describe('architecture', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(10);
  });

  it('imports only what the table allows', () => {
    expect(files.flatMap(brokenImports)).toEqual([]);
  });

  it('keeps discord.js inside discord/ and commands/', () => {
    const outside = files.filter(
      file =>
        !DISCORD_JS.includes(folderOf(file)) &&
        importsOf(file).some(n => /^(discord\.js|@discordjs|discord-api-types)/.test(n)),
    );
    expect(outside).toEqual([]);
  });

  it('has no barrel files', () => {
    const barrels = files.filter(
      file => path.basename(file) === 'index.ts' || /^export \* from/m.test(source(file)),
    );
    expect(barrels).toEqual([]);
  });

  it('has no folder or file named for nothing', () => {
    const empty = files.filter(file =>
      /(^|\/)(utils?|helpers?|common|lib|misc|managers?)(\/|\.ts$)/.test(file),
    );
    expect(empty).toEqual([]);
  });

  it('keeps clock, chance, environment and input/output out of the pure folders', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bconsole\.|\bfetch\(|\bperformance\.now\(|\bsetTimeout\(|\bcrypto\.random/;
    const outside = /^node:(?!string_decoder$|url$|util$)/;
    const broken = files
      .filter(file => PURE.includes(folderOf(file)))
      .filter(file => impure.test(source(file)) || importsOf(file).some(name => outside.test(name)));
    expect(broken).toEqual([]);
  });

  it('has one file a slash command, named for it', () => {
    const misnamed = files.filter(
      file => file.startsWith('commands/') && !/^commands\/[a-z-]+\.ts$/.test(file),
    );
    expect(misnamed).toEqual([]);
  });
});
