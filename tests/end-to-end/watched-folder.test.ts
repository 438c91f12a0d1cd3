import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followFolder } from '../../src/corpus.ts';
import { openLog } from '../../src/ops/log.ts';
import { runBot, type RunningBot } from './running-bot.ts';
import { temporaryFolder } from './spawned-program.ts';

/** Long enough that one sentence of it may be shown. */
const article = (title: string, first: string): string =>
  `---
title: ${title}
publisher: Ferry Times
date: 2026-11-12
---

${first}

The council had promised as much in the spring. Nobody at the meeting spoke against it. Two shops on the square
stayed open late because so many people came to look. A second meeting will be held before the end of the month.
`;

describe('a corpus folder that changes while the bot runs', () => {
  const folder = temporaryFolder();
  let running: RunningBot;
  let following: ReturnType<typeof followFolder>;
  const put = (file: string, text: string): void => {
    writeFileSync(path.join(folder.path, file), text);
  };
  const answer = async (words: string): Promise<string> =>
    running.emulator.textOf(await running.emulator.answer('search', { words }, 'member'));
  const expectSoon = (words: string) => expect.poll(() => answer(words), { interval: 200, timeout: 15_000 });

  beforeAll(async () => {
    put('ferry.md', article('Ferry doubles its crossings', 'The Osier ferry crossed eight times on Monday.'));
    running = await runBot({ corpus: folder.path });
    // between the first reading and the watch
    put('early.md', article('Lamps along the quay', 'Workers hung forty lamps along the quay on Tuesday.'));
    following = followFolder(running.engine, folder.path, openLog('silent'));
  });
  afterAll(async () => {
    await following.close();
    await running.stop();
    folder.remove();
  });

  it('tells of a file that came before the watch stood', async () => {
    await expectSoon('lamps').toContain('Lamps along the quay');
  });

  it('tells of a file that is added, in a folder of its own too', async () => {
    put('heron.md', article('Herons return', 'Three herons nested beside the mill on Sunday.'));
    await expectSoon('herons').toContain('Herons return');
  });

  it('tells the changed text, and no longer the old one', async () => {
    put('ferry.md', article('Ferry doubles its crossings', 'The Osier ferry crossed nine times on Monday.'));
    await expectSoon('Osier').toContain('nine times');
    expect(await answer('Osier')).not.toContain('eight times');
  });

  it('forgets a file that is deleted', async () => {
    rmSync(path.join(folder.path, 'heron.md'));
    await expectSoon('herons').toContain('Nothing found');
  });

  it('outlives its last file, and finds what comes after it', async () => {
    for (const file of ['ferry.md', 'early.md']) rmSync(path.join(folder.path, file));
    await expectSoon('Osier').toContain('Nothing found');
    put('mill.md', article('Mill wheel turns', 'The mill wheel turned again on Friday.'));
    await expectSoon('wheel').toContain('Mill wheel turns');
  });
});
