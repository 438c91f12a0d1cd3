import { describe, expect, it } from 'vitest';
import { mendedJson } from '../../../src/reading/page/mended-json.ts';

describe('mendedJson', () => {
  it.each<[string, string, unknown]>([
    ['sound JSON', '{"a": [1, {"b": null}], "c": "x\\"y"}', { a: [1, { b: null }], c: 'x"y' }],
    ['line breaks inside a string', '{"a": "one\ntwo\tthree"}', { a: 'one two three' }],
    ['quotation marks inside a string', '{"a": "The "old" crane", "b": 1}', { a: 'The "old" crane', b: 1 }],
    [
      '… before a comma of the sentence',
      '{"a": "‘Crane", a landmark", "b": 1}',
      { a: '‘Crane", a landmark', b: 1 },
    ],
    ['commas before a bracket', '{"a": [1, 2,], "b": 3,}', { a: [1, 2], b: 3 }],
    ['a comma inside a string at its end', '{"a": ["x,"]}', { a: ['x,'] }],
    ['brackets never closed', '{"a": [{"b": "x"', { a: [{ b: 'x' }] }],
    ['a bracket too many', '{"a": 1}}', { a: 1 }],
    ['escapes that JSON has not', '{"a": "the crane\\\'s iron"}', { a: "the crane's iron" }],
    ['a comment around it', '<!-- {"a": 1} -->', { a: 1 }],
    ['a section around it', '//<![CDATA[\n{"a": 1}\n//]]>', { a: 1 }],
    ['a semicolon', '{"a": 1};', { a: 1 }],
  ])('reads %s', (_, json, value) => {
    expect(mendedJson(json)).toEqual(value);
  });

  it.each(['', 'The crane', '{"a": undefined}', '{a: 1}'])('makes nothing of “%s”', json => {
    expect(mendedJson(json)).toBeUndefined();
  });
});
