import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NameTaken } from '../../src/storage/store.ts';
import type { EditionClaim, Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { EMPTY_ACCOUNT, schedule } from './store-samples.ts';

export function describeDigests(open: OpenStore): void {
  describe('schedules and ledger', () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    const claim = (slot: string, more: Partial<EditionClaim> = {}): EditionClaim => ({
      schedule: 1,
      slot,
      mark: 'abc',
      nonce: 'abc-1',
      channel: '555',
      claimedAt: '2024-11-21T08:00:01.000Z',
      ...more,
    });

    it('gives back a schedule as it was made', async () => {
      const made = await store.createSchedule(schedule('Morning'));
      expect(made).toEqual({ ...schedule('Morning'), id: made.id, version: 1 });
      expect(await store.schedule(made.id)).toEqual(made);
      expect(await store.schedules('100')).toEqual([made]);
      expect(await store.schedules('200')).toEqual([]);
      expect(await store.allSchedules()).toEqual([made]);
    });

    it('refuses a name that the guild has, compared without case', async () => {
      await store.createSchedule(schedule('Morning'));
      await expect(store.createSchedule(schedule('MORNING'))).rejects.toBeInstanceOf(NameTaken);
      await store.createSchedule(schedule('Morning', { guild: '200' }));
    });

    it('deletes only within the guild, and never gives an id again', async () => {
      const { id } = await store.createSchedule(schedule('Morning'));
      expect(await store.deleteSchedule('200', id)).toBe(false);
      expect(await store.deleteSchedule('100', id)).toBe(true);
      expect(await store.schedule(id)).toBeNull();
      expect((await store.createSchedule(schedule('Morning'))).id).not.toBe(id);
    });

    it('lists what is due, the oldest first', async () => {
      const late = await store.createSchedule(schedule('Late', { nextDue: '2024-11-21T09:00:00.000Z' }));
      const early = await store.createSchedule(schedule('Early', { nextDue: '2024-11-21T08:00:00.000Z' }));
      await store.createSchedule(schedule('Tomorrow', { nextDue: '2024-11-22T08:00:00.000Z' }));
      expect(await store.dueSchedules('2024-11-21T09:00:00.000Z')).toEqual([early, late]);
      expect(await store.dueSchedules('2024-11-21T07:59:59.999Z')).toEqual([]);
    });

    it('moves a schedule on only from the version that was seen', async () => {
      const { id, version } = await store.createSchedule(schedule('Morning'));
      const move = () => store.moveSchedule(id, version, '2024-11-22T08:00:00.000Z', '2024-11-22T08:00');
      expect(await move()).toBe(true);
      expect(await move()).toBe(false);
      expect(await store.schedule(id)).toMatchObject({ nextSlot: '2024-11-22T08:00', version: version + 1 });
    });

    it('changes a schedule only from the version that was seen, in its guild, under a free name', async () => {
      const made = await store.createSchedule(schedule('Morning'));
      await store.createSchedule(schedule('Evening'));
      const wanted = schedule('Brief', {
        ...{ topics: [], muted: ['football', '"royal family"'], size: 3, whenEmpty: 'say', paused: true },
        ...{ onlySources: ['Gazette'], withoutSources: ['Wire'], time: '09:00' },
      });
      const change = (guild: string, version: number, name = 'Brief') =>
        store.changeSchedule(guild, made.id, version, { ...wanted, name });
      expect(await change('200', made.version)).toBeNull();
      expect(await change('100', made.version + 1)).toBeNull();
      await expect(change('100', made.version, 'EVENING')).rejects.toBeInstanceOf(NameTaken);
      const changed = await change('100', made.version);
      expect(changed).toEqual({ ...wanted, id: made.id, version: made.version + 1 });
      expect(await store.schedule(made.id)).toEqual(changed);
      expect(await change('100', made.version)).toBeNull();
    });

    it('does not list as due what is paused', async () => {
      await store.createSchedule(schedule('Morning', { paused: true }));
      expect(await store.dueSchedules('2024-11-30T09:00:00.000Z')).toEqual([]);
    });

    it('keeps how an edition was chosen until it is forgotten, or its schedule deleted', async () => {
      const { id } = await store.createSchedule(schedule('Morning'));
      const close = async (day: string) => {
        const slot = `2024-11-${day}T08:00`;
        await store.claimEdition(claim(slot, { schedule: id }));
        const outcome = { state: 'skipped', reason: 'Nothing.', account: EMPTY_ACCOUNT } as const;
        await store.closeEdition(id, slot, outcome, `2024-11-${day}T08:00:05.000Z`);
        return slot;
      };
      const [first, second] = [await close('21'), await close('22')];
      expect(await store.editionAccount(id, first)).toEqual(EMPTY_ACCOUNT);
      expect(await store.editionAccount(id, '2024-11-23T08:00')).toBeNull();
      expect(await store.forgetAccounts('2024-11-22T00:00:00.000Z')).toBe(1);
      expect(await store.editionAccount(id, first)).toBeNull();
      await store.deleteSchedule('100', id);
      expect(await store.editionAccount(id, second)).toBeNull();
      expect(await store.editions(id, 5)).toHaveLength(2);
    });

    it('gives an edition to exactly one claimant', async () => {
      expect(await store.claimEdition(claim('2024-11-21T08:00'))).toBe(true);
      expect(await store.claimEdition(claim('2024-11-21T08:00'))).toBe(false);
      expect(await store.claimEdition(claim('2024-11-21T08:00', { schedule: 2 }))).toBe(true);
    });

    it('lets one caller take an edition over from a holder that is not heard of', async () => {
      await store.claimEdition(claim('2024-11-21T08:00', { claimedAt: '2024-11-21T08:00:00.000Z' }));
      const hold = (heldBefore: string, now: string) =>
        store.holdEdition(
          1,
          '2024-11-21T08:00',
          `2024-11-21T${heldBefore}:00.000Z`,
          `2024-11-21T${now}:00.000Z`,
        );
      expect(await hold('07:59', '08:02')).toBe(false);
      expect(await hold('08:00', '08:05')).toBe(true);
      expect(await hold('08:00', '08:05')).toBe(false);
      expect(await hold('08:05', '08:06')).toBe(true);
      expect((await store.openEditions())[0]?.claimedAt).toBe('2024-11-21T08:00:00.000Z');
      await store.closeEdition(
        1,
        '2024-11-21T08:00',
        { state: 'failed', reason: 'No.' },
        '2024-11-21T08:07:00.000Z',
      );
      expect(await hold('09:00', '09:00')).toBe(false);
    });

    it('knows which editions were never closed', async () => {
      await store.claimEdition(claim('2024-11-21T08:00'));
      await store.claimEdition(claim('2024-11-22T08:00', { claimedAt: '2024-11-22T08:00:01.000Z' }));
      const shown = [{ story: 1, article: 2, revision: 3, span: { start: 0, end: 5 } }];
      await store.closeEdition(
        1,
        '2024-11-21T08:00',
        { state: 'posted', message: '9', shown },
        '2024-11-21T08:00:02.000Z',
      );
      expect((await store.openEditions()).map(row => row.slot)).toEqual(['2024-11-22T08:00']);
      expect((await store.editions(1, 5))[1]).toEqual({
        ...claim('2024-11-21T08:00'),
        state: 'posted',
        closedAt: '2024-11-21T08:00:02.000Z',
        message: '9',
        reason: null,
        shown,
      });
    });

    it('keeps the first outcome of an edition', async () => {
      await store.claimEdition(claim('2024-11-21T08:00'));
      const close = (reason: string) =>
        store.closeEdition(1, '2024-11-21T08:00', { state: 'skipped', reason }, '2024-11-21T08:00:02.000Z');
      await close('Nothing new.');
      await close('Something else.');
      expect((await store.editions(1, 5))[0]).toMatchObject({
        state: 'skipped',
        reason: 'Nothing new.',
        shown: [],
      });
    });

    it('keeps the ledger of a deleted schedule, newest first', async () => {
      const { id } = await store.createSchedule(schedule('Morning'));
      for (const day of ['20', '21', '22']) {
        await store.claimEdition(
          claim(`2024-11-${day}T08:00`, { schedule: id, claimedAt: `2024-11-${day}T08:00:01.000Z` }),
        );
      }
      await store.deleteSchedule('100', id);
      expect((await store.editions(id, 2)).map(row => row.slot)).toEqual([
        '2024-11-22T08:00',
        '2024-11-21T08:00',
      ]);
    });
  });
}
