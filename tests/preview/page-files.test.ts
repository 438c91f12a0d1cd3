import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { connectedBot } from './connected-bot.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from './page-fixtures/chromium.ts';

const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'import',
    description: 'Reads a list',
    options: [
      { type: ApplicationCommandOptionType.Attachment, name: 'file', description: 'A list', required: true },
      { type: ApplicationCommandOptionType.String, name: 'note', description: 'A note' },
      { type: ApplicationCommandOptionType.Boolean, name: 'anew', description: 'All of it again' },
    ],
  },
];

const LIST = { name: 'feeds.opml', mimeType: 'text/x-opml', buffer: Buffer.from('<opml/>') };
const PHONE = { width: 390, height: 844 };

/** Files come to the page with an event that carries them. */
const eventWith = (kind: 'drop' | 'paste', contents = `'<opml/>'`): string => `(() => {
  const data = new DataTransfer();
  data.items.add(new File([${contents}], 'given.opml', { type: 'text/x-opml' }));
  const options = { bubbles: true, cancelable: true };
  const event = ${
    kind === 'drop'
      ? `new DragEvent('drop', { ...options, dataTransfer: data })`
      : `new ClipboardEvent('paste', { ...options, clipboardData: data })`
  };
  document.querySelector('.command-form .command-name').dispatchEvent(event);
  return event.defaultPrevented;
})()`;

if (chromiumPath === null)
  process.stderr.write('Files are not tried in a browser: no Chromium on this machine.\n');

describe.skipIf(chromiumPath === null)('a file for an option, on the page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_ARGUMENTS });
  });
  afterAll(() => browser.close());

  const open = async (viewport = { width: 1280, height: 800 }) => {
    const bot = await connectedBot(commands);
    bot.onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      const file = i.options.getAttachment('file', true);
      const text = (await (await fetch(file.url)).text()).slice(0, 40);
      const more = [i.options.getString('note')?.length, i.options.getBoolean('anew')].join();
      await i.reply({ content: `read ${file.name}: ${text} ${more}`, flags: MessageFlags.Ephemeral });
    });
    const context = await browser.newContext({ viewport, isMobile: viewport === PHONE });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(5_000);
    const faults: string[] = [];
    page.on('pageerror', error => faults.push(error.message));
    await page.goto(bot.emulator.url);
    await page.getByTestId('online').and(page.locator('[data-online="true"]')).waitFor();
    return { ...bot, page, faults };
  };
  const openForm = async (page: Page): Promise<Locator> => {
    await page.getByTestId('composer').fill('/import');
    await page.keyboard.press('Tab');
    return page.getByTestId('command-option-file');
  };

  it('is chosen with the file picker, shown by its name and sent with Enter', async () => {
    const { page, faults } = await open();
    const field = await openForm(page);
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Choose a file or drop it here').click();
    await (await chooser).setFiles(LIST);
    await page.locator('[data-chosen="true"]').filter({ hasText: 'feeds.opml' }).waitFor();
    await field.press('Enter');
    await page.getByText('read feeds.opml: <opml/>').waitFor();
    expect(faults).toEqual([]);
  });

  it('opens the picker by keyboard alone', async () => {
    const { page } = await open();
    const field = await openForm(page);
    const chooser = page.waitForEvent('filechooser');
    await field.press('Enter');
    await (await chooser).setFiles(LIST);
    await page.locator('[data-chosen="true"]').waitFor();
    await field.press('Backspace');
    await page.getByText('Choose a file or drop it here').waitFor();
  });

  it.each(['drop', 'paste'] as const)('is taken by %s anywhere on the form', async kind => {
    const { page } = await open();
    await openForm(page);
    expect(await page.evaluate(eventWith(kind))).toBe(true);
    await page.locator('[data-chosen="true"]').filter({ hasText: 'given.opml' }).waitFor();
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('read given.opml: <opml/>').waitFor();
  });

  it('is asked for when the line is typed without it, and cannot be typed', async () => {
    const { page } = await open();
    await page.getByTestId('composer').fill('/import');
    await page.getByTestId('composer').press('Enter');
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('This one is needed.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('composer').fill('/import file:feeds.opml');
    await page.getByTestId('composer').press('Enter');
    await page.getByText('A file cannot be typed').waitFor();
    await page.getByTestId('command-option-file').setInputFiles(LIST);
    await page.getByText('A file cannot be typed').waitFor({ state: 'detached' });
  });

  it('is refused above 10 MB before anything is sent, and another may follow', async () => {
    const { page } = await open();
    const field = await openForm(page);
    await page.evaluate(eventWith('drop', 'new Uint8Array(10 * 1024 * 1024 + 1)'));
    await page.getByText('Files may have at most 10 MB.').waitFor();
    await field.setInputFiles(LIST);
    await page.locator('[data-chosen="true"]').waitFor();
    expect(await page.getByText('Files may have at most').count()).toBe(0);
  });

  it('keeps what is typed elsewhere while it is on its way', async () => {
    const { page } = await open();
    const field = await openForm(page);
    await page.getByRole('button', { name: '+2 more' }).click();
    await page.getByTestId('more-option').filter({ hasText: 'note' }).click();
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => (release = resolve));
    await page.route('**/preview/uploads*', async route => {
      await held;
      await route.continue();
    });
    await field.setInputFiles(LIST);
    await page.getByText('Sending feeds.opml…').waitFor();
    await page.getByTestId('command-option-note').fill('for later');
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('The file is still being sent.').waitFor();
    release();
    await page.locator('[data-chosen="true"]').waitFor();
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText('read feeds.opml: <opml/> 9,').waitFor();
  });

  it('says so when the emulator does not take it', async () => {
    const { page } = await open();
    const field = await openForm(page);
    await page.route('**/preview/uploads*', route => route.abort());
    await field.setInputFiles(LIST);
    await page.getByText('The file could not be read or sent.').waitFor();
  });

  it('fits a phone beside a long text and a truth value', async () => {
    const { page } = await open(PHONE);
    const field = await openForm(page);
    await field.setInputFiles({ ...LIST, name: `${'a-very-long-name-'.repeat(9)}.opml` });
    await page.locator('[data-chosen="true"]').waitFor();
    const add = async (name: string): Promise<Locator> => {
      await page.getByRole('button', { name: /more$/ }).click();
      await page.getByTestId('more-option').filter({ hasText: name }).click();
      return page.getByTestId(`command-option-${name}`);
    };
    await (await add('note')).fill(`https://news.example/${'section/'.repeat(40)}`);
    await add('anew');
    await page.getByTestId('choice').filter({ hasText: 'False' }).click();
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    const pills = await page.locator('.option-pill').all();
    const boxes = await Promise.all(pills.map(pill => pill.boundingBox()));
    expect(boxes.map(box => (box?.x ?? 0) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390)).toEqual([
      true,
      true,
      true,
    ]);
    expect(boxes.every(box => (box?.height ?? 0) >= 44)).toBe(true);
    await page.getByRole('button', { name: 'Run command' }).click();
    await page.getByText(/341,false/).waitFor();
  });
});
