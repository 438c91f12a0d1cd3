import path from 'node:path';
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startDiscord, type RunningDiscord } from '../../src/discord/client.ts';
import type { CommandContext } from '../../src/discord/command.ts';
import { loadCommands } from '../../src/discord/load-commands.ts';
import type {
  AddedFeed,
  FeedAsker,
  FeedDesk,
  FeedRefusal,
  ImportedFeeds,
} from '../../src/feeds/feed-desk.ts';
import type { Feed, Following } from '../../src/model/feed.ts';
import { startEmulator, type Emulator } from '../../src/preview/emulator.ts';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { textsOf } from './discord-check.ts';
import { FakeInteraction, FakePreferences } from './fakes.ts';
import { wordsFor } from './test-words.ts';

const EPHEMERAL = 1 << 6;
const OPML = '<?xml version="1.0"?><opml version="2.0"><body/></opml>';
const NOW = '2026-11-21T10:00:00.000Z';

const commands = await loadCommands(path.resolve(import.meta.dirname, '../../commands'));

/** Keeps feeds in memory and writes down what it was asked. */
class FakeDesk implements FeedDesk {
  readonly followings: Following[] = [];
  readonly asked: unknown[] = [];
  others: AddedFeed['others'] = [];
  refusal: FeedRefusal | null = null;
  fault: Error | null = null;
  imported: ImportedFeeds | FeedRefusal = { kind: 'imported', added: 2, known: 1, refused: [] };

  follow(name: string, more: Partial<Following> = {}, feed: Partial<Feed> = {}): Following {
    const following: Following = {
      guild: '1',
      channel: '2',
      name,
      fullText: true,
      paused: false,
      followedBy: '3',
      followedAt: NOW,
      toldFailing: null,
      ...more,
      feed: {
        source: this.followings.length + 1,
        address: `https://paper-${this.followings.length + 1}.example/feed`,
        title: name,
        site: null,
        state: 'active',
        etag: null,
        lastModified: null,
        nextPoll: NOW,
        lastSuccess: NOW,
        failingSince: null,
        failures: 0,
        reason: null,
        fullText: true,
        ...feed,
      },
    };
    this.followings.push(following);
    return following;
  }

  add(
    asker: FeedAsker,
    request: { address: string; name: string | null; fullText: boolean },
  ): Promise<AddedFeed | FeedRefusal> {
    this.asked.push({ asker, request });
    if (this.fault) return Promise.reject(this.fault);
    if (this.refusal) return Promise.resolve(this.refusal);
    const known = this.followings.find(({ feed }) => feed.address === request.address);
    const following =
      known ?? this.follow(request.name ?? 'Merrow Gazette', {}, { address: request.address });
    return Promise.resolve({
      kind: 'added',
      following,
      isNew: known === undefined,
      entries: [{ title: 'Quay wall cracked', url: 'https://merrow.example/quay', day: '2026-11-20' }],
      entryCount: 12,
      others: this.others,
    });
  }
  list(): Promise<readonly Following[]> {
    if (this.fault) return Promise.reject(this.fault);
    return Promise.resolve(this.followings);
  }
  remove(_guild: string, source: number): Promise<Following | null> {
    const at = this.followings.findIndex(({ feed }) => feed.source === source);
    return Promise.resolve(at < 0 ? null : (this.followings.splice(at, 1)[0] ?? null));
  }
  pause(_guild: string, source: number, paused: boolean): Promise<Following | null> {
    const at = this.followings.findIndex(({ feed }) => feed.source === source);
    const before = this.followings[at];
    if (!before) return Promise.resolve(null);
    const after = { ...before, paused };
    this.followings[at] = after;
    return Promise.resolve(after);
  }
  importOpml(asker: FeedAsker, bytes: Uint8Array): Promise<ImportedFeeds | FeedRefusal> {
    this.asked.push({ asker, text: Buffer.from(bytes).toString() });
    return Promise.resolve(this.imported);
  }
  exportOpml(): Promise<string> {
    return Promise.resolve(OPML);
  }
}

let emulator: Emulator;
let bot: RunningDiscord;
let desk: FakeDesk;
const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };

beforeEach(async () => {
  vi.clearAllMocks();
  desk = new FakeDesk();
  emulator = await startEmulator({ rateLimit: { count: 1000, window: 1000 } });
  bot = startDiscord({
    token: emulator.token,
    api: emulator.apiUrl,
    guild: null,
    commands,
    settings: new FakePreferences<string>(),
    context: {
      feeds: desk,
      pages: new FakePreferences(),
      words: wordsFor,
      clock: () => new Date(NOW),
      zone: 'UTC',
      log,
    } as unknown as Omit<CommandContext, 'digests'>,
  });
  await bot.ready;
  bot.setDigests({} as CommandContext['digests']);
});
afterEach(async () => {
  await bot.stop();
  await emulator.close();
});

const shown = (message: Message): string => emulator.textOf(message);
const component = (message: Message, id: RegExp): string => {
  const found = emulator.usable(message).find(({ custom_id }) => id.test(String(custom_id)));
  return String(found?.['custom_id']);
};
const saying = (text: string): Promise<Message> =>
  emulator.waitForMessage(message => shown(message).includes(text));
const add = (options: Record<string, string | boolean> = {}) =>
  emulator.answer('feeds add', { address: 'https://merrow.example/feed', ...options });

describe('/feeds add', () => {
  it('follows the feed in the name of this server, channel and person, and shows its entries to them alone', async () => {
    const answer = await add({ name: 'Our *Gazette*', 'full-text': false });
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(shown(answer)).toContain('**[Our \\*Gazette\\*](https://merrow.example/feed)** is followed.');
    expect(shown(answer)).toContain('[Quay wall cracked](https://merrow.example/quay) · 20 November 2026');
    expect(desk.asked).toEqual([
      {
        asker: {
          guild: emulator.guildId,
          channel: emulator.channel('#news').id,
          person: expect.stringMatching(/^\d+$/) as string,
        },
        request: { address: 'https://merrow.example/feed', name: 'Our *Gazette*', fullText: false },
      },
    ]);
  });

  it('reads the full text and keeps the feed’s own name where nothing else is said', async () => {
    await add();
    expect(desk.asked[0]).toMatchObject({ request: { name: null, fullText: true } });
  });

  it('looks at the address before anything is fetched', async () => {
    const answer = await add({ address: 'the harbour news' });
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(shown(answer)).toContain('**the harbour news** is no web address');
    expect(desk.asked).toEqual([]);
  });

  it('passes on why a feed is refused, as plain words', async () => {
    desk.refusal = { kind: 'refused', problem: 'No feed at [x](https://evil.example) @everyone.' };
    expect(shown(await add())).toBe('No feed at \\[x\\](https\\://evil.example) \\@everyone.');
  });

  it('says that the server follows it already', async () => {
    await add();
    const again = await add();
    expect(shown(again)).toContain('already');
    expect(emulator.usable(again)).toEqual([]);
  });

  it('says that nobody could be told where the bot may not post', async () => {
    const answer = await emulator.answer(
      'feeds add',
      { address: 'https://merrow.example/' },
      { channel: '#staff-only' },
    );
    expect(shown(answer)).toContain('The bot cannot post in this channel');
    expect(shown(await add())).not.toContain('cannot post');
  });

  it('tells a late fault without its cause', async () => {
    desk.fault = new Error('a bug');
    expect(shown(await add())).toContain('Something went wrong');
    expect(log.error).toHaveBeenCalledOnce();
  });

  it('lets it go again with a press', async () => {
    const answer = await add();
    await emulator.press(answer, component(answer, /^feeds:stop:/));
    await saying('is followed no more');
    expect(desk.followings).toEqual([]);
    const second = await add();
    desk.followings.length = 0;
    await emulator.press(second, component(second, /^feeds:stop:/));
    await saying('not followed here any more');
  });

  it('follows another feed of the page from the menu, with the same setting', async () => {
    desk.others = [{ address: 'https://merrow.example/sport', title: 'Sport' }];
    const answer = await add({ 'full-text': false });
    const outcome = await emulator.select(answer, component(answer, /^feeds:other/), [
      'https://merrow.example/sport',
    ]);
    const other = await emulator.settled(outcome);
    expect(other.flags & EPHEMERAL).not.toBe(0);
    expect(shown(other)).toContain('merrow.example/sport');
    expect(desk.asked[1]).toMatchObject({
      request: { address: 'https://merrow.example/sport', name: null, fullText: false },
    });
  });

  it('says so when a choice from the menu fails', async () => {
    desk.others = [{ address: 'https://merrow.example/sport', title: 'Sport' }];
    const answer = await add();
    desk.fault = new Error('a bug');
    await emulator.select(answer, component(answer, /^feeds:other/), ['https://merrow.example/sport']);
    await saying('Something went wrong');
    expect(log.error).toHaveBeenCalledOnce();
  });
});

/** Of somebody whom the server gave the command, and nothing else. */
class WithoutPermission extends FakeInteraction {
  readonly memberPermissions = new PermissionsBitField(PermissionFlagsBits.SendMessages);
  readonly options = { getSubcommand: () => 'list', getFocused: () => '' };
  readonly values = ['https://merrow.example/sport'];
}

describe('who may change feeds', () => {
  beforeEach(() => {
    desk.follow('Merrow Gazette');
  });

  it('is nobody without Manage Server', async () => {
    expect(await emulator.run('feeds list', {}, 'member')).toMatchObject({ kind: 'failed' });
  });

  // Discord hides the command, but a server can give it to anybody
  it.each<[string, (interaction: never, context: CommandContext) => Promise<void> | undefined]>([
    ['the command', (i, context) => commands.get('feeds')?.run(i, context)],
    ['its remove button', (i, context) => commands.get('feeds')?.press?.(i, ['remove', '1'], context)],
    ['its stop button', (i, context) => commands.get('feeds')?.press?.(i, ['stop', '1'], context)],
    ['its menu', (i, context) => commands.get('feeds')?.choose?.(i, ['other', '1'], context)],
  ])('is asked again when %s is used', async (_name, use) => {
    const interaction = new WithoutPermission();
    await use(interaction.as(), { feeds: desk, words: wordsFor } as unknown as CommandContext);
    expect(interaction.steps).toEqual(['reply']);
    expect(textsOf(interaction.done).join()).toContain('people with Manage Server');
    expect([desk.asked, desk.followings.length]).toEqual([[], 1]);
  });

  it('is asked again while the name of a feed is typed', async () => {
    const interaction = Object.assign(new WithoutPermission(), { respond: vi.fn() });
    const context = { feeds: desk, words: wordsFor, log } as unknown as CommandContext;
    await commands.get('feeds')?.autocomplete?.(interaction.as(), context);
    expect(interaction.respond).toHaveBeenCalledExactlyOnceWith([]);
  });
});

describe('/feeds list', () => {
  it('shows 100 feeds, page after page, to the asker alone', async () => {
    for (let number = 1; number <= 100; number += 1) desk.follow(`Paper ${number}`);
    const first = await emulator.answer('feeds list');
    expect(shown(first)).toContain('100 feeds');
    const last = await emulator.waitForMessage(message => /page (\d+) of \1\b/.test(shown(message)));
    expect(shown(last)).toContain('Paper 100');
    const pages = emulator.messages('#news', 'manager');
    expect(pages.every(message => (message.flags & EPHEMERAL) !== 0)).toBe(true);
    expect(pages.length).toBeLessThanOrEqual(6);
    expect(emulator.messages('#news', 'member')).toEqual([]);
  });

  it('says how to make the first one', async () => {
    expect(shown(await emulator.answer('feeds list'))).toContain('**/feeds add**');
  });
});

describe('/feeds pause and resume', () => {
  it('takes a feed chosen from the list, which offers only what can be done', async () => {
    desk.follow('Merrow Gazette');
    desk.follow('Sport', { paused: true });
    const [choice, ...more] = await emulator.autocomplete('feeds pause', { feed: '' });
    expect([choice, more]).toEqual([{ name: 'Merrow Gazette · paper-1.example', value: '1' }, []]);
    expect(shown(await emulator.answer('feeds pause', { feed: '1' }))).toContain('is paused: nothing new');
    expect(desk.followings[0]?.paused).toBe(true);
    const offered = await emulator.autocomplete('feeds resume', { feed: '' });
    expect(offered.map(({ value }) => value)).toEqual(['1', '2']);
    expect(shown(await emulator.answer('feeds resume', { feed: 'merrow gazette' }))).toContain('read again');
    expect(desk.followings[0]?.paused).toBe(false);
  });

  it('says when there is nothing to do, no such feed, or more than one', async () => {
    desk.follow('Sport');
    desk.follow('Sport', { paused: true });
    expect(shown(await emulator.answer('feeds resume', { feed: '1' }))).toContain('is not paused');
    expect(shown(await emulator.answer('feeds pause', { feed: '2' }))).toContain('paused already');
    expect(shown(await emulator.answer('feeds pause', { feed: '3' }))).toContain('no feed called **3**');
    expect(shown(await emulator.answer('feeds pause', { feed: '**x**' }))).toContain('\\*\\*x\\*\\*');
    expect(shown(await emulator.answer('feeds pause', { feed: 'sport' }))).toContain('Several feeds');
  });

  it('offers nothing rather than fail', async () => {
    desk.fault = new Error('disk full');
    expect(await emulator.autocomplete('feeds pause', { feed: '' })).toEqual([]);
    expect(log.warn).toHaveBeenCalledOnce();
  });
});

describe('/feeds remove', () => {
  const ask = () => emulator.answer('feeds remove', { feed: 'Merrow Gazette' });

  it('asks first, and removes only what is confirmed', async () => {
    desk.follow('Merrow Gazette');
    const asked = await ask();
    expect(shown(asked)).toContain('Its articles leave the answers');
    await emulator.press(asked, component(asked, /^feeds:keep/));
    await saying('**Merrow Gazette** stays.');
    expect(desk.followings).toHaveLength(1);
    const again = await ask();
    await emulator.press(again, component(again, /^feeds:remove/));
    await saying('**Merrow Gazette** is removed.');
    expect(desk.followings).toEqual([]);
  });

  it('says so when somebody else was quicker', async () => {
    desk.follow('Merrow Gazette');
    const asked = await ask();
    desk.followings.length = 0;
    await emulator.press(asked, component(asked, /^feeds:remove/));
    await saying('not followed here any more');
  });
});

describe('/feeds import', () => {
  const read = (contents: string | Uint8Array, name = 'list.txt') =>
    emulator.answer('feeds import', { file: { name, contents } });

  it('hands the file on by its contents, whatever it is called, and counts what came of it', async () => {
    desk.imported = {
      kind: 'imported',
      added: 2,
      known: 1,
      refused: [{ address: 'ftp://old.example', problem: 'It is no web address.' }],
    };
    const answer = await read(OPML);
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(shown(answer)).toContain('2 added · 1 followed already · 1 refused');
    expect(desk.asked).toMatchObject([{ asker: { guild: emulator.guildId }, text: OPML }]);
  });

  it('reads a list in UTF-16', async () => {
    await read(Buffer.from(`\ufeff${OPML}`, 'utf16le'));
    expect(desk.asked).toHaveLength(1);
  });

  it.each([
    ['another XML file, called a list', '<rss><title>opml</title></rss>', 'feeds.opml', 'no OPML list'],
    ['an empty file', '', 'feeds.opml', 'The file is empty'],
    ['more than 1 MB', OPML.padEnd(1024 * 1024 + 1), 'feeds.opml', 'more than 1 MB'],
  ])('refuses %s', async (_name, contents, name, sentence) => {
    expect(shown(await read(contents, name))).toContain(sentence);
    expect(desk.asked).toEqual([]);
  });

  it('says so when the file cannot be had', async () => {
    const uploads = `${emulator.url}/preview/uploads?name=feeds.opml`;
    const { id } = (await (await fetch(uploads, { method: 'POST', body: OPML })).json()) as { id: string };
    const release = emulator.holdInteractions();
    const outcome = emulator.run('feeds import', { file: id });
    emulator.forgetFile(id);
    release();
    expect(shown(await emulator.settled(await outcome))).toContain('Discord did not hand out the file');
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('passes on why a list is refused, as plain words', async () => {
    desk.imported = { kind: 'refused', problem: 'It nests *too* deeply.' };
    expect(shown(await read(OPML))).toBe('It nests \\*too\\* deeply.');
  });
});

describe('/feeds export', () => {
  it('sends the feeds as a file, shown by its name', async () => {
    desk.follow('Merrow Gazette');
    const answer = await emulator.answer('feeds export');
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(answer.attachments).toMatchObject([{ filename: 'feeds.opml', size: OPML.length }]);
    const response = await fetch(String(answer.attachments[0]?.['url']));
    expect(await response.text()).toBe(OPML);
  });

  it('has nothing to send where nothing is followed', async () => {
    const answer = await emulator.answer('feeds export');
    expect(shown(answer)).toContain('follows no feed yet');
    expect(answer.attachments).toEqual([]);
  });
});

describe('telling that a feed fails', () => {
  const failing = (channel: string): Following =>
    desk.follow(
      'Merrow @everyone',
      { channel },
      {
        failingSince: '2026-11-20T09:00:00.000Z',
        reason: 'The server answers 503.',
      },
    );

  it('posts once in the channel, as plain words first, and pings nobody', async () => {
    await bot.notices.tellFailing(failing(emulator.channel('#general').id));
    const [notice, ...more] = emulator.messages('#general');
    expect(more).toEqual([]);
    expect(notice?.flags).toBe(1 << 15);
    expect(notice && shown(notice)).toContain('The server answers 503.');
    expect(notice).toMatchObject({ mention_everyone: false });
    const sent = emulator.requests.filter(({ path: where }) => /\/channels\/\d+\/messages/.test(where));
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'PATCH']);
    expect(sent[0]?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    expect((sent[0]?.body as { content: string }).content).toContain('/feeds remove');
  });

  it('is given once the plain words stand there', async () => {
    emulator.failNext({ method: 'PATCH', path: /\/channels\/\d+\/messages\/\d+$/, status: 403 });
    await bot.notices.tellFailing(failing(emulator.channel('#general').id));
    expect(emulator.messages('#general')[0]?.content).toContain('The server answers 503.');
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it.each([
    ['is gone', '1100000000000009999'],
    ['may not be written in', '#staff-only'],
    ['is hidden', '#archive-room'],
    ['takes no messages', '#story-forum'],
  ])('rejects where the channel %s', async (_name, channel) => {
    const id = channel.startsWith('#') ? emulator.channel(channel).id : channel;
    await expect(bot.notices.tellFailing(failing(id))).rejects.toThrow();
  });
});

describe('the bot’s profile', () => {
  it('is an address that names it', () => {
    expect(bot.profile()).toBe(`https://discord.com/users/${emulator.botId}`);
  });
});
