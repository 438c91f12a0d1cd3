import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { rssAnswer } from '../tests/feed-server/rss-feed.ts';
import { type FeedServer, startFeedServer } from '../tests/feed-server/feed-server.ts';
import { runBot, type RunningBot } from '../tests/end-to-end/running-bot.ts';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../tests/preview/page-fixtures/chromium.ts';

interface Picture {
  readonly name: string;
  readonly line: string;
  readonly width: number;
  readonly scheme: 'dark' | 'light';
}

const PICTURES: readonly Picture[] = [
  { name: 'summary', line: '/summary topic:bridge', width: 1000, scheme: 'dark' },
  { name: 'quotes-phone', line: '/quotes topic:meals', width: 390, scheme: 'light' },
  { name: 'timeline', line: '/timeline topic:bridge', width: 1000, scheme: 'dark' },
];

async function openPage(
  browser: Browser,
  running: RunningBot,
  picture: Omit<Picture, 'line'>,
): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: picture.width, height: 2400 },
    colorScheme: picture.scheme,
    deviceScaleFactor: 1,
  });
  await page.goto(running.emulator.url);
  await page.locator('[data-testid=online][data-online=true]').waitFor();
  return page;
}

/** The newest message alone: the viewport is tall enough for any, as it stands on the page. */
async function shoot(page: Page, name: string): Promise<void> {
  const message = page.getByTestId('message').last();
  await message.locator('.container').first().waitFor();
  await message.screenshot({ path: path.join(import.meta.dirname, 'pictures', `${name}.png`) });
  await page.close();
}

const HOUR = 3_600_000;

/** A feed on this machine, for the picture of one that is added. */
async function openFeed(): Promise<FeedServer> {
  const server = await startFeedServer();
  const titles = [
    'Lamp factory counts nine thousand lamps in its cellar',
    'Tram runs to the shore without a driver',
    'Rain puts off the regatta',
    'Museum of ropes opens in the old yard',
  ];
  const entries = titles.map((title, index) => ({
    id: `lampholm-${index}`,
    title,
    link: `${server.url}/articles/${index}`,
    description: `<p>${title}, the office of Lampholm said. More is told in the evening.</p>`,
    published: new Date(Date.now() - (index + 1) * 7 * HOUR),
  }));
  server.serve('/feed.xml', rssAnswer({ title: 'Lampholm Post', link: `${server.url}/`, entries }));
  return server;
}

/** Takes the README's pictures anew from the running bot: node docs/take-pictures.ts */
async function takePictures(): Promise<void> {
  const feed = await openFeed();
  const running = await runBot({ allowHosts: [feed.host] });
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: CHROMIUM_ARGUMENTS });
  try {
    const added: Picture = {
      name: 'feeds-add',
      line: `/feeds add address:${feed.url}/feed.xml full-text:no`,
      width: 1000,
      scheme: 'dark',
    };
    for (const picture of [...PICTURES, added]) {
      const page = await openPage(browser, running, picture);
      await page.getByTestId('composer').fill(picture.line);
      await page.getByTestId('composer').press('Enter');
      await shoot(page, picture.name);
    }
    await running.emulator.run('digest create', {
      name: 'Evening news',
      channel: running.emulator.channel('#general').id,
      time: '18:00',
    });
    await running.emulator.answer('digest now', { name: 'Evening news' });
    const page = await openPage(browser, running, { name: 'digest', width: 1000, scheme: 'light' });
    await page.getByTestId('channel-general').click();
    await shoot(page, 'digest');
  } finally {
    await browser.close();
    await running.stop();
    await feed.close();
  }
}

await takePictures();
