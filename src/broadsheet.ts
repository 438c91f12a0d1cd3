import path from 'node:path';
import type { Config } from './config.ts';
import { systemClock } from './digest/clock.ts';
import { startCron } from './digest/cron-tasks.ts';
import { type DigestRunner, startDigests } from './digest/runner.ts';
import { startDiscord } from './discord/client.ts';
import { loadCommands } from './discord/load-commands.ts';
import type { PageState } from './discord/pages.ts';
import { loadWords } from './discord/words.ts';
import { type Engine, now } from './engine.ts';
import type { FeedNotices } from './feeds/feed-desk.ts';
import type { FeedRunner } from './feeds/feed-runner.ts';
import { type Feeds, openFeeds } from './feeds/open-feeds.ts';
import { type Forgetting, startForgetting } from './ops/forget-old.ts';
import type { Log } from './ops/log.ts';
import { createFetcher } from './sources/fetch/create-fetcher.ts';
import type { Fetcher } from './sources/fetch/fetcher.ts';
import { userAgent } from './user-agent.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The bot, connected or connecting. */
export interface Broadsheet {
  /** Online with its commands registered. Rejects where Discord refuses the token. */
  readonly ready: Promise<void>;
  /** Running as soon as the bot is online. */
  readonly digests: Promise<DigestRunner>;
  readonly feeds: Pick<FeedRunner, 'wake'>;
  /** Answers what has been asked, finishes what is being posted, then leaves. */
  stop(): Promise<void>;
}

/** Stopped before it was online. */
export class StoppedEarly extends Error {
  override readonly name = 'StoppedEarly';
  constructor() {
    super('The bot was stopped before it was online.');
  }
}

const followFeeds = (
  { store, lexicons }: Engine,
  fetcher: Fetcher,
  notices: () => FeedNotices,
  log: Log,
): Feeds =>
  openFeeds({
    store,
    fetcher,
    context: { store, lexicons, clock: now },
    clock: () => systemClock.now(),
    random: () => Math.random(),
    log,
    notices,
  });

const forgetRemoved = ({ store }: Engine, days: number, log: Log): Forgetting =>
  startForgetting({ store, now: () => systemClock.now(), days, log, cron: startCron });

/** Joins engine, Discord, feeds and digests. The engine stays the caller's to close. */
export async function startBroadsheet(
  engine: Engine,
  settings: Pick<Config, 'api' | 'guild' | 'zone' | 'contact' | 'allowHosts' | 'keepRemovedDays'> & {
    readonly token: string;
  },
  log: Log,
): Promise<Broadsheet> {
  const { store, answers } = engine;
  const fetcher = createFetcher({
    userAgent: () => userAgent(settings.contact ?? discord.profile()),
    allowHosts: settings.allowHosts,
  });
  const feeds = followFeeds(engine, fetcher, () => discord.notices, log);
  const discord = startDiscord({
    token: settings.token,
    api: settings.api,
    guild: settings.guild,
    commands: await loadCommands(path.join(ROOT, 'commands')),
    settings: engine.preferences<string>('settings'),
    context: {
      answers,
      store,
      feeds: feeds.desk,
      pages: engine.preferences<PageState>('pages'),
      words: await loadWords(path.join(ROOT, 'data', 'locales')),
      clock: () => systemClock.now(),
      zone: settings.zone,
      log,
    },
  });
  const { promise: stopped, reject: giveUp } = Promise.withResolvers<never>();
  let digests: DigestRunner | null = null;
  let isStopped = false;
  // nothing is posted before the bot is online: the port could only fail
  const online = discord.ready.then(() => {
    if (isStopped) throw new StoppedEarly();
    digests = startDigests({ store, answers, port: discord.port, clock: systemClock, log });
    discord.setDigests(digests);
    feeds.runner.start();
    return digests;
  });
  const forgetting = forgetRemoved(engine, settings.keepRemovedDays, log);
  // logging in may never end where Discord does not answer: stopping must not wait for it
  const running = Promise.race([online, stopped]);
  return {
    ready: running.then(() => undefined),
    digests: running,
    feeds: feeds.runner,
    stop: async () => {
      isStopped = true;
      giveUp(new StoppedEarly());
      await digests?.stop();
      await discord.stop();
      await feeds.runner.stop();
      await forgetting.stop();
      await fetcher.close();
    },
  };
}
