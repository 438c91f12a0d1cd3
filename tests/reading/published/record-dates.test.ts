import { describe, expect, it } from 'vitest';
import { keyedFields, statedFields } from '../../../src/reading/formats/stated-fields.ts';

const published = (fields: Record<string, unknown>) => statedFields(keyedFields(fields)).published;

describe('dates that a record states', () => {
  it.each<[unknown, string]>([
    [1_732_184_100, '2024-11-21T10:15:00.000Z'],
    [1_732_184_100_000, '2024-11-21T10:15:00.000Z'],
    ['2024-11-21T10:15:00Z', '2024-11-21T10:15:00.000Z'],
    [2024, '2024-01-01T00:00:00.000Z'],
  ])('%j is %s', (value, instant) => {
    expect(published({ published: value })).toMatchObject({ instant, basis: 'stated' });
  });

  it.each([7, -1, 0, 1e400, 99_999, Number.NaN, true, {}, [], '1732184100'])('%j is no date', value => {
    expect(published({ published: value })).toBeNull();
  });

  it('reads numbers in the order of the record’s language', () => {
    expect(published({ date: '03/04/2024', language: 'en-GB' })?.day).toBe('2024-04-03');
    expect(published({ date: '03/04/2024', lang: 'en-US' })?.day).toBe('2024-03-04');
    expect(published({ date: '03/04/2024', language: 'en' })).toBeNull();
    expect(published({ date: '03/04/2024' })).toBeNull();
  });
});
