import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Everything the environment decides. Read once at start, then frozen. */
export interface Config {
  /** null: no token, the preview runs. */
  readonly token: string | null;
  /** Discord's address, or an emulator's. */
  readonly api: string;
  /** Commands are registered in this guild alone (at once) instead of everywhere. */
  readonly guild: string | null;
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly watch: boolean;
  /** Port of the preview page on 127.0.0.1; 0: any free one. */
  readonly previewPort: number;
  /** IANA zone in which "yesterday" and "last week" are understood. */
  readonly zone: string;
  /** Told to every server that is asked for a feed, so that its owner can complain; null: none is set. */
  readonly contact: string | null;
  /** `host` or `host:port` inside the own network that feeds may be fetched from; empty: none. */
  readonly allowHosts: readonly string[];
  /** Days for which an article that is gone from search is kept. */
  readonly keepRemovedDays: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Every fault of the settings at once, each with what to do. */
export class ConfigProblems extends Error {
  override readonly name = 'ConfigProblems';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(
      [
        'The settings cannot be used:',
        ...problems.map(problem => `  - ${problem}`),
        'See .env.example.',
      ].join('\n'),
    );
    this.problems = problems;
  }
}

const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** Discord itself is reached by https alone; plain http is for an emulator on this machine. */
const isApiAddress = (address: string): boolean =>
  URL.canParse(address) &&
  (address.startsWith('https://') || ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname));

const isContact = (contact: string): boolean =>
  /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}$/.test(contact) ||
  (/^https?:\/\/[\x21-\x7e]{3,200}$/.test(contact) && URL.canParse(contact));

const hostsOf = (listed: string): string[] =>
  listed
    .split(',')
    .map(host => host.trim().toLowerCase())
    .filter(host => host !== '');

/** A name or an address as it stands in a web address, with or without a port: no path, no pattern. */
const isHost = (host: string): boolean =>
  URL.canParse(`http://${host}/`) && /^(?:\[[\da-f:.]+\]|[\w-]+(?:\.[\w-]+)*)(?::\d{1,5})?$/.test(host);

const settings = z.object({
  DISCORD_TOKEN: z.string().default(''),
  DISCORD_API: z
    .string()
    .default('https://discord.com/api')
    .refine(isApiAddress, 'must be an https address, or http on 127.0.0.1'),
  DISCORD_GUILD: z
    .string()
    .regex(/^(\d{17,20})?$/, 'must be a server id of 17 to 20 digits')
    .default(''),
  CORPUS_DIR: z.string().default(path.join('data', 'corpus')),
  DATA_DIR: z.string().default('.broadsheet'),
  CORPUS_WATCH: z.enum(['yes', 'no'], 'must be yes or no').default('yes'),
  PREVIEW_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 0 to 65535')
    .refine(port => Number(port) <= 65_535, 'must be a port number, 0 to 65535')
    .default('4477'),
  TIME_ZONE: z.string().refine(isZone, 'must be a time zone such as Europe/London').default('UTC'),
  CONTACT: z.string().trim().refine(isContact, 'must be a mail address or a web address').optional(),
  FETCH_ALLOW_HOSTS: z
    .string()
    .refine(
      listed => hostsOf(listed).every(isHost),
      'must be hosts separated by commas, such as news.intranet or 10.0.0.5:8080',
    )
    .default(''),
  KEEP_REMOVED_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of days')
    .default('90'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'must be debug, info, warn, error or silent')
    .default('warn'),
});

/**
 * The settings as a frozen Config. Empty values count as not set.
 * @throws ConfigProblems naming every fault
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = settings.safeParse(given);
  if (!read.success)
    throw new ConfigProblems(read.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`));
  const value = read.data;
  return Object.freeze({
    token: value.DISCORD_TOKEN.trim() || null,
    api: value.DISCORD_API.replace(/\/+$/, ''),
    guild: value.DISCORD_GUILD || null,
    corpusDir: path.resolve(value.CORPUS_DIR),
    dataDir: path.resolve(value.DATA_DIR),
    watch: value.CORPUS_WATCH === 'yes',
    previewPort: Number(value.PREVIEW_PORT),
    zone: value.TIME_ZONE,
    contact: value.CONTACT ?? null,
    allowHosts: Object.freeze(hostsOf(value.FETCH_ALLOW_HOSTS)),
    keepRemovedDays: Number(value.KEEP_REMOVED_DAYS),
    logLevel: value.LOG_LEVEL,
  });
}

/** The environment, with what `.env` in the working folder adds; what is set already wins. */
export function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
