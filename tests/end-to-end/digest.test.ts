import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionNames } from '../../src/digest/edition.ts';
import type { Schedule } from '../../src/model/edition.ts';
import type { Message } from '../../src/preview/world/guild-objects.ts';
import { runBot, type RunningBot } from './running-bot.ts';

const EPHEMERAL = 1 << 6;

let running: RunningBot;
beforeEach(async () => {
  running = await runBot();
});
afterEach(() => running.stop());

const shown = (message: Message): string => running.emulator.textOf(message);

function make(options: Record<string, string> = {}): Promise<Message> {
  const channel = running.emulator.channel(options['channel'] ?? '#news').id;
  return running.emulator.answer('digest create', { name: 'Morning', time: '08:00', ...options, channel });
}

async function schedule(): Promise<Schedule> {
  const [first] = await running.engine.store.schedules(running.emulator.guildId);
  if (!first) throw new Error('there is no schedule');
  return first;
}

/** Lets the schedule's time have come a moment ago, as if the clock had moved on. */
async function letItBeDue(minutesAgo = 1): Promise<string> {
  const { id, version } = await schedule();
  const due = new Date(Date.now() - minutesAgo * 60_000).toISOString();
  const slot = due.slice(0, 16);
  expect(await running.engine.store.moveSchedule(id, version, due, slot)).toBe(true);
  return slot;
}

async function deliver(): Promise<void> {
  const digests = await running.bot.digests;
  await digests.sweep();
  await digests.idle();
}

const editions = (channel = '#news'): readonly Message[] =>
  running.emulator
    .messages(channel)
    .filter(message => (message.flags & EPHEMERAL) === 0 && shown(message).includes('edition'));

describe('/digest create', () => {
  it('keeps the schedule and says when the first edition comes', async () => {
    const answer = await make({
      days: 'weekdays',
      timezone: 'America/New_York',
      topics: 'bridge, school meals',
    });
    expect(shown(answer)).toMatch(/first edition.*<t:\d+:F>/s);
    expect(await schedule()).toMatchObject({
      name: 'Morning',
      time: '08:00',
      days: [1, 2, 3, 4, 5],
      zone: 'America/New_York',
      topics: ['bridge', 'school meals'],
    });
  });

  it.each([
    [{ time: '25:00' }, /time/i],
    [{ timezone: 'Mars/Olympus' }, /zone/i],
    [{ days: 'someday' }, /day/i],
    [{ topics: '-bridge' }, /keyword/i],
  ])('refuses %j with a sentence that says what to do', async (options, advice) => {
    const answer = await make(options);
    expect(answer.flags & EPHEMERAL).not.toBe(0);
    expect(shown(answer)).toMatch(advice);
    expect(await running.engine.store.schedules(running.emulator.guildId)).toEqual([]);
  });

  it('tells which permissions are missing where the bot may not post', async () => {
    const answer = await make({ channel: '#staff-only' });
    expect(shown(answer)).toContain('Send Messages');
    expect(await running.engine.store.schedules(running.emulator.guildId)).toEqual([]);
  });

  it('keeps two digests of one name apart', async () => {
    await make();
    expect(shown(await make({ time: '09:00' }))).toContain('already');
  });

  it('is not for members without Manage Server', async () => {
    const channel = running.emulator.channel('#news').id;
    const outcome = await running.emulator.run('digest create', { channel, time: '08:00' }, 'member');
    expect(outcome.kind).toBe('failed');
  });
});

describe('/digest list, preview, now and delete', () => {
  it('lists what is set', async () => {
    await make();
    expect(shown(await running.emulator.answer('digest list'))).toMatch(/Morning.*<t:\d+/s);
  });

  it('previews an edition to the asker alone and posts nothing', async () => {
    await make();
    const preview = await running.emulator.answer('digest preview', { name: 'Morning' });
    expect(preview.flags & EPHEMERAL).not.toBe(0);
    expect(shown(preview)).toContain('also in');
    expect(editions()).toEqual([]);
  });

  it('posts an edition now', async () => {
    await make();
    await running.emulator.answer('digest now', { name: 'Morning' });
    expect(editions()).toHaveLength(1);
  });

  it('deletes only when that is confirmed', async () => {
    await make();
    const asked = await running.emulator.answer('digest delete', { name: 'Morning' });
    const buttons = running.emulator.usable(asked) as unknown as { label: string; custom_id: string }[];
    await running.emulator.press(asked, buttons.find(button => button.label === 'Keep')?.custom_id ?? '');
    expect(await running.engine.store.allSchedules()).toHaveLength(1);
    const again = await running.emulator.answer('digest delete', { name: 'Morning' });
    const fresh = running.emulator.usable(again) as unknown as { label: string; custom_id: string }[];
    await running.emulator.press(again, fresh.find(button => button.label === 'Delete')?.custom_id ?? '');
    await running.emulator.waitForMessage(message => shown(message).includes('is deleted'));
    expect(await running.engine.store.allSchedules()).toHaveLength(0);
  });
});

describe('a scheduled edition', () => {
  it('arrives when it is due, once, with its mark in the footer', async () => {
    await make();
    const slot = await letItBeDue();
    await deliver();
    await deliver();
    const [row] = await running.engine.store.editions((await schedule()).id, 5);
    expect(row).toMatchObject({ slot, state: 'posted' });
    expect(editions()).toHaveLength(1);
    expect(editions().map(shown).join()).toContain(row?.mark);
  });

  it('pings nobody and carries a nonce made from its slot', async () => {
    await make();
    await letItBeDue();
    await deliver();
    const sent = running.emulator.requests.find(
      request => request.method === 'POST' && /\/channels\/\d+\/messages$/.test(request.path),
    );
    expect(sent?.body).toMatchObject({ allowed_mentions: { parse: [] }, enforce_nonce: true });
    expect((sent?.body as { nonce: string }).nonce.length).toBeLessThanOrEqual(25);
  });

  it('comes once though the answer to its posting was lost', async () => {
    await make();
    await letItBeDue();
    running.emulator.failNext({ method: 'POST', path: /\/channels\/\d+\/messages$/, drop: 'after' });
    await deliver();
    expect(editions()).toHaveLength(1);
    expect((await running.engine.store.editions((await schedule()).id, 5))[0]?.state).toBe('posted');
  });

  it('is posted after a restart when its machine stopped between claiming and posting', async () => {
    await make();
    const slot = await letItBeDue();
    const { id, channel } = await schedule();
    await running.bot.stop();
    const names = editionNames(await schedule(), slot);
    const longAgo = new Date(Date.now() - 600_000).toISOString();
    expect(
      await running.engine.store.claimEdition({ schedule: id, slot, channel, ...names, claimedAt: longAgo }),
    ).toBe(true);
    await running.restart();
    await deliver();
    expect(editions()).toHaveLength(1);
    expect((await running.engine.store.editions(id, 5)).map(row => row.state)).toEqual(['posted']);
  });

  it('is closed as failed with its reason when the channel is gone, and the list says so', async () => {
    await make({ channel: '#general' });
    await letItBeDue();
    running.emulator.deleteChannel('#general');
    await deliver();
    const [row] = await running.engine.store.editions((await schedule()).id, 5);
    expect(row).toMatchObject({ state: 'failed' });
    expect(shown(await running.emulator.answer('digest list'))).toContain('gone');
  });

  it('tells only what is new since the last one', async () => {
    await make();
    await letItBeDue(3);
    await deliver();
    await letItBeDue();
    await deliver();
    const rows = await running.engine.store.editions((await schedule()).id, 5);
    expect(rows.map(row => row.state).sort()).toEqual(['posted', 'skipped']);
    expect(editions()).toHaveLength(1);
  });

  it('survives a restart of the bot', async () => {
    await make();
    await running.restart();
    expect(shown(await running.emulator.answer('digest list'))).toContain('Morning');
  });
});
