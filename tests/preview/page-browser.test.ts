import { chromium } from 'playwright-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiObject, FromPage, ToPage } from '../../src/preview/protocol.ts';
import type { Component, Message } from '../../src/preview/page/api-types.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from './page-fixtures/chromium.ts';
import { scriptedServer } from './page-fixtures/scripted-server.ts';
import type { ScriptedServer } from './page-fixtures/scripted-server.ts';
import { BOT, CHANNELS, COMMANDS, NEWS, PERSONAS, ROLES, message } from './page-fixtures/town.ts';

const LOG = `document.querySelector('[role=log]')`;
const object = (value: object): ApiObject => value as ApiObject;
const V2 = 1 << 15;
const answerWith = (components: readonly Component[], more: Partial<Message> = {}): Message =>
  message({ content: '', flags: V2, components, ...more });
const text = (content: string): Component => ({ type: 10, content });
const said = (shown: Message, visibleTo?: string): ToPage => ({
  type: 'message',
  event: 'create',
  message: object(shown),
  ...(visibleTo === undefined ? {} : { visible_to: visibleTo }),
});
const acknowledged = (frame: FromPage): ToPage => ({
  type: 'acknowledged',
  nonce: frame.type === 'dismiss' ? '' : frame.nonce,
});

if (chromiumPath === null)
  process.stderr.write('The preview page is not tried in a browser: no Chromium on this machine.\n');

describe.skipIf(chromiumPath === null)('the preview page in Chromium', () => {
  let browser: Browser;
  let server: ScriptedServer;
  let page: Page;
  let faults: string[];
  let history: Message[];

  const hello = (): ToPage => ({
    type: 'hello',
    guild: { id: '1', name: 'Harbour Town', roles: ROLES },
    channels: CHANNELS.map(object),
    personas: PERSONAS,
    bot: object(BOT),
    commands: COMMANDS.map(object),
    messages: history.map(object),
    online: true,
  });
  /** An expression in the page's own words: the tests know no browser's types. */
  const measure = <Value>(expression: string): Promise<Value> => page.evaluate<Value>(expression);
  const by = (testid: string): Locator => page.getByTestId(testid);
  const open = async (width = 1280, height = 800): Promise<void> => {
    const phone = width < 800;
    const context = await browser.newContext({
      viewport: { width, height },
      hasTouch: phone,
      isMobile: phone,
    });
    page = await context.newPage();
    page.setDefaultTimeout(5_000);
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', line => {
      if (line.type() === 'error') faults.push(line.text());
    });
    await page.goto(server.address);
    await by('online').and(page.locator('[data-online="true"]')).waitFor();
  };
  const typeLine = async (line: string): Promise<void> => {
    await by('composer').fill(line);
    await by('composer').press('Enter');
  };
  const lastRun = (): FromPage | undefined => server.received.findLast(({ type }) => type === 'run');

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_ARGUMENTS });
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    faults = [];
    history = [];
    server = await scriptedServer(hello);
  });
  afterEach(async () => {
    await page.context().close();
    await server.close();
    expect(faults.filter(fault => !fault.includes('WebSocket'))).toEqual([]);
  });

  it('runs a line typed in full', async () => {
    server.answer = frame => [acknowledged(frame), said(answerWith([text('## Harbour')]))];
    await open();
    await typeLine('/summary topic:north quay length:short');
    await page.getByRole('heading', { name: 'Harbour', exact: true }).waitFor();
    expect(lastRun()).toMatchObject({
      command: 'summary',
      channel: NEWS,
      persona: PERSONAS[0]?.id,
      options: [
        { name: 'topic', type: 3, value: 'north quay' },
        { name: 'length', type: 3, value: 'short' },
      ],
    });
  });

  it('fills in a command by keyboard alone, with the bot completing a word', async () => {
    server.answer = frame =>
      frame.type === 'autocomplete'
        ? [{ type: 'choices', nonce: frame.nonce, choices: [{ name: 'Ferry strike', value: 'ferry' }] }]
        : [acknowledged(frame)];
    await open();
    await by('composer').pressSequentially('/summ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('fer');
    await by('choice').filter({ hasText: 'Ferry strike' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await by('composer').waitFor();
    expect(lastRun()).toMatchObject({ options: [{ name: 'topic', type: 3, value: 'ferry' }] });
  });

  it('adds an optional option and offers its choices', async () => {
    await open();
    await by('composer').fill('/summary');
    await page.keyboard.press('Tab');
    await by('command-option-topic').fill('ferry');
    await page.getByRole('button', { name: '+4 more' }).click();
    await by('more-option').filter({ hasText: 'length' }).click();
    await by('choice').filter({ hasText: 'Long' }).click();
    await page.getByRole('button', { name: 'Run command' }).click();
    await expect
      .poll(lastRun)
      .toMatchObject({ options: [{ value: 'ferry' }, { name: 'length', value: 'long' }] });
  });

  it('says what is missing instead of running', async () => {
    await open();
    await typeLine('/digest create time:08:00');
    await page.getByText('This one is needed.').waitFor();
    expect(lastRun()).toBeUndefined();
    expect(await by('command-option-time').inputValue()).toBe('08:00');
  });

  it('shows a command that was not answered in red, to be put away', async () => {
    server.answer = frame =>
      frame.type === 'run'
        ? [{ type: 'failed', nonce: frame.nonce, reason: 'The application did not respond' }]
        : [];
    await open();
    await typeLine('/help');
    await page.getByRole('alert').filter({ hasText: 'The application did not respond' }).waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => by('message').count()).toBe(0);
  });

  it('shows an ephemeral answer to its persona alone', async () => {
    await open();
    const [mara] = PERSONAS;
    server.say(said(message({ content: 'Between us', flags: 64 }), mara?.id));
    await by('ephemeral').waitFor();
    await by('persona-switch').selectOption({ label: 'Jon, member' });
    await expect.poll(() => by('message').count()).toBe(0);
    await by('composer').fill('/');
    expect(await by('command').allTextContents()).toEqual([
      expect.stringContaining('/help'),
      expect.stringContaining('/summary'),
    ]);
  });

  it('follows a deferred answer to its end', async () => {
    await open();
    const thinking = message({ content: '', flags: 1 << 7 });
    server.say(said(thinking));
    await page.getByText('Broadsheet is thinking…').waitFor();
    const done = {
      ...thinking,
      flags: V2,
      components: [text('Done')],
      edited_timestamp: '2024-11-21T10:01:00Z',
    };
    server.say({ type: 'message', event: 'update', message: object(done) });
    await page.getByText('Done').waitFor();
    await page.getByText('(edited)').waitFor();
    expect(await page.getByText('is thinking').count()).toBe(0);
  });

  it('draws what an article says as text, never as markup', async () => {
    const hostile =
      '<img src=x onerror=alert(1)> [a](javascript:alert(1)) <script>alert(1)</script> **b** [c](https://example.org/)';
    history = [answerWith([{ type: 17, accent_color: 255, components: [text(hostile)] }])];
    await open();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    expect(await page.locator('.message-scroll img, .message-scroll script').count()).toBe(0);
    expect(
      await measure<string[]>("[...document.querySelectorAll('.message-scroll a')].map(link => link.href)"),
    ).toEqual(['https://example.org/']);
  });

  it('presses buttons, chooses in selects and fills in forms', async () => {
    const row = (...components: Component[]): Component => ({ type: 1, components });
    const outlets = {
      type: 3,
      custom_id: 'pick',
      placeholder: 'Outlets',
      min_values: 1,
      max_values: 2,
      options: [
        { label: 'Bell', value: 'b' },
        { label: 'Post', value: 'p' },
        { label: 'Wire', value: 'w' },
      ],
    };
    history = [answerWith([row({ type: 2, style: 1, label: 'Follow', custom_id: 'follow' }), row(outlets)])];
    const name: Component = { type: 18, label: 'Name', component: { type: 4, custom_id: 'name', style: 1 } };
    server.answer = frame => {
      if (frame.type === 'component' && frame.customId === 'follow')
        return [
          {
            type: 'modal',
            nonce: frame.nonce,
            opener: '7',
            modal: { custom_id: 'form', title: 'Follow', components: [name] },
          },
        ];
      return [acknowledged(frame)];
    };
    await open();
    await page.getByRole('combobox', { name: 'Outlets' }).click();
    await by('choice').filter({ hasText: 'Bell' }).click();
    await by('choice').filter({ hasText: 'Wire' }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => server.received.at(-1))
      .toMatchObject({ customId: 'pick', componentType: 3, values: ['b', 'w'] });
    await page.getByRole('button', { name: 'Follow' }).click();
    await by('modal').getByLabel('Name').fill('The bridge');
    await by('modal').getByRole('button', { name: 'Submit' }).click();
    await by('modal').waitFor({ state: 'detached' });
    expect(server.received.at(-1)).toMatchObject({
      type: 'modal',
      opener: '7',
      components: [{ type: 18, component: { type: 4, custom_id: 'name', value: 'The bridge' } }],
    });
  });

  it('shows a menu below the last message whole, and the row that the keys are at', async () => {
    const options = Array.from({ length: 25 }, (_, i) => ({ label: `Feed ${i}`, value: String(i) }));
    const menu = { type: 3, custom_id: 'other', placeholder: 'Other feeds', options };
    history = [...Array.from({ length: 30 }, () => message()), answerWith([{ type: 1, components: [menu] }])];
    await open(390, 844);
    await page.getByRole('combobox', { name: 'Other feeds' }).click();
    const bottomOf = async (shown: Locator): Promise<number> => {
      const box = await shown.boundingBox();
      return (box?.y ?? 9_999) + (box?.height ?? 0);
    };
    const end = async (): Promise<number> => (await page.locator('.composer').boundingBox())?.y ?? 0;
    await expect.poll(() => bottomOf(page.getByRole('listbox'))).toBeLessThanOrEqual((await end()) + 1);
    await page.keyboard.press('ArrowUp');
    const last = page.getByRole('option', { name: 'Feed 24' });
    await expect.poll(() => bottomOf(last)).toBeLessThanOrEqual((await end()) + 1);
  });

  it('tells of new messages when the reader is further up, and stays at the bottom else', async () => {
    history = Array.from({ length: 60 }, () => message());
    await open();
    const gap = (): Promise<number> =>
      measure(`${LOG}.scrollHeight - ${LOG}.scrollTop - ${LOG}.clientHeight`);
    server.say(said(message({ content: 'Seen at once' })));
    await page.getByText('Seen at once').waitFor();
    await expect.poll(gap).toBeLessThan(2);
    await measure(`${LOG}.scrollTop = 0, new Promise(drawn => requestAnimationFrame(drawn))`);
    server.say(said(message({ content: 'Further down' })));
    await page.getByRole('button', { name: '1 new message' }).click();
    await expect.poll(gap).toBeLessThan(2);
  });

  it('comes back by itself when the server was away', async () => {
    await open();
    server.cut();
    await page.getByText('Connection lost').waitFor();
    await by('online').and(page.locator('[data-online="true"]')).waitFor();
    expect(await page.getByText('Connection lost').count()).toBe(0);
  });

  it('switches between dark and light', async () => {
    await open();
    const background = (): Promise<string> => measure('getComputedStyle(document.body).backgroundColor');
    const before = await background();
    await by('theme-switch').click();
    await expect.poll(background).not.toBe(before);
  });

  it('fits a phone: no sideways scrolling, the channels in a drawer, targets of 44 pixels', async () => {
    const long = 'https://example.org/'.padEnd(300, 'x');
    const buttons = ['One', 'Two', 'Three', 'Four', 'Five'].map((label, i) => ({
      type: 2,
      style: 2,
      label,
      custom_id: String(i),
    }));
    history = [
      answerWith([
        {
          type: 17,
          components: [
            text(`${long} ${'w'.repeat(300)}\n\`\`\`\n${'c'.repeat(300)}\n\`\`\``),
            { type: 1, components: buttons },
          ],
        },
      ]),
    ];
    await open(390, 844);
    await by('composer').fill('/');
    expect(await measure<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await measure<number>(`${LOG}.scrollWidth - ${LOG}.clientWidth`)).toBe(0);
    const targets = await page
      .locator('button:visible, a.button:visible, [role=option]:visible, select:visible')
      .all();
    const boxes = await Promise.all(targets.map(target => target.boundingBox()));
    const low = boxes.filter(box => box === null || box.height < 44).length;
    expect(boxes.length).toBeGreaterThan(8);
    expect(low).toBe(0);
    await by('composer').fill('');
    await page.getByRole('button', { name: 'Show channels' }).tap();
    await by('channel-general').tap();
    await page.getByRole('heading', { name: 'general', exact: true }).waitFor();
  });
});
