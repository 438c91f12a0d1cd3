import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { type FeedServer, startFeedServer } from '../feed-server/feed-server.ts';
import { goneAnswer } from '../feed-server/polite-answers.ts';
import { rssAnswer, type FeedEntry } from '../feed-server/rss-feed.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const EPHEMERAL = 1 << 6;
const HOUR = 3_600_000;

let server: FeedServer;
let running: RunningBot;
let entries: FeedEntry[];

const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * HOUR);

const entry = (number: number, title: string, text: string, hours: number): FeedEntry => ({
  id: `lamp-${number}`,
  title,
  link: `${server.url}/articles/${number}`,
  description: `<p>${text}</p>`,
  published: hoursAgo(hours),
});

const publish = (): void => {
  server.serve('/feed.xml', rssAnswer({ title: 'Lampholm Post', link: `${server.url}/`, entries }));
};

beforeEach(async () => {
  server = await startFeedServer();
  entries = [
    entry(
      3,
      'The lamp factory counts its stock',
      'The lamp factory of Lampholm counted its stock for three days and found nine thousand lamps. The foreman said the cellar was full.',
      5,
    ),
    entry(
      2,
      'A tram without a driver',
      'The tram from Lampholm to the shore ran without a driver for the first time on a test track. Twelve engineers watched it.',
      30,
    ),
    entry(
      1,
      'Rain delays the regatta',
      'The regatta on the Lampholm lake was put off because of the rain. The club will decide on a new day next week.',
      54,
    ),
    entry(
      0,
      'A museum of ropes',
      'The rope museum opened in the old yard of Lampholm with a hundred knots on its walls. Entry is free.',
      78,
    ),
  ];
  publish();
  server.serve('/', {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html><head><title>Lampholm Post</title><link rel="alternate" type="application/rss+xml" title="Lampholm Post" href="/feed.xml"></head><body><p>News of Lampholm.</p></body></html>`,
  });
  running = await runBot({ allowHosts: [server.host] });
});
afterEach(async () => {
  await running.stop();
  await server.close();
});

const shown = (message: Message): string => running.emulator.textOf(message);
const guild = (): string => running.emulator.guildId;
const add = (address: string): Promise<Message> =>
  running.emulator.answer('feeds add', { address, 'full-text': false });

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await isTrue()) return;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error('it never came about');
}

const found = async (words: string): Promise<string> =>
  shown(await running.emulator.answer('search', { words }));

/** Lets the feed's hour have come, as if the clock had moved on. */
async function pollNow(): Promise<void> {
  const [following] = await running.engine.store.followings(guild());
  if (!following) throw new Error('nothing is followed');
  const { source, nextPoll } = following.feed;
  expect(await running.engine.store.claimPoll(source, nextPoll, new Date(0).toISOString())).toBe(true);
  running.bot.feeds.wake();
}

const isRead = async (): Promise<boolean> =>
  (await running.engine.store.followings(guild())).every(({ feed }) => feed.lastSuccess !== null);

/** An edition of its own: each slot has one. */
async function deliver(minutesAgo: number): Promise<void> {
  const [schedule] = await running.engine.store.allSchedules();
  if (!schedule) throw new Error('there is no schedule');
  const due = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  await running.engine.store.moveSchedule(schedule.id, schedule.version, due, due.slice(0, 16));
  const digests = await running.bot.digests;
  await digests.sweep();
  await digests.idle();
}

const editions = (): string =>
  running.emulator
    .messages('#news')
    .filter(message => (message.flags & EPHEMERAL) === 0 && shown(message).includes('edition'))
    .map(shown)
    .join('\n');

describe('/feeds add', () => {
  it('finds the feed of a page and shows its three newest entries', async () => {
    const answer = shown(await add(`${server.url}/`));
    expect(answer).toContain('Lampholm Post');
    for (const title of [
      'The lamp factory counts its stock',
      'A tram without a driver',
      'Rain delays the regatta',
    ])
      expect(answer).toContain(title);
    expect(answer).not.toContain('A museum of ropes');
  });

  it('refuses an address inside the own network, in words', async () => {
    const other = await startFeedServer();
    other.serve('/feed.xml', rssAnswer({ entries }));
    const answer = await add(`${other.url}/feed.xml`);
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(shown(answer)).toMatch(/own network|private|inside/i);
    expect(other.requests).toEqual([]);
    expect(await running.engine.store.followings(guild())).toEqual([]);
    await other.close();
  });

  it('is refused to a member who may not manage the server', async () => {
    const outcome = await running.emulator.run('feeds add', { address: `${server.url}/` }, 'member');
    expect(outcome.kind).toBe('failed');
    expect(await running.engine.store.followings(guild())).toEqual([]);
  });
});

describe('a feed that is followed', () => {
  it('is found by searching at once, and told in a digest only from then on', async () => {
    await add(`${server.url}/feed.xml`);
    await until(isRead);
    expect(await found('tram')).toContain('A tram without a driver');
    await running.emulator.answer('digest create', {
      channel: running.emulator.channel('#news').id,
      time: '08:00',
      topics: 'lampholm',
    });
    await deliver(3);
    expect(editions()).not.toContain('regatta');
    entries = [
      entry(
        4,
        'A bridge of lamps',
        [
          'A bridge made of lamps was lit in Lampholm on the first night of the fair.',
          'The mayor counted four hundred of them and then began again from the other side of the river.',
          'Three thousand people walked over it before midnight, among them the whole of the fire brigade.',
          'The lamps were made in the cellar of the old factory by forty volunteers in nine weeks.',
          'The bridge will be taken down on Sunday and its lamps given to the schools of the town.',
        ].join(' '),
        0,
      ),
      entry(5, 'Tower clock stops', 'The tower clock of Lampholm stopped at noon.', 0),
      ...entries,
    ];
    publish();
    await pollNow();
    await until(async () => (await found('"bridge of lamps"')).includes('A bridge of lamps'));
    await deliver(1);
    expect(editions()).toContain('A bridge of lamps');
    expect(editions()).toContain('A bridge made of lamps was lit in Lampholm');
    // too short for a sentence of it to be shown
    expect(editions()).toContain('### Tower clock stops');
    expect(editions()).not.toContain('stopped at noon');
    expect(editions()).not.toContain('regatta');
  });

  it('makes no second article of an edited entry, and shows the newer text', async () => {
    await add(`${server.url}/feed.xml`);
    await until(isRead);
    const before = await running.engine.store.counts({ guild: guild(), person: null });
    entries = entries.map(one =>
      one.id === 'lamp-2'
        ? {
            ...one,
            description: `${one.description ?? ''}<p>Correction: thirteen engineers watched the tram.</p>`,
          }
        : one,
    );
    publish();
    await pollNow();
    await until(async () => (await found('"thirteen engineers"')).includes('tram'));
    const after = await running.engine.store.counts({ guild: guild(), person: null });
    expect(after.articles).toBe(before.articles);
  });

  it('is gone from the answers when it is removed, after being asked', async () => {
    await add(`${server.url}/feed.xml`);
    await until(isRead);
    const [following] = await running.engine.store.followings(guild());
    const asked = await running.emulator.answer('feeds remove', { feed: String(following?.feed.source) });
    const buttons = running.emulator.usable(asked) as unknown as { label: string; custom_id: string }[];
    await running.emulator.press(asked, buttons[0]?.custom_id ?? '');
    await until(async () => (await running.engine.store.followings(guild())).length === 0);
    expect(await found('tram')).not.toContain('A tram without a driver');
  });

  it('goes on after a restart', async () => {
    await add(`${server.url}/feed.xml`);
    await until(isRead);
    await running.restart();
    entries = [
      entry(
        4,
        'A bridge of lamps',
        'A bridge made of lamps was lit in Lampholm on the first night of the fair.',
        0,
      ),
      ...entries,
    ];
    publish();
    await pollNow();
    await until(async () => (await found('"bridge of lamps"')).includes('A bridge of lamps'));
  });

  it('is told once where it was added when it is gone', async () => {
    await add(`${server.url}/feed.xml`);
    await until(isRead);
    server.serve('/feed.xml', goneAnswer);
    await pollNow();
    const told = (): number =>
      running.emulator
        .messages('#general')
        .concat(running.emulator.messages('#news'))
        .filter(message => (message.flags & EPHEMERAL) === 0 && shown(message).includes('Lampholm Post'))
        .length;
    await until(() => Promise.resolve(told() > 0));
    running.bot.feeds.wake();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(told()).toBe(1);
  });
});
