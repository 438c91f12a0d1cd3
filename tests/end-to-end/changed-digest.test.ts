import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/model/edition.ts';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { runBot, type RunningBot } from './running-bot.ts';
import { temporaryFolder } from './spawned-program.ts';

const EPHEMERAL = 1 << 6;

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
  const channel = running.emulator.channel('#news').id;
  await running.emulator.answer('digest create', { name: 'Morning', time: '08:00', channel });
});
afterEach(() => running.stop());

const ask = (command: string, options: Record<string, string | number> = {}, persona = 'manager') =>
  running.emulator.answer(command, { name: 'Morning', ...options }, persona);

async function answered(command: string, options: Record<string, string | number> = {}): Promise<string> {
  const message = await ask(command, options);
  expect(message.flags & EPHEMERAL).not.toBe(0);
  return running.emulator.textOf(message);
}

async function schedule(): Promise<Schedule> {
  const [first] = await running.engine.store.schedules(running.emulator.guildId);
  if (!first) throw new Error('there is no schedule');
  return first;
}

async function letItBeDue(minutesAgo = 1): Promise<void> {
  const { id, version } = await schedule();
  const due = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  expect(await running.engine.store.moveSchedule(id, version, due, due.slice(0, 16))).toBe(true);
  const digests = await running.bot.digests;
  await digests.sweep();
  await digests.idle();
}

const editions = (): readonly Message[] =>
  running.emulator
    .messages('#news')
    .filter(
      message => (message.flags & EPHEMERAL) === 0 && running.emulator.textOf(message).includes('edition'),
    );

async function pressWhy(message: Message | undefined, persona: string): Promise<string> {
  if (!message) throw new Error('there is no edition');
  const buttons = running.emulator.usable(message) as unknown as { label?: string; custom_id: string }[];
  const button = buttons.find(({ label }) => label?.startsWith('Why'));
  const outcome = await running.emulator.press(message, button?.custom_id ?? '', persona);
  return running.emulator.textOf(await running.emulator.settled(outcome));
}

describe('/digest edit', () => {
  it('changes what is given, leaves the rest, and shows the digest as it is now', async () => {
    const text = await answered('digest edit', {
      time: '18:30',
      topics: 'bridge',
      mute: 'football',
      size: 3,
    });
    expect(text).toMatch(/is changed\. The next edition comes to <#\d+> on <t:\d+:F>/);
    expect(text).toContain('18:30');
    expect(await schedule()).toMatchObject({
      name: 'Morning',
      time: '18:30',
      zone: 'UTC',
      topics: ['bridge'],
      muted: ['football'],
      size: 3,
    });
  });

  it('empties a list by “none”', async () => {
    await ask('digest edit', { topics: 'bridge' });
    await ask('digest edit', { topics: 'none' });
    expect((await schedule()).topics).toEqual([]);
  });

  it('says how it is set where nothing is given', async () => {
    expect(await answered('digest edit')).toContain('Nothing was changed');
  });

  it.each([
    [{ time: 'noonish' }, /time/i],
    [{ days: 'someday' }, /day/i],
    [{ sources: 'Harbour Gazete' }, /no source called \*\*Harbour Gazete\*\*/],
  ])('refuses %j and changes nothing', async (options, advice) => {
    const before = await schedule();
    expect(await answered('digest edit', options)).toMatch(advice);
    expect(await schedule()).toEqual(before);
  });

  it('tells no story again that it told before the change', async () => {
    await letItBeDue(3);
    await ask('digest edit', { time: '09:00', size: 8 });
    await letItBeDue();
    const rows = await running.engine.store.editions((await schedule()).id, 5);
    const told = rows.map(({ shown }) => new Set(shown.map(({ story }) => story)));
    expect(told.map(stories => stories.size).toSorted()).toEqual([0, 5]);
  });
});

describe('/digest pause and resume', () => {
  it('lets no edition come while it is paused, and goes on with none of the missed ones', async () => {
    expect(await answered('digest pause')).toContain('is paused');
    await letItBeDue();
    expect(editions()).toEqual([]);
    expect(await answered('digest pause')).toContain('paused already');
    expect(await answered('digest resume')).toContain('goes on');
    const { nextDue } = await schedule();
    expect(new Date(nextDue).getTime()).toBeGreaterThan(Date.now());
    expect(await answered('digest resume')).toContain('is not paused');
  });

  it('keeps a digest paused over a restart', async () => {
    await ask('digest pause');
    await running.restart();
    await letItBeDue();
    expect(editions()).toEqual([]);
    expect(running.emulator.textOf(await running.emulator.answer('digest list'))).toContain('paused');
  });
});

describe('/digest why', () => {
  it('says of each story that is told by how many articles and sources, and what was left out', async () => {
    await ask('digest edit', { size: 2, mute: 'library' });
    await letItBeDue();
    const text = await answered('digest why');
    expect(text).toMatch(/\d+ articles came in since <t:\d+:f>/);
    expect(text.match(/told by \d+ articles of \d+ sources|told by one article/g)?.length).toBe(2);
    expect(text).toMatch(/Left out: \d+ for want of room/);
    expect(text).toContain('muted: “library”');
  });

  it('says how an edition would be chosen that did not come yet', async () => {
    expect(await answered('digest why', { edition: 'now' })).toContain('as the edition would be now');
  });

  it('refuses an edition that there never was', async () => {
    expect(await answered('digest why', { edition: '1999-01-01T08:00' })).toContain('has no edition');
  });

  it('tells a member why the stories are in it, and who manages the server also which were muted', async () => {
    await ask('digest edit', { mute: 'library' });
    await letItBeDue();
    const [edition] = editions();
    const forMember = await pressWhy(edition, 'member');
    expect(forMember).toContain('Told');
    expect(forMember).not.toContain('“library”');
    expect(await pressWhy(edition, 'manager')).toContain('“library”');
  });
});

/** A story, and the second account of it that comes a day later with news of its own. */
const FIRST = `---
title: Granary of Osmouth burns
publisher: Osmouth Courier
---

The old granary of Osmouth burned to the ground on Monday night. Forty firefighters from three towns fought the flames
until dawn. Nobody was hurt, said the fire chief, Alma Trent. The building had stood empty since 2011. Trains between
Osmouth and Perrin ran an hour late because of the smoke. The mayor came to the quay at midnight to thank the crews.
`;
const MORE = `
Police in Osmouth arrested a man of 34 on Wednesday over the fire at the granary. Investigators found a petrol can and
two matchboxes behind the weighing room. The court in Perrin ordered on Wednesday evening that he stays in custody. His
lawyer, Piers Holm, said that he denies everything. The insurer will not pay before the trial ends.
`;

describe('a story that goes on', () => {
  it('comes again as an update, with what is new alone', async () => {
    const folder = temporaryFolder();
    try {
      const corpus = path.join(folder.path, 'corpus');
      mkdirSync(corpus);
      const file = path.join(corpus, 'granary.md');
      const dated = (text: string): string =>
        text.replace('---\n\n', `date: ${new Date().toISOString().slice(0, 10)}\n---\n\n`);
      writeFileSync(file, dated(FIRST));
      await running.engine.ingest(corpus);
      await ask('digest edit', { topics: 'granary' });
      await letItBeDue(3);
      appendFileSync(file, MORE);
      await running.engine.ingest(corpus);
      await letItBeDue();
      const [first = '', update = ''] = editions().map(edition => running.emulator.textOf(edition));
      expect(first).toContain('burned to the ground');
      expect(update).toContain('Update:');
      expect(update).toMatch(/arrested a man of 34|petrol can|custody/);
      expect(update).not.toContain('burned to the ground');
      expect(await answered('digest why')).toContain('told before, with something new');
    } finally {
      folder.remove();
    }
  });
});
