import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DELIVERY_LIMITS } from '../../src/digest/delivery.ts';
import { DeliveryRefused } from '../../src/digest/digest-port.ts';
import { editionNames } from '../../src/digest/edition.ts';
import { startDigests } from '../../src/digest/runner.ts';
import type { DigestParts, DigestRunner } from '../../src/digest/runner.ts';
import type { Schedule } from '../../src/model/edition.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { NewSchedule, Store } from '../../src/storage/store.ts';
import { schedule as sample } from '../contracts/store-samples.ts';
import { FakeChannel, FakeClock, FakeCron, addArticle, plainAnswers, quietLog } from './digest-samples.ts';

const BEFORE = '2024-11-21T07:59:00.000Z';
const DUE = '2024-11-21T08:00:00.000Z';
const AFTER_HOLD = '2024-11-21T08:10:00.000Z';

describe('digests', () => {
  let store: Store;
  let channel: FakeChannel;
  let clock: FakeClock;
  let cron: FakeCron;
  let log: ReturnType<typeof quietLog>;
  let runners: DigestRunner[];
  beforeEach(() => {
    store = openSqliteStore(':memory:');
    channel = new FakeChannel();
    clock = new FakeClock(BEFORE);
    cron = new FakeCron();
    log = quietLog();
    runners = [];
  });
  afterEach(async () => {
    await Promise.all(runners.map(runner => runner.stop()));
    await store.close();
  });

  const start = (more: Partial<DigestParts> = {}): DigestRunner => {
    const runner = startDigests({
      ...{ store, port: channel, clock, log, cron: cron.start, answers: plainAnswers(store) },
      ...more,
    });
    runners.push(runner);
    return runner;
  };
  const create = (more: Partial<NewSchedule> = {}): Promise<Schedule> =>
    store.createSchedule(sample('Morning', { topics: [], days: [1, 2, 3, 4, 5, 6, 7], ...more }));
  const sweepAt = async (runner: DigestRunner, instant: string) => {
    clock.set(instant);
    await runner.sweep();
    await runner.idle();
  };
  const ledger = async (id: number) =>
    (await store.editions(id, 50)).map(row => [row.slot, row.state] as const);

  it('post what is new when it is due, and not before', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    const made = await create();
    const runner = start();
    await sweepAt(runner, BEFORE);
    expect(channel.posted).toEqual([]);
    await sweepAt(runner, DUE);
    expect(channel.posted).toHaveLength(1);
    expect(channel.posted[0]).toMatchObject({
      channel: '555',
      edition: { name: 'Morning', slot: '2024-11-21T08:00', considered: 1 },
      nonce: editionNames(made, '2024-11-21T08:00').nonce,
    });
    const [row] = await store.editions(made.id, 1);
    expect(row).toMatchObject({ state: 'posted', message: '1', reason: null });
    expect(row?.shown).toEqual([expect.objectContaining({ span: { start: 0, end: 19 } })]);
    expect(await store.schedule(made.id)).toMatchObject({ nextSlot: '2024-11-22T08:00', version: 2 });
  });

  it('post once however often they are asked', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create();
    const runner = start();
    clock.set(DUE);
    await Promise.all([runner.sweep(), runner.sweep(), cron.tasks.get('digest sweep')?.work()]);
    await runner.idle();
    await sweepAt(runner, AFTER_HOLD);
    expect(channel.posted).toHaveLength(1);
  });

  it('post once from two machines with one database', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create();
    const [one, two] = [start(), start()];
    clock.set(DUE);
    await Promise.all([one.sweep(), two.sweep()]);
    await Promise.all([one.idle(), two.idle()]);
    expect(channel.posted).toHaveLength(1);
  });

  it('tell only what is new since the edition before', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create();
    const runner = start();
    await sweepAt(runner, DUE);
    await addArticle(store, 'The tram is late.', '2024-11-21T20:00:00.000Z');
    await sweepAt(runner, '2024-11-22T08:00:00.000Z');
    expect(channel.posted.map(one => one.edition.stories.map(story => story.headline))).toEqual([
      ['The bridge is open.'],
      ['The tram is late.'],
    ]);
  });

  it('say why nothing was sent', async () => {
    const made = await create({ topics: ['bridge'] });
    const runner = start();
    await sweepAt(runner, DUE);
    expect(channel.posted).toEqual([]);
    expect((await store.editions(made.id, 1))[0]).toMatchObject({
      state: 'skipped',
      reason: 'Nothing new on bridge came in since 2024-11-19 08:00 UTC.',
    });
  });

  it('say in the channel that there is nothing, once, where that is wished', async () => {
    const made = await create({ whenEmpty: 'say' });
    const runner = start();
    await sweepAt(runner, DUE);
    await sweepAt(runner, AFTER_HOLD);
    expect(channel.posted.map(one => one.edition.stories)).toEqual([[]]);
    expect((await store.editions(made.id, 1))[0]).toMatchObject({ state: 'posted', shown: [] });
  });

  it('keep how each edition was chosen, posted or not', async () => {
    const made = await create();
    const runner = start();
    await sweepAt(runner, DUE);
    expect(await store.editionAccount(made.id, '2024-11-21T08:00')).toMatchObject({ articles: 0 });
    await addArticle(store, 'The bridge is open.', '2024-11-21T20:00:00.000Z');
    await sweepAt(runner, '2024-11-22T08:00:00.000Z');
    expect(await store.editionAccount(made.id, '2024-11-22T08:00')).toMatchObject({ articles: 1 });
  });

  it('stay away while paused', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create({ paused: true });
    await sweepAt(start(), DUE);
    expect(channel.posted).toEqual([]);
  });

  it('leave out a story whose words do not stand in its article', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await addArticle(store, 'The tram is late.', '2024-11-20T21:00:00.000Z');
    await create();
    const honest = plainAnswers(store);
    const runner = start({
      answers: {
        digestStories: async request => {
          const { stories, ...rest } = await honest.digestStories(request);
          const altered = stories.map(story => ({
            ...story,
            summary: story.summary.map(sentence => ({
              ...sentence,
              citation: { ...sentence.citation, text: sentence.citation.text.replace('late', 'early') },
            })),
          }));
          return { ...rest, stories: altered };
        },
      },
    });
    await sweepAt(runner, DUE);
    expect(channel.posted[0]?.edition.stories.map(story => story.headline)).toEqual(['The bridge is open.']);
    expect(log.error).toHaveBeenCalledTimes(1);
  });

  describe('when posting fails', () => {
    beforeEach(() => addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z'));

    it('try again after growing waits', async () => {
      const made = await create();
      const runner = start();
      channel.failures.push(new Error('503'), new Error('503'), new Error('503'));
      await sweepAt(runner, DUE);
      expect(clock.waits).toEqual([1000, 5000, 20_000]);
      expect(channel.posted).toHaveLength(1);
      expect(await ledger(made.id)).toEqual([['2024-11-21T08:00', 'posted']]);
    });

    it('look for the edition first when the answer was lost', async () => {
      const made = await create();
      const runner = start();
      channel.lostAnswers.push(new Error('socket closed'));
      await sweepAt(runner, DUE);
      expect(channel.posted).toHaveLength(1);
      expect((await store.editions(made.id, 1))[0]).toMatchObject({ state: 'posted', message: '1' });
    });

    it('stop after a few tries and take it up again later', async () => {
      const made = await create();
      const runner = start();
      channel.failures.push(...Array.from({ length: 5 }, () => new Error('503')));
      await sweepAt(runner, DUE);
      expect(clock.waits).toHaveLength(DELIVERY_LIMITS.retryMilliseconds.length);
      expect(await ledger(made.id)).toEqual([['2024-11-21T08:00', 'claimed']]);
      await sweepAt(runner, AFTER_HOLD);
      expect(await ledger(made.id)).toEqual([['2024-11-21T08:00', 'posted']]);
      expect(channel.posted[0]?.nonce).toBe(editionNames(made, '2024-11-21T08:00').nonce);
    });

    it('give up after half a day, with a reason', async () => {
      const made = await create();
      const runner = start();
      channel.failures.push(...Array.from({ length: 5 }, () => new Error('503')));
      await sweepAt(runner, DUE);
      await sweepAt(runner, '2024-11-21T20:10:00.000Z');
      expect(channel.posted).toEqual([]);
      expect((await store.editions(made.id, 1))[0]).toMatchObject({ state: 'failed' });
      expect((await store.editions(made.id, 1))[0]?.reason).toMatch(/half a day/);
    });

    it('do not try again where the channel refuses, and keep the reason for people', async () => {
      const made = await create();
      const runner = start();
      channel.failures.push(
        new DeliveryRefused('Give the bot the permission Send Messages in this channel.'),
      );
      await sweepAt(runner, DUE);
      expect(clock.waits).toEqual([]);
      expect((await store.editions(made.id, 1))[0]).toMatchObject({
        state: 'failed',
        reason: 'Give the bot the permission Send Messages in this channel.',
      });
    });

    it('leave what waits for another try open when the bot stops', async () => {
      const made = await create();
      const runner = start();
      channel.failures.push(new Error('503'));
      clock.set(DUE);
      await runner.sweep();
      await runner.stop();
      expect(await ledger(made.id)).toEqual([['2024-11-21T08:00', 'claimed']]);
      expect(cron.tasks.size).toBe(0);
    });
  });

  describe('after a crash', () => {
    beforeEach(() => addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z'));

    it('between posting and closing, find the message and post nothing more', async () => {
      const made = await create();
      const crashing = {
        ...store,
        closeEdition: () => Promise.reject(new Error('the process was killed')),
      };
      await sweepAt(start({ store: crashing }), DUE);
      expect(await ledger(made.id)).toEqual([['2024-11-21T08:00', 'claimed']]);
      await sweepAt(start(), AFTER_HOLD);
      expect(channel.posted).toHaveLength(1);
      expect((await store.editions(made.id, 1))[0]).toMatchObject({ state: 'posted', message: '1' });
    });

    it('between claiming and posting, post late with the same nonce', async () => {
      const made = await create();
      const { mark, nonce } = editionNames(made, made.nextSlot);
      await store.claimEdition({
        ...{ schedule: made.id, slot: made.nextSlot, channel: made.channel, mark, nonce },
        claimedAt: DUE,
      });
      await sweepAt(start(), AFTER_HOLD);
      expect(channel.posted).toMatchObject([{ nonce, edition: { mark, slot: made.nextSlot } }]);
      expect(await store.schedule(made.id)).toMatchObject({ nextSlot: '2024-11-22T08:00' });
    });

    it('leave alone what another machine may still be posting', async () => {
      const made = await create();
      await store.claimEdition({
        ...{ schedule: made.id, slot: made.nextSlot, channel: made.channel, mark: 'm', nonce: 'n' },
        claimedAt: DUE,
      });
      await sweepAt(start(), '2024-11-21T08:01:00.000Z');
      expect(channel.posted).toEqual([]);
    });

    it('take an open edition over from one machine only', async () => {
      const made = await create();
      await store.claimEdition({
        ...{ schedule: made.id, slot: made.nextSlot, channel: made.channel, mark: 'm', nonce: 'n' },
        claimedAt: DUE,
      });
      const [one, two] = [start(), start()];
      clock.set(AFTER_HOLD);
      await Promise.all([one.sweep(), two.sweep()]);
      await Promise.all([one.idle(), two.idle()]);
      expect(channel.posted).toHaveLength(1);
    });

    it('post where the history of the channel is closed to the bot', async () => {
      const made = await create();
      await store.claimEdition({
        ...{ schedule: made.id, slot: made.nextSlot, channel: made.channel, mark: 'm', nonce: 'n' },
        claimedAt: DUE,
      });
      channel.searchFailures.push(new DeliveryRefused('Read Message History is missing.'));
      await sweepAt(start(), AFTER_HOLD);
      expect(channel.posted).toHaveLength(1);
    });

    it('close an edition whose digest was deleted since', async () => {
      const made = await create();
      await store.claimEdition({
        ...{ schedule: made.id, slot: made.nextSlot, channel: made.channel, mark: 'm', nonce: 'n' },
        claimedAt: DUE,
      });
      await store.deleteSchedule(made.guild, made.id);
      await sweepAt(start(), AFTER_HOLD);
      expect((await store.editions(made.id, 1))[0]).toMatchObject({ state: 'skipped' });
      expect(channel.posted).toEqual([]);
    });
  });

  describe('when the bot was down', () => {
    it('deliver the latest missed slot once, late, and record the others', async () => {
      await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
      const made = await create();
      const runner = start();
      await sweepAt(runner, '2024-11-24T15:00:00.000Z');
      expect(channel.posted.map(one => one.edition.slot)).toEqual(['2024-11-24T08:00']);
      expect((await ledger(made.id)).toSorted()).toEqual([
        ['2024-11-21T08:00', 'skipped'],
        ['2024-11-22T08:00', 'skipped'],
        ['2024-11-23T08:00', 'skipped'],
        ['2024-11-24T08:00', 'posted'],
      ]);
      expect(await store.schedule(made.id)).toMatchObject({ nextSlot: '2024-11-25T08:00' });
    });
  });

  describe('on days when clocks change', () => {
    it('come at a time that does not exist, at the moment of the change', async () => {
      await addArticle(store, 'The bridge is open.', '2025-03-29T20:00:00.000Z');
      await create({
        ...{ zone: 'Europe/Lisbon', time: '01:30' },
        ...{ nextDue: '2025-03-30T01:00:00.000Z', nextSlot: '2025-03-30T01:30' },
      });
      const runner = start();
      await sweepAt(runner, '2025-03-30T00:59:59.000Z');
      expect(channel.posted).toEqual([]);
      await sweepAt(runner, '2025-03-30T01:00:00.000Z');
      expect(channel.posted.map(one => one.edition.slot)).toEqual(['2025-03-30T01:30']);
    });

    it('come once at a time that comes twice', async () => {
      await addArticle(store, 'The bridge is open.', '2024-10-26T20:00:00.000Z');
      const made = await create({
        ...{ zone: 'Europe/Lisbon', time: '01:30' },
        ...{ nextDue: '2024-10-27T00:30:00.000Z', nextSlot: '2024-10-27T01:30' },
        createdAt: '2024-10-26T12:00:00.000Z',
      });
      const runner = start();
      await sweepAt(runner, '2024-10-27T00:30:00.000Z');
      await addArticle(store, 'The tram is late.', '2024-10-27T01:00:00.000Z');
      await sweepAt(runner, '2024-10-27T01:30:00.000Z');
      expect(channel.posted).toHaveLength(1);
      expect(await store.schedule(made.id)).toMatchObject({ nextDue: '2024-10-28T01:30:00.000Z' });
    });
  });

  describe('on demand', () => {
    beforeEach(() => addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z'));

    it('post an extra edition for this minute, once', async () => {
      const made = await create();
      const runner = start();
      expect(await runner.runNow(made.id)).toMatchObject({ state: 'posted', message: '1' });
      expect(await runner.runNow(made.id)).toEqual({ state: 'taken' });
      expect(await ledger(made.id)).toEqual([['2024-11-21T07:59', 'posted']]);
      expect(await store.schedule(made.id)).toMatchObject({ nextSlot: '2024-11-21T08:00' });
    });

    it('know no digest that is not there', async () => {
      expect(await start().runNow(99)).toBeNull();
    });

    it('preview the next edition without posting or remembering it', async () => {
      const made = await create();
      const { edition } = await start().preview(made);
      expect(edition).toMatchObject({
        slot: '2024-11-21T08:00',
        stories: [{ headline: 'The bridge is open.' }],
      });
      expect(channel.posted).toEqual([]);
      expect(await ledger(made.id)).toEqual([]);
    });
  });

  describe('cron tasks', () => {
    it('follow the schedules, each in its zone', async () => {
      const made = await create({ time: '18:05', days: [1, 7], zone: 'Asia/Tokyo' });
      const runner = start();
      await runner.changed();
      const patterns = () => [...cron.tasks.values()].map(({ pattern, zone }) => `${pattern} ${zone}`);
      expect(patterns()).toEqual(['* * * * * UTC', '5 18 * * 1,0 Asia/Tokyo']);
      await store.deleteSchedule(made.guild, made.id);
      await runner.changed();
      expect(patterns()).toEqual(['* * * * * UTC']);
    });
  });

  it('go on when the store fails once', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create();
    let broken = true;
    const runner = start({
      store: {
        ...store,
        dueSchedules: now => (broken ? Promise.reject(new Error('disk full')) : store.dueSchedules(now)),
      },
    });
    await sweepAt(runner, DUE);
    expect(log.error).toHaveBeenCalled();
    broken = false;
    await sweepAt(runner, '2024-11-21T08:01:00.000Z');
    expect(channel.posted).toHaveLength(1);
  });

  it('are not held up by one schedule that cannot be worked out', async () => {
    await addArticle(store, 'The bridge is open.', '2024-11-20T20:00:00.000Z');
    await create({ name: 'Broken', days: [] });
    await create();
    await sweepAt(start(), DUE);
    expect(channel.posted).toHaveLength(1);
  });
});
