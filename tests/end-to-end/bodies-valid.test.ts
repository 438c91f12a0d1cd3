import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import type { RecordedRequest } from '../../src/preview/rest/rest-server.ts';
import { type FeedServer, startFeedServer } from '../feed-server/feed-server.ts';
import { rssAnswer, someEntries } from '../feed-server/rss-feed.ts';
import { discordValidator } from './discord-validator.ts';
import { runBot, type RunningBot } from './running-bot.ts';
import { sharedMaterial } from './shared-material.ts';

const checker = sharedMaterial('discord', 'every body checked against the published description of the API');
const EPHEMERAL = 1 << 6;
const LENGTHS = ['short', 'medium', 'long'] as const;

describe.skipIf(checker === null)('every request that the bot sends', () => {
  const sent: RecordedRequest[] = [];
  let running: RunningBot;
  let server: FeedServer;
  beforeAll(async () => {
    server = await startFeedServer();
    running = await runBot({ record: request => sent.push(request), allowHosts: [server.host] });
    await doEverything();
  }, 120_000);
  afterAll(async () => {
    await running.stop();
    await server.close();
  });

  const ask = (
    command: string,
    options: Record<string, string | boolean | number> = {},
    persona = 'manager',
  ) => running.emulator.answer(command, options, persona);
  const usable = (message: Message) =>
    running.emulator.usable(message) as unknown as {
      custom_id: string;
      type: number;
      label?: string;
      options?: { value: string }[];
    }[];

  const edits = (): number => sent.filter(request => request.method === 'PATCH').length;

  /** Uses every button and menu of a message while it is there, as somebody else first, then as its owner. */
  async function useAll(message: Message): Promise<void> {
    for (const persona of (message.flags & EPHEMERAL) === 0 ? ['member', 'manager'] : ['manager']) {
      for (const { custom_id, type, options } of usable(message)) {
        const now = await running.emulator.waitForMessage(each => each.id === message.id);
        if (!usable(now).some(each => each.custom_id === custom_id)) continue;
        const before = edits();
        const values = options ? options.slice(-1).map(option => option.value) : [];
        const outcome =
          type === 2
            ? await running.emulator.press(now, custom_id, persona)
            : await running.emulator.select(now, custom_id, values, persona);
        expect(outcome.kind).toBe('acknowledged');
        await vi.waitUntil(() => edits() > before, { interval: 5, timeout: 5000 });
      }
    }
  }

  async function pressLabel(message: Message, label: string): Promise<void> {
    const button = usable(message).find(each => each.label === label);
    await running.emulator.press(message, button?.custom_id ?? '');
  }

  async function askEverything(): Promise<void> {
    for (const length of LENGTHS) {
      await useAll(await ask('summary', { topic: 'bridge', length }));
      await useAll(await ask('quotes', { topic: 'meals', length }));
      await useAll(await ask('timeline', { topic: 'bridge', length }));
      await useAll(await ask('search', { words: 'council', length }));
    }
    await ask('quotes', { speaker: 'Odile Farrant', private: true });
    await ask('search', { words: 'bridge', source: 'Radio Merrow', since: '2026-10', until: 'yesterday' });
    await useAll(await ask('summary', { topic: 'Cormorant Brigde' }));
    await useAll(await ask('topics'));
    await useAll(await ask('topics', { period: 'month' }));
    await ask('help');
  }

  async function askWrongly(): Promise<void> {
    await ask('quotes');
    for (const topic of [
      '-bridge',
      '"',
      '@everyone',
      '**b** [x](https://evil.example)',
      '𝔘𝔫𝔦 \u202ecode',
      'x'.repeat(200),
    ])
      await ask('summary', { topic });
    await ask('timeline', { topic: 'bridge', since: 'whenever' });
    await ask('digest preview', { name: 'No such digest' });
    await ask('digest create', { channel: running.emulator.channel('#staff-only').id, time: '08:00' });
    await ask('digest create', { channel: running.emulator.channel('#news').id, time: 'noonish' });
    await ask('search', { words: 'bridge', source: '**Nobody** @here' });
  }

  async function complete(): Promise<void> {
    const typed: [string, Record<string, string>][] = [
      ['summary', { topic: '' }],
      ['summary', { topic: 'x'.repeat(100) }],
      ['quotes', { speaker: 'o' }],
      ['search', { words: 'bridge', source: 'g' }],
      ['digest create', { timezone: 'eur' }],
      ['digest create', { days: '' }],
      ['digest create', { topics: 'bridge, ' }],
      ['digest create', { sources: 'har' }],
      ['digest edit', { name: 'Two', without: 'Radio Merrow, ' }],
      ['digest why', { name: 'Two', edition: '' }],
      ['digest delete', { name: '' }],
    ];
    for (const [command, options] of typed) await running.emulator.autocomplete(command, options);
  }

  async function runDigests(): Promise<void> {
    const channel = running.emulator.channel('#news').id;
    await ask('digest create', { channel, time: '08:00', name: 'All of it' });
    await ask('digest create', {
      channel,
      time: '8pm',
      days: 'weekdays',
      topics: 'bridge, "school meals"',
      name: 'Two',
    });
    await useAll(await ask('digest preview', { name: 'Two' }));
    await ask('digest list');
    await ask('digest now', { name: 'Two' });
    const [schedule] = await running.engine.store.schedules(running.emulator.guildId);
    const due = new Date(Date.now() - 60_000).toISOString();
    await running.engine.store.moveSchedule(schedule?.id ?? 0, schedule?.version ?? 0, due, due.slice(0, 16));
    const digests = await running.bot.digests;
    await digests.sweep();
    await digests.idle();
    const isEdition = (message: Message): boolean =>
      (message.flags & EPHEMERAL) === 0 && running.emulator.textOf(message).includes('edition');
    for (const edition of running.emulator.messages('#news').filter(isEdition)) await useAll(edition);
    await changeDigest('Two');
    await ask('digest list');
    await pressLabel(await ask('digest delete', { name: 'Two' }), 'Keep');
    await pressLabel(await ask('digest delete', { name: 'Two' }), 'Delete');
  }

  async function changeDigest(name: string): Promise<void> {
    await useAll(await ask('digest why', { name }));
    await useAll(await ask('digest why', { name, edition: 'now' }));
    await ask('digest why', { name, edition: '1999-01-01T08:00' });
    await ask('digest edit', { name });
    await ask('digest edit', { name, mute: '"@everyone", **library**', size: 3, 'when-empty': 'say' });
    await ask('digest edit', { name, sources: 'Nobody @here' });
    await ask('digest edit', { name, time: 'noonish' });
    await useAll(await ask('digest preview', { name }));
    for (const command of ['pause', 'pause', 'resume', 'resume']) await ask(`digest ${command}`, { name });
  }

  async function runFeeds(): Promise<void> {
    const entries = someEntries(5, server.url, new Date());
    for (const path of ['/one.xml', '/two.xml'])
      server.serve(path, rssAnswer({ title: `*Feed* @everyone ${path}`, entries }));
    const feedLinks = ['/one.xml', '/two.xml'].map(
      path => `<link rel="alternate" type="application/rss+xml" title="[x](y) ${path}" href="${path}">`,
    );
    server.serve('/', {
      headers: { 'content-type': 'text/html' },
      body: `<html><head>${feedLinks.join('')}</head><body></body></html>`,
    });
    await ask('feeds list');
    await useAll(await ask('feeds add', { address: `${server.url}/` }));
    await ask('feeds add', { address: `${server.url}/one.xml`, 'full-text': false });
    await ask('feeds add', { address: `${server.url}/nothing-here` });
    await ask('feeds add', { address: 'not an address' });
    const typed = server.host;
    await ask('feeds pause', { feed: typed });
    await ask('feeds resume', { feed: typed });
    await ask('feeds list');
    await ask('feeds export');
    await running.emulator.autocomplete('feeds remove', { feed: '' });
    await pressLabel(await ask('feeds remove', { feed: typed }), 'Remove');
    await ask('feeds remove', { feed: 'no such feed' });
  }

  async function useWhatIsGone(): Promise<void> {
    const answer = await ask('quotes', { topic: 'meals' });
    const more = usable(answer).find(each => each.label?.includes('More'))?.custom_id ?? '';
    await running.engine.preferences('pages').delete(more.split(':')[1] ?? '');
    await running.emulator.settled(await running.emulator.press(answer, more));
  }

  async function doEverything(): Promise<void> {
    await askEverything();
    await askWrongly();
    await complete();
    await runDigests();
    await runFeeds();
    await useWhatIsGone();
  }

  it('has a body that fits the published description and the limits beside it', async () => {
    const validate = await discordValidator(checker ?? '');
    const broken = sent.flatMap(request =>
      validate(request).violations.map(
        ({ at, message }) => `${request.method} ${request.path} ${at}: ${message}`,
      ),
    );
    expect(broken).toEqual([]);
    expect(sent.length).toBeGreaterThan(150);
  });

  it('was of every kind there is to send', async () => {
    const validate = await discordValidator(checker ?? '');
    const routes = new Set(sent.map(request => `${request.method} ${String(validate(request).route)}`));
    expect([...routes]).toEqual(
      expect.arrayContaining([
        'PUT /applications/{application_id}/commands',
        'POST /interactions/{interaction_id}/{interaction_token}/callback',
        'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original',
        'POST /channels/{channel_id}/messages',
      ]),
    );
  });

  it('was taken: Discord refused none', () => {
    expect(sent.filter(request => request.status >= 400)).toEqual([]);
  });
});
