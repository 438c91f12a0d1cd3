import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../preview/page-fixtures/chromium.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const isRequired = process.env['REQUIRE_BROWSER'] === '1';
if (chromiumPath === null)
  process.stderr.write('Left out: the page with the real bot in a browser: no Chromium on this machine.\n');

const LOG = `document.querySelector('[role=log]')`;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

it.runIf(isRequired)('has a browser, which this run requires', () => {
  expect(chromiumPath).not.toBeNull();
});

describe.skipIf(chromiumPath === null)('the page with the real bot behind it', () => {
  let browser: Browser;
  let running: RunningBot;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    [browser, running] = await Promise.all([
      chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_ARGUMENTS }),
      runBot(),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });
  afterEach(async () => {
    await page.context().close();
    expect(faults.splice(0)).toEqual([]);
  });

  /** An expression in the page's own words: the tests know no browser's types. */
  const measure = <Value>(expression: string): Promise<Value> => page.evaluate<Value>(expression);
  const by = (testid: string): Locator => page.getByTestId(testid);
  const lastMessage = (): Locator => by('message').last();

  async function open(viewport = DESK, colorScheme: 'dark' | 'light' = 'dark'): Promise<void> {
    const phone = viewport === PHONE;
    const context = await browser.newContext({ viewport, hasTouch: phone, isMobile: phone, colorScheme });
    page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on('pageerror', error => faults.push(error.message));
    page.on('console', line => {
      if (line.type() === 'error') faults.push(line.text());
    });
    await page.goto(running.emulator.url);
    await by('online').and(page.locator('[data-online="true"]')).waitFor();
  }
  const typeLine = async (line: string): Promise<void> => {
    await by('composer').fill(line);
    await by('composer').press('Enter');
  };
  /** Types a line and waits for its answer, told by words of it. */
  const ask = async (line: string, words: string): Promise<Locator> => {
    const before = await by('message').count();
    await typeLine(line);
    await expect.poll(() => by('message').count()).toBeGreaterThan(before);
    const answer = lastMessage();
    await answer.filter({ hasText: words }).waitFor();
    return answer;
  };

  it('offers the commands of the bot at a slash', async () => {
    await open();
    await by('composer').fill('/');
    await by('command').first().waitFor();
    const offered = (await by('command').allTextContents()).join('\n');
    for (const name of ['summary', 'quotes', 'timeline', 'search', 'help', 'digest create'])
      expect(offered).toContain(`/${name}`);
  });

  it('answers a summary with a link to each sentence', async () => {
    await open();
    const answer = await ask('/summary topic:bridge', 'Cormorant Bridge');
    const links = await answer.getByRole('link').all();
    const addresses = await Promise.all(links.map(link => link.getAttribute('href')));
    expect(addresses.filter(address => address?.includes('#:~:text='))).not.toEqual([]);
  });

  it('completes a topic from the corpus as it is typed', async () => {
    await open();
    const count = await by('message').count();
    await by('composer').pressSequentially('/summ');
    await page.keyboard.press('Tab');
    await by('command-option-topic').pressSequentially('corm');
    await by('choice').filter({ hasText: 'Cormorant Bridge' }).first().click();
    await page.keyboard.press('Enter');
    await expect.poll(() => by('message').count()).toBe(count + 1);
    await lastMessage().filter({ hasText: 'girder' }).waitFor();
  });

  it('turns the page of a long answer', async () => {
    await open();
    const answer = await ask('/quotes topic:meals', 'page 1 of');
    const before = await answer.textContent();
    await answer.getByRole('button', { name: 'More' }).click();
    await answer.filter({ hasText: 'page 2 of' }).waitFor();
    expect(await answer.textContent()).not.toBe(before);
    await answer.getByRole('button', { name: 'Back' }).click();
    await answer.filter({ hasText: 'page 1 of' }).waitFor();
  });

  it('shows a chosen sentence in its paragraph, to the asker alone', async () => {
    await open();
    const answer = await ask('/summary topic:bridge', 'Cormorant Bridge');
    const count = await by('message').count();
    await answer.getByRole('combobox').click();
    const chosen = by('choice').nth(1);
    const sentence = ((await chosen.textContent()) ?? '').slice(0, 30);
    await chosen.click();
    await expect.poll(() => by('message').count()).toBe(count + 1);
    await lastMessage().filter({ hasText: sentence }).getByTestId('ephemeral').waitFor();
  });

  it('marks a private answer as seen by the asker alone, and puts it away', async () => {
    await open();
    const answer = await ask('/summary topic:bridge private:true', 'Cormorant Bridge');
    await answer.getByTestId('ephemeral').filter({ hasText: 'Only you can see this' }).waitFor();
    const count = await by('message').count();
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => by('message').count()).toBe(count - 1);
  });

  it('says what to do about wrong input', async () => {
    await open();
    const answer = await ask('/timeline topic:bridge since:whenever', 'could not be read');
    await answer.getByTestId('ephemeral').waitFor();
  });

  it('offers no digests to a member without Manage Server', async () => {
    await open();
    await by('persona-switch').selectOption({ label: 'Robin, member' });
    await by('composer').fill('/');
    await by('command').first().waitFor();
    const offered = (await by('command').allTextContents()).join('\n');
    expect(offered).toContain('/summary');
    expect(offered).not.toContain('/digest');
  });

  it('sees a scheduled edition arrive', async () => {
    await open();
    await ask('/digest create channel:#news time:08:00 name:Morning', 'is set');
    const [schedule] = await running.engine.store.schedules(running.emulator.guildId);
    expect(schedule).toMatchObject({ name: 'Morning', time: '08:00' });
    const due = new Date(Date.now() - 60_000).toISOString();
    await running.engine.store.moveSchedule(schedule?.id ?? 0, schedule?.version ?? 0, due, due.slice(0, 16));
    await (await running.bot.digests).sweep();
    const edition = by('message').filter({ hasText: 'edition' }).last();
    await edition.waitFor();
    expect(await edition.getByTestId('ephemeral').count()).toBe(0);
    expect(await edition.textContent()).toContain('also in');
  });

  it('fits a phone with a long answer: nothing scrolls sideways', async () => {
    await open(PHONE);
    await ask('/quotes topic:meals length:long', 'page 1 of');
    await ask('/timeline topic:bridge length:long', '1968');
    expect(await measure<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(await measure<number>(`${LOG}.scrollWidth - ${LOG}.clientWidth`)).toBe(0);
    const width = (await lastMessage().boundingBox())?.width ?? Infinity;
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });

  it.each(['dark', 'light'] as const)('can be read in %s, and switched', async scheme => {
    await open(DESK, scheme);
    const luminance = (property: string, element: string): Promise<number> =>
      measure(
        `(getComputedStyle(${element})['${property}'].match(/[\\d.]+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)`,
      );
    const answer = await ask('/help', 'Every sentence');
    await answer.waitFor();
    const ground = await luminance('backgroundColor', 'document.body');
    const ink = await luminance('color', LOG);
    expect(ground < ink).toBe(scheme === 'dark');
    expect(Math.abs(ground - ink)).toBeGreaterThan(200);
    await by('theme-switch').click();
    await expect.poll(() => luminance('backgroundColor', 'document.body')).not.toBe(ground);
  });

  it('says that the bot is away, and that it is back', async () => {
    await open();
    await running.bot.stop();
    await by('online').and(page.locator('[data-online="false"]')).waitFor();
    await running.restart();
    await by('online').and(page.locator('[data-online="true"]')).waitFor();
    await ask('/help', 'Every sentence');
  });
});
