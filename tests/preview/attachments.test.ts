import { ApplicationCommandOptionType, AttachmentBuilder, ComponentType, MessageFlags } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../src/preview/emulator.ts';
import { FileShelf, uploadName } from '../../src/preview/world/file-shelf.ts';
import { call, connectedBot, emulatorForTest } from './connected-bot.ts';

const option = {
  type: ApplicationCommandOptionType.Attachment,
  name: 'file',
  description: 'A list',
} as const;
const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  { name: 'import', description: 'Reads a list', options: [{ ...option, required: true }] },
  {
    name: 'lists',
    description: 'Lists',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'read',
        description: 'Reads a list',
        options: [option, { type: ApplicationCommandOptionType.String, name: 'note', description: 'A note' }],
      },
    ],
  },
];

const TEN_MEBIBYTES = 10 * 1024 * 1024;

const upload = (
  emulator: Emulator,
  name: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) =>
  fetch(`${emulator.url}/preview/uploads?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'text/x-opml', ...headers },
  });

describe('a file for an option', () => {
  it('comes to the bot as an attachment with name, size, type and an address that serves it', async () => {
    const { emulator, onInteraction, faults } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      const file = i.options.getAttachment('file', true);
      const text = await (await fetch(file.url)).text();
      await i.reply({
        content: `${file.name} ${file.size} ${file.contentType ?? ''} ${String(file.ephemeral)} ${text}`,
      });
    });
    const file = { name: 'my feeds (1).opml', contents: '<opml/>', contentType: 'text/x-opml' };
    expect((await emulator.answer('import', { file })).content).toBe(
      'my_feeds_1.opml 7 text/x-opml true <opml/>',
    );
    expect(faults).toEqual([]);
  });

  it('comes inside a subcommand too, whose name stands above the answer', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isChatInputCommand()) await i.reply({ content: i.options.getAttachment('file')?.name ?? 'none' });
    });
    const answer = await emulator.answer('lists read', { file: { name: 'a.xml', contents: 'a' } });
    expect(answer).toMatchObject({ content: 'a.xml', interaction_metadata: { name: 'lists read' } });
    expect((await emulator.answer('lists read', { note: 'without' })).content).toBe('none');
  });

  it('may be empty, and may hold any bytes', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      const bytes = await (await fetch(i.options.getAttachment('file', true).url)).bytes();
      await i.reply({ content: `[${bytes.join()}]` });
    });
    const read = async (contents: Uint8Array) =>
      (await emulator.answer('import', { file: { name: 'x', contents } })).content;
    expect(await read(new Uint8Array())).toBe('[]');
    expect(await read(Uint8Array.of(0, 13, 10, 255))).toBe('[0,13,10,255]');
  });

  it.each([
    ['is left out', {}, '"file" is required.'],
    ['is text', { file: 'feeds.opml' }, 'choose it again'],
    ['is a number', { file: 7 }, 'choose it again'],
    ['has an id that nobody uploaded', { file: '1100000000000000099' }, 'choose it again'],
  ])('is refused when it %s', async (_name, options, reason) => {
    const { emulator } = await connectedBot(commands);
    const outcome = await emulator.run('import', options);
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(reason) as string });
  });

  it('is refused where text is wanted', async () => {
    const { emulator } = await connectedBot(commands);
    const file = { name: 'a', contents: 'a' };
    await expect(emulator.run('lists read', { note: file })).rejects.toThrow('"note" takes no file');
  });

  it('cannot be one that the bot itself had sent', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isChatInputCommand()) await i.reply({ files: [new AttachmentBuilder(Buffer.from('a'))] });
    });
    const [own] = (await emulator.answer('lists read')).attachments;
    expect(await emulator.run('import', { file: String(own?.['id']) })).toMatchObject({ kind: 'failed' });
  });

  it('goes away when that is wished, and its address with it', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      const file = i.options.getAttachment('file', true);
      emulator.forgetFile(file.id);
      await i.reply({ content: String((await fetch(file.url)).status) });
    });
    expect((await emulator.answer('import', { file: { name: 'a', contents: 'a' } })).content).toBe('404');
  });
});

describe('uploading from the page', () => {
  it('answers with the attachment, whose id a command can be run with', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isChatInputCommand()) await i.reply({ content: i.options.getAttachment('file', true).name });
    });
    const answer = await upload(emulator, 'lists/../harbour.opml', '<opml/>');
    expect(answer.status).toBe(201);
    const attachment = (await answer.json()) as { id: string };
    expect(attachment).toMatchObject({ filename: 'lists..harbour.opml', size: 7, ephemeral: true });
    expect((await emulator.answer('import', { file: attachment.id })).content).toBe('lists..harbour.opml');
  });

  it('takes 10 MiB and refuses a byte more, as Discord does', async () => {
    const emulator = await emulatorForTest();
    expect((await upload(emulator, 'full', new Uint8Array(TEN_MEBIBYTES))).status).toBe(201);
    const more = await upload(emulator, 'more', new Uint8Array(TEN_MEBIBYTES + 1));
    expect(more.status).toBe(413);
    expect(await more.json()).toMatchObject({ code: 40005 });
  });

  it('is bounded the same for a file given in code', async () => {
    const { emulator } = await connectedBot(commands);
    const contents = new Uint8Array(TEN_MEBIBYTES + 1);
    await expect(emulator.run('import', { file: { name: 'more', contents } })).rejects.toThrow('too large');
  });

  it('turns away other sites, and other methods', async () => {
    const emulator = await emulatorForTest();
    expect((await upload(emulator, 'a', 'a', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(`${emulator.url}/preview/uploads`, { method: 'PUT' })).status).toBe(405);
    expect((await fetch(`${emulator.url}/preview/uploads`)).status).toBe(404);
  });

  it('offers an uploaded page for download instead of showing it', async () => {
    const emulator = await emulatorForTest();
    const answer = await upload(emulator, 'a.html', '<script>1</script>', { 'content-type': 'text/html' });
    const { url } = (await answer.json()) as { url: string };
    const { headers } = await fetch(url);
    expect([headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      'application/octet-stream',
      'attachment',
    ]);
  });
});

describe('an attachment option in a definition', () => {
  const register = async (more: object) => {
    const emulator = await emulatorForTest();
    const path = `/applications/${emulator.botId}/commands`;
    return call(emulator, 'PUT', path, [
      { name: 'import', description: 'x', options: [{ ...option, ...more }] },
    ]);
  };

  it('is taken, required or not', async () => {
    expect((await register({ required: true })).status).toBe(200);
    expect((await register({})).status).toBe(200);
  });

  it.each([
    ['choices', { choices: [{ name: 'a', value: 'a' }] }],
    ['autocomplete', { autocomplete: true }],
  ])('is refused with %s', async (_name, more) => {
    const { status, body } = await register(more);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID');
  });
});

describe('a file component', () => {
  it('comes back with the name and size of its attachment', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: [{ type: ComponentType.File, file: { url: 'attachment://feeds.opml' } }],
        files: [new AttachmentBuilder(Buffer.from('<opml/>'), { name: 'feeds.opml' })],
      });
    });
    const { components, attachments } = await emulator.answer('lists read');
    expect(components).toMatchObject([
      { name: 'feeds.opml', size: 7, file: { url: attachments[0]?.['url'] } },
    ]);
  });
});

describe('the names and number of files', () => {
  it.each([
    ['feeds.opml', 'feeds.opml'],
    ['Лента новостей.xml', 'Лента_новостей.xml'],
    ['a/b\\c:d.xml', 'abcd.xml'],
    ['\u202egnp.exe\u0000', 'gnp.exe'],
    ['???', 'unknown'],
    ['', 'unknown'],
    [`${'x'.repeat(400)}.opml`, `${'x'.repeat(195)}.opml`],
  ])('makes of %j the name %j', (given, name) => {
    expect(uploadName(given)).toBe(name);
  });

  it('forgets the oldest beyond 100 files or 100 MiB', () => {
    const shelf = new FileShelf();
    const put = (id: number, bytes: number): void => {
      shelf.put(String(id), { name: 'a', contentType: 'x/y', bytes: Buffer.alloc(bytes) }, undefined);
    };
    for (let id = 1; id <= 101; id += 1) put(id, 1);
    expect([shelf.get('1'), shelf.get('2')?.bytes.length]).toEqual([undefined, 1]);
    for (let id = 201; id <= 211; id += 1) put(id, TEN_MEBIBYTES);
    expect([shelf.get('201'), shelf.get('202')?.name, shelf.get('211')?.name]).toEqual([undefined, 'a', 'a']);
  });
});
