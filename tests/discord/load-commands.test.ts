import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BadCommandFile, loadCommands } from '../../src/discord/load-commands.ts';

const folders: string[] = [];
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'commands-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
};
const commandCalled = (name: string): string =>
  `export default { definition: { name: '${name}', description: 'x' }, run: async () => {} };`;

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('loadCommands', () => {
  it('finds every file of the folder', async () => {
    const folder = folderWith({ 'two.ts': commandCalled('two'), 'one.ts': commandCalled('one'), 'x.md': '' });
    expect([...(await loadCommands(folder)).keys()]).toEqual(['one', 'two']);
  });

  it('refuses a file that holds no command', async () => {
    const folder = folderWith({ 'one.ts': 'export default 1;' });
    await expect(loadCommands(folder)).rejects.toThrow(BadCommandFile);
  });

  it('refuses two files with one name', async () => {
    const folder = folderWith({ 'a.ts': commandCalled('a'), 'b.ts': commandCalled('a') });
    await expect(loadCommands(folder)).rejects.toThrow('commands/b.ts takes the name /a');
  });
});
