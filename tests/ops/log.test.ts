import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { explainFault } from '../../src/ops/explain-fault.ts';
import { plainLine } from '../../src/ops/log.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';

const line = (record: Record<string, unknown>): string => stripVTControlCharacters(plainLine(record));

describe('a log line for people', () => {
  const record = {
    level: 40,
    time: Date.parse('2026-11-21T08:00:01Z'),
    msg: 'corpus read',
    pid: 7,
    hostname: 'x',
  };

  it('gives time, level, what happened and the fields', () => {
    expect(line({ ...record, file: 'a.txt', added: 3 })).toBe(
      '08:00:01 warn  corpus read file=a.txt added=3\n',
    );
  });

  it('puts the stack of a fault below', () => {
    expect(line({ ...record, err: { stack: 'Error: no\n    at here' } })).toBe(
      '08:00:01 warn  corpus read\nError: no\n    at here\n',
    );
  });
});

describe('what the terminal shows of a fault', () => {
  it('is the sentence of a named error, with its cause', () => {
    const shown = explainFault(new StoreUnavailable('save a source', new Error('disk full')));
    expect(shown).toContain('could not save a source');
    expect(shown).toContain('(disk full)');
    expect(shown).not.toContain('    at ');
  });

  it('is the stack of anything unforeseen, because it has to be reported', () => {
    expect(explainFault(new TypeError('x is not a function'))).toContain('    at ');
  });
});
