import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { feedRefusal } from '../../src/discord/feeds/feed-access.ts';
import { fetchAttachment, isAttachmentAddress } from '../../src/discord/feeds/fetch-attachment.ts';
import { meantFeeds } from '../../src/discord/feeds/named-feed.ts';
import { feedChoices } from '../../src/discord/feeds/suggest-feeds.ts';
import { typedAddress } from '../../src/discord/feeds/typed-address.ts';
import type { Following } from '../../src/model/feed.ts';
import { hostileText } from './hostile-text.ts';

const feed = (source: number, name: string, address: string, site: string | null = null): Following =>
  ({ name, paused: false, feed: { source, address, site } }) as Following;

const FEEDS = [
  feed(7, 'Merrow Gazette', 'https://www.merrow.example/feed/', 'https://www.merrow.example/'),
  feed(8, 'Sport', 'https://merrow.example/sport.xml', 'https://www.merrow.example/'),
  feed(9, 'Sport', 'https://radio.example/sport.xml'),
  feed(10, '1984', 'https://books.example/rss'),
];

describe('an address as people type it', () => {
  it.each([
    ['https://merrow.example/feed.xml', 'https://merrow.example/feed.xml'],
    ['  merrow.example ', 'merrow.example'],
    ['feed:https://merrow.example/rss', 'feed:https://merrow.example/rss'],
    ['https://merrow.example/\u200bfeed\u202e', 'https://merrow.example/feed'],
  ])('is %j as the eye sees it', (typed, address) => {
    expect(typedAddress(typed)).toBe(address);
  });

  it.each([
    '',
    '   ',
    '\u200b',
    'harbour news',
    'https://merrow .example/',
    `https://merrow.example/${'a'.repeat(2_000)}`,
  ])('is not %j', typed => {
    expect(typedAddress(typed)).toBeNull();
  });

  it('is one line without white space, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText(6), typed => {
        expect(typedAddress(typed) ?? 'none').toMatch(/^\S+$/u);
      }),
    );
  });
});

describe('the feed meant', () => {
  const meant = (typed: string): number[] => meantFeeds(FEEDS, typed).map(({ feed: { source } }) => source);

  it.each([
    ['8', [8]],
    ['merrow GAZETTE ', [7]],
    ['1984', [10]],
    ['https://merrow.example/sport.xml', [8]],
    ['merrow.example/feed', [7]],
    ['http://radio.example/sport.xml/', [9]],
    ['sport', [8, 9]],
    ['www.merrow.example', [7, 8]],
    ['Old Courier', []],
    ['', []],
  ])('by %j are those numbered %j', (typed, sources) => {
    expect(meant(typed)).toEqual(sources);
  });
});

describe('feeds offered while typing', () => {
  it('are named with their host, carry their number, and begin with what is typed where they can', () => {
    expect(feedChoices(FEEDS, 's')).toEqual([
      { name: 'Sport · merrow.example', value: '8' },
      { name: 'Sport · radio.example', value: '9' },
      { name: 'Merrow Gazette · www.merrow.example', value: '7' },
      { name: '1984 · books.example', value: '10' },
    ]);
    expect(feedChoices(FEEDS, 'RADIO').map(choice => choice.value)).toEqual(['9']);
    expect(feedChoices(FEEDS, 'courier')).toEqual([]);
  });

  it('are at most 25 that Discord takes, whatever they are called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(hostileText(20), fc.oneof(fc.webUrl(), hostileText(10))), { maxLength: 40 }),
        named => {
          const choices = feedChoices(
            named.map(([name, address], source) => feed(source, name, address)),
            '',
          );
          expect(choices).toHaveLength(Math.min(25, named.length));
          for (const { name } of choices) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(name.trim()).not.toBe('');
          }
        },
      ),
      { endOnFailure: true },
    );
  });
});

describe('feedRefusal', () => {
  const asked = (guildId: string | null, ...permissions: bigint[]) =>
    feedRefusal({ guildId, memberPermissions: new PermissionsBitField(permissions) });

  it('lets people with Manage Server through, and refuses everybody else and everywhere else', () => {
    expect(asked('1', PermissionFlagsBits.ManageGuild)).toBeNull();
    expect(asked('1', PermissionFlagsBits.ManageMessages)).toBe('feedNeedsManage');
    expect(asked(null, PermissionFlagsBits.ManageGuild)).toBe('feedOnlyInServer');
    expect(feedRefusal({ guildId: '1', memberPermissions: null })).toBe('feedNeedsManage');
  });
});

describe('where an attachment may lie', () => {
  const DISCORD = 'https://discord.com/api';
  const EMULATOR = 'http://127.0.0.1:4477/api';

  it.each([
    ['https://cdn.discordapp.com/ephemeral-attachments/1/2/feeds.opml?ex=1', DISCORD],
    ['https://media.discordapp.net/attachments/1/2/feeds.opml', DISCORD],
    ['http://127.0.0.1:4477/attachments/1/feeds.opml', EMULATOR],
    ['http://127.0.0.1:4477/attachments/1/feeds.opml', 'http://localhost:4477/api'],
  ])('is %s with the API at %s', (address, api) => {
    expect(isAttachmentAddress(address, api)).toBe(true);
  });

  it.each([
    ['http://cdn.discordapp.com/attachments/1/2/feeds.opml', DISCORD],
    ['https://cdn.discordapp.com:8443/attachments/1', DISCORD],
    ['https://cdn.discordapp.com.evil.example/attachments/1', DISCORD],
    ['https://cdn.discordapp.com@evil.example/attachments/1', DISCORD],
    ['https://user@cdn.discordapp.com/attachments/1', DISCORD],
    ['https://evil.example/cdn.discordapp.com', DISCORD],
    ['http://127.0.0.1:4477/attachments/1/feeds.opml', DISCORD],
    ['http://127.0.0.1:4478/attachments/1/feeds.opml', EMULATOR],
    ['http://169.254.169.254/latest/meta-data', EMULATOR],
    ['http://10.0.0.1:4477/attachments/1', 'http://10.0.0.1:4477/api'],
    ['file:///etc/passwd', EMULATOR],
    ['no address', DISCORD],
  ])('is not %s with the API at %s', (address, api) => {
    expect(isAttachmentAddress(address, api)).toBe(false);
  });
});

describe('fetching an attachment', () => {
  const serve = async (answer: RequestListener): Promise<string> => {
    const server: Server = createServer(answer);
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/feeds.opml`;
  };

  it('gives the bytes', async () => {
    const address = await serve((_, response) => response.end('<opml/>'));
    const fetched = await fetchAttachment(address);
    expect(fetched.kind === 'fetched' && Buffer.from(fetched.bytes).toString()).toBe('<opml/>');
  });

  it('stops at the bound, whatever was announced', async () => {
    const address = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(1_000)));
      };
      response.on('drain', more);
      more();
    });
    expect(await fetchAttachment(address, { bytes: 5_000, milliseconds: 5_000 })).toEqual({ kind: 'large' });
  });

  it.each<[string, RequestListener]>([
    ['a file that is gone', (_, response) => response.writeHead(404).end('gone')],
    ['a redirect', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['a line that is cut', request => request.socket.destroy()],
    ['a server that says nothing', () => undefined],
    ['a server that stops halfway', (_, response) => response.writeHead(200).write('<opml')],
  ])('fails with %s, in time', async (_name, answer) => {
    const address = await serve(answer);
    expect(await fetchAttachment(address, { bytes: 5_000, milliseconds: 300 })).toMatchObject({
      kind: 'failed',
    });
  });
});
