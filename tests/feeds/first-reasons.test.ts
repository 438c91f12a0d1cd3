import { describe, expect, it } from 'vitest';
import { firstReasons } from '../../src/feeds/first-reasons.ts';

describe('the first reasons for which entries were left out', () => {
  it('are three lines, whatever the feed wrote', () => {
    const where = 'https://post.example/\u001b[2J\u202egnp.exe\nfake line\u2028\ud800';
    const lines = firstReasons(Array.from({ length: 9 }, () => ({ where, reason: 'It has no text.' })));
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('https://post.example/ [2J gnp.exe fake line \ufffd: It has no text.');
  });

  it('are bounded', () => {
    const [line] = firstReasons([{ where: 'x'.repeat(1_000_000), reason: 'y'.repeat(1_000_000) }]);
    expect(line?.length).toBeLessThan(700);
  });

  it('are none where nothing was left out', () => {
    expect(firstReasons([])).toEqual([]);
  });
});
