import { describe, expect, it } from 'vitest';
import { slotInId, slotOfId } from '../../src/discord/digests/edition-slot.ts';

describe('an edition’s slot in a button’s id', () => {
  it('comes out of it as it went in, without a colon', () => {
    const id = slotInId('2026-11-28T08:00');
    expect(id).toBe('202611280800');
    expect(slotOfId(id)).toBe('2026-11-28T08:00');
  });

  it.each(['', 'now', '2026-11-28T08:00', '20261128080', '2026112808001', '２０２６１１２８０８００'])(
    'is not read from %j',
    text => {
      expect(slotOfId(text)).toBeNull();
    },
  );
});
