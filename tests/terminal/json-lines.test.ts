import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type JsonLine, readJsonLines, writeJsonLine } from '../../src/terminal/json-lines.ts';

async function read(chunks: readonly (string | Buffer)[]): Promise<JsonLine[]> {
  const lines: JsonLine[] = [];
  for await (const line of readJsonLines(Readable.from(chunks.map(chunk => Buffer.from(chunk)))))
    lines.push(line);
  return lines;
}

describe('readJsonLines', () => {
  it('keeps U+2028 inside its line', async () => {
    expect(await read(['{"id":"a\u2028b"}\n'])).toEqual([{ value: { id: 'a\u2028b' } }]);
  });

  it('reads a last line without an end', async () => {
    expect(await read(['1\n2'])).toEqual([{ value: 1 }, { value: 2 }]);
  });

  it('passes over blank lines', async () => {
    expect(await read(['1\n\n  \n2\n'])).toEqual([{ value: 1 }, { value: 2 }]);
  });

  it('answers a broken line with an error and goes on', async () => {
    const lines = await read(['{"id":\n3\n']);
    expect(lines[0]).toHaveProperty('error');
    expect(lines[1]).toEqual({ value: 3 });
  });

  it('finds the same lines however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { maxLength: 5 }),
        fc.integer({ min: 1, max: 7 }),
        async (values, size) => {
          const bytes = Buffer.from(values.map(value => `${JSON.stringify(value)}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const lines = await read(chunks);
          expect(lines).toEqual(
            values.map(value => ({ value: JSON.parse(JSON.stringify(value)) as unknown })),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('writeJsonLine', () => {
  it('waits for a slow reader instead of filling the memory', async () => {
    const output = new PassThrough({ highWaterMark: 8 });
    let written = false;
    const writing = writeJsonLine(output, { long: 'x'.repeat(100) }).then(() => {
      written = true;
    });
    await Promise.resolve();
    expect(written).toBe(false);
    expect(String(output.read())).toContain('xxx');
    await writing;
    expect(written).toBe(true);
  });
});
