import { describe, expect, it } from 'vitest';
import { editionNames } from '../../src/digest/edition.ts';

const schedule = { id: 7, createdAt: '2024-11-20T08:00:00.000Z' };

describe('the names of an edition', () => {
  it('are the same for the same schedule and slot', () => {
    expect(editionNames(schedule, '2024-11-21T08:00')).toEqual(
      editionNames({ ...schedule }, '2024-11-21T08:00'),
    );
  });

  it('differ by slot, by schedule and by when the schedule was made', () => {
    const marks = [
      editionNames(schedule, '2024-11-21T08:00'),
      editionNames(schedule, '2024-11-22T08:00'),
      editionNames({ ...schedule, id: 8 }, '2024-11-21T08:00'),
      editionNames({ ...schedule, createdAt: '2024-11-20T08:00:00.001Z' }, '2024-11-21T08:00'),
    ];
    expect(new Set(marks.map(names => names.mark)).size).toBe(4);
    expect(new Set(marks.map(names => names.nonce)).size).toBe(4);
  });

  it('are short and plain', () => {
    const { mark, nonce } = editionNames(schedule, '2024-11-21T08:00');
    expect(mark).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(nonce).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
  });
});
