import { describe, expect, it } from 'vitest';
import type { Component } from '../../src/preview/page/api-types.ts';
import { cssColour } from '../../src/preview/page/components/css-colour.ts';
import {
  filledComponents,
  inputProblem,
  startValues,
} from '../../src/preview/page/components/modal-fields.ts';
import { defaultValues, selectRows, toggleValue } from '../../src/preview/page/components/select-rows.ts';
import { fieldAct } from '../../src/preview/page/composer/field-keys.ts';
import { movedRow } from '../../src/preview/page/composer/list-keys.ts';
import { formatMessageTime, formatTime } from '../../src/preview/page/markdown/format-time.ts';
import { channelGroups } from '../../src/preview/page/shell/channel-groups.ts';
import { CHANNELS, DIRECTORY } from './page-fixtures/town.ts';

describe('select menus', () => {
  it('list the channels of the asked kinds', () => {
    const rows = selectRows({ type: 8, channel_types: [0] }, DIRECTORY);
    expect(rows.map(({ label }) => label)).toEqual(['#news', '#general']);
  });

  it('begin with the default options', () => {
    const options = [
      { label: 'A', value: 'a' },
      { label: 'B', value: 'b', default: true },
    ];
    expect(defaultValues({ type: 3, options })).toEqual(['b']);
  });

  it('replace a single value, and take no more than allowed of several', () => {
    expect(toggleValue(['a'], 'b', 1)).toEqual(['b']);
    expect(toggleValue(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
    expect(toggleValue(['a', 'b'], 'a', 2)).toEqual(['b']);
  });
});

describe('modals', () => {
  const form: readonly Component[] = [
    { type: 10, content: 'Why we ask' },
    { type: 18, id: 4, label: 'Name', component: { type: 4, id: 5, custom_id: 'name', min_length: 2 } },
    { type: 1, components: [{ type: 4, custom_id: 'note', required: false, value: 'as before' }] },
    {
      type: 18,
      label: 'Outlet',
      component: { type: 3, custom_id: 'outlet', options: [{ label: 'A', value: 'a' }] },
    },
  ];

  it('send back their shape with the values filled in', () => {
    const values = new Map([...startValues(form), ['name', 'Bridge'] as const, ['outlet', ['a']] as const]);
    expect(filledComponents(form, values)).toEqual([
      { type: 10 },
      { type: 18, id: 4, component: { type: 4, id: 5, custom_id: 'name', value: 'Bridge' } },
      { type: 1, components: [{ type: 4, custom_id: 'note', value: 'as before' }] },
      { type: 18, component: { type: 3, custom_id: 'outlet', values: ['a'] } },
    ]);
  });

  it.each([
    [{ type: 4, custom_id: 'x' }, '', 'This one is needed.'],
    [{ type: 4, custom_id: 'x', required: false }, '', ''],
    [{ type: 4, custom_id: 'x', min_length: 3 }, 'ab', 'Write at least 3 characters.'],
    [{ type: 3, custom_id: 'x' }, [], 'Choose at least one.'],
    [{ type: 3, custom_id: 'x' }, ['a'], ''],
  ])('check %o holding %j', (input, value, problem) => {
    expect(inputProblem(input, new Map([['x', value]]))).toBe(problem);
  });
});

describe('times on the preview page', () => {
  const setting = { now: Date.UTC(2024, 10, 21, 12), locale: 'en-GB', zone: 'UTC' };
  const unix = Date.UTC(2024, 10, 21, 9, 30) / 1_000;

  it.each([
    ['t', '09:30'],
    ['T', '09:30:00'],
    ['d', '21/11/2024'],
    ['D', '21 November 2024'],
    ['f', '21 November 2024 at 09:30'],
    ['F', 'Thursday 21 November 2024 at 09:30'],
    ['s', '21/11/2024 09:30'],
    ['R', '2 hours ago'],
  ] as const)('are drawn in style %s', (style, expected) => {
    // editions of the locale data differ in their commas
    expect(formatTime(unix, style, setting).replaceAll(',', '')).toBe(expected);
  });

  it('of messages are told from today and yesterday', () => {
    expect(formatMessageTime('2024-11-21T09:30:00Z', setting)).toBe('Today at 09:30');
    expect(formatMessageTime('2024-11-20T09:30:00Z', setting)).toBe('Yesterday at 09:30');
    expect(formatMessageTime('2024-11-01T09:30:00Z', setting)).toBe('01/11/2024 09:30');
    expect(formatMessageTime('never', setting)).toBe('');
  });
});

describe('keys in lists and fields', () => {
  it('move round the list', () => {
    expect([movedRow('ArrowDown', 2, 3), movedRow('ArrowUp', 0, 3), movedRow('ArrowUp', -1, 3)]).toEqual([
      0, 2, 2,
    ]);
    expect([movedRow('ArrowDown', 0, 0), movedRow('x', 0, 3)]).toEqual([null, null]);
  });

  it.each([
    ['Enter', { open: true, picks: true, empty: false }, 'choose'],
    ['Enter', { open: true, picks: false, empty: false }, 'submit'],
    ['Tab', { open: true, picks: true, empty: false }, 'choose'],
    ['Tab', { open: false, picks: false, empty: false }, null],
    ['Escape', { open: true, picks: true, empty: false }, 'close'],
    ['Escape', { open: false, picks: false, empty: true }, 'leave'],
    ['Backspace', { open: false, picks: false, empty: true }, 'remove'],
    ['Backspace', { open: false, picks: false, empty: false }, null],
    ['a', { open: true, picks: true, empty: false }, null],
  ] as const)('%s with %o', (key, situation, act) => {
    expect(fieldAct(key, false, situation)).toBe(act);
  });
});

describe('channels and colours', () => {
  it('stand below their category', () => {
    expect(channelGroups(CHANNELS).map(({ name, channels }) => [name, channels.length])).toEqual([
      ['Town', 2],
    ]);
  });

  it('are written as CSS', () => {
    expect([cssColour(0x2f80ed), cssColour(0), cssColour(null)]).toEqual(['#2f80ed', '#000000', undefined]);
  });
});
