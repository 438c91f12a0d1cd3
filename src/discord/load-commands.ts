import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/** A file in the commands' folder that is no command, or takes another one's name. */
export class BadCommandFile extends Error {
  override readonly name = 'BadCommandFile';
  readonly file: string;
  constructor(file: string, reason: string) {
    super(`commands/${file} ${reason}`);
    this.file = file;
  }
}

const isCommand = (value: unknown): value is Command =>
  typeof value === 'object' &&
  value !== null &&
  'definition' in value &&
  'run' in value &&
  typeof value.run === 'function';

/**
 * Every command of a folder by its name: one file each, its default export, called like the command.
 * @throws BadCommandFile
 */
export async function loadCommands(folder: string): Promise<ReadonlyMap<string, Command>> {
  const commands = new Map<string, Command>();
  const files = readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .sort();
  for (const file of files) {
    const module = (await import(pathToFileURL(path.join(folder, file)).href)) as { default?: unknown };
    const command = module.default;
    if (!isCommand(command)) throw new BadCommandFile(file, 'has no command as its default export');
    const { name } = command.definition;
    if (commands.has(name)) throw new BadCommandFile(file, `takes the name /${name}, which another file has`);
    if (file !== `${name}.ts`) throw new BadCommandFile(file, `holds /${name}: call the file ${name}.ts`);
    commands.set(name, command);
  }
  return commands;
}
