import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshSeconds } from '../../../src/sources/fetch/freshness.ts';
import { httpDate } from '../../../src/sources/fetch/http-date.ts';
import { retryAfterSeconds } from '../../../src/sources/fetch/retry-after.ts';
import { usableValidator } from '../../../src/sources/fetch/validators.ts';

const NOW = Date.UTC(2026, 10, 21, 11, 0, 0);
const DAY = 86_400;

describe('dates in headers', () => {
  it.each([
    'Sat, 21 Nov 2026 11:00:00 GMT',
    'Saturday, 21-Nov-26 11:00:00 GMT',
    'Sat Nov 21 11:00:00 2026',
    'Sat, 21 Nov 2026 12:00:00 +0100',
  ])('reads %s', text => {
    expect(httpDate(text)).toBe(NOW);
  });

  it.each(['', '0', '-1', '1', '2026', 'tomorrow', 'Sat, 99 Nov 2026 11:00:00 GMT', 'x'.repeat(10_000)])(
    'reads nothing from %j',
    text => {
      expect(httpDate(text)).toBeNull();
    },
  );
});

describe('Retry-After', () => {
  it.each([
    ['120', 120],
    [' 0 ', 0],
    ['1.5', 2],
    ['Sat, 21 Nov 2026 11:10:00 GMT', 600],
    ['Sat, 21 Nov 2026 10:00:00 GMT', 0],
    ['86401', DAY],
    ['999999999999999', DAY],
    ['Sat, 21 Nov 2099 10:00:00 GMT', DAY],
  ])('reads %j as %d seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, NOW)).toBe(seconds);
  });

  it.each([null, '', 'soon', '-5', '1e9', 'Infinity', '0x10', '9'.repeat(400)])(
    'reads nothing from %j',
    header => {
      expect(retryAfterSeconds(header, NOW)).toBeNull();
    },
  );
});

describe('freshness', () => {
  const fresh = (headers: Partial<Parameters<typeof freshSeconds>[0]>) =>
    freshSeconds({ cacheControl: null, expires: null, age: null, date: null, ...headers }, NOW);

  it.each([
    [{ cacheControl: 'max-age=3600' }, 3600],
    [{ cacheControl: 'public, Max-Age="600", must-revalidate' }, 600],
    [{ cacheControl: 'max-age=3600', age: '600' }, 3000],
    [{ cacheControl: 'max-age=60', age: '600' }, 0],
    [{ cacheControl: 'max-age=99999999' }, DAY],
    [{ cacheControl: 'max-age=60', expires: 'Sat, 21 Nov 2026 12:00:00 GMT' }, 60],
    [{ expires: 'Sat, 21 Nov 2026 12:00:00 GMT' }, 3600],
    [{ expires: 'Sat, 21 Nov 2026 10:00:00 GMT' }, 0],
    [{ cacheControl: 'public', expires: 'Sat, 21 Nov 2026 12:00:00 GMT' }, 3600],
  ])('reads %j as %d seconds', (headers, seconds) => {
    expect(fresh(headers)).toBe(seconds);
  });

  it('compares Expires with the clock of the server that states it', () => {
    const headers = { expires: 'Fri, 20 Nov 2026 12:30:00 GMT', date: 'Fri, 20 Nov 2026 12:00:00 GMT' };
    expect(fresh(headers)).toBe(1800);
  });

  it.each([
    {},
    { cacheControl: 'no-cache, max-age=3600' },
    { cacheControl: 'no-store' },
    { cacheControl: 's-maxage=3600' },
    { cacheControl: 'max-age=-1' },
    { cacheControl: 'max-age' },
    { cacheControl: 'x-max-age=60' },
    { expires: '0' },
    { expires: '-1' },
  ])('reads nothing from %j', headers => {
    expect(fresh(headers)).toBeNull();
  });
});

describe('whatever a server writes into its headers', () => {
  const text = fc.oneof(
    fc.string(),
    fc.stringMatching(/^(max-age|no-cache|=|,|"|[0-9]{1,20}|Sat, | GMT|\s|-|\.)*$/),
  );

  it('comes out as nothing, or as seconds up to a day', () => {
    fc.assert(
      fc.property(text, text, text, text, (cacheControl, expires, age, date) => {
        const read = [
          freshSeconds({ cacheControl, expires, age, date }, NOW),
          retryAfterSeconds(expires, NOW),
        ];
        for (const seconds of read) {
          if (seconds === null) continue;
          expect(Number.isInteger(seconds)).toBe(true);
          expect(seconds).toBeGreaterThanOrEqual(0);
          expect(seconds).toBeLessThanOrEqual(DAY);
        }
      }),
    );
  });
});

describe('validators', () => {
  it.each(['"v1"', 'W/"v1"', 'unquoted', 'Sat, 21 Nov 2026 11:00:00 GMT', '"caf\u00e9"'])(
    'keeps %s',
    value => {
      expect(usableValidator(value)).toBe(value);
    },
  );

  it.each([null, undefined, '', '  ', '"a\u0000"', '"a\r\nx: y"', '"\u4e2d"', `"${'a'.repeat(600)}"`])(
    'drops %j, which cannot be sent back',
    value => {
      expect(usableValidator(value)).toBeNull();
    },
  );
});
