import { StringDecoder } from 'node:string_decoder';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';

/** A line longer than this is answered with an error instead of filling the memory, in UTF-16 units. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** One line of input: its JSON value, or why it cannot be read. */
export type JsonLine = { readonly value: unknown } | { readonly error: string };

const parse = (line: string): JsonLine => {
  if (line.length > LONGEST_LINE) return { error: `The line is longer than ${LONGEST_LINE} characters.` };
  try {
    return { value: JSON.parse(line) as unknown };
  } catch (error) {
    return { error: `The line is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
};

/** Lines of `text` as they come. They end with \n alone: U+2028 may stand inside one, where node:readline would cut. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  let held = 0;
  for await (const chunk of input) {
    const pieces = decoder.write(chunk as Buffer).split('\n');
    for (const [index, piece] of pieces.entries()) {
      // what is past the bound is let go at once; the line is refused when it ends
      if (held <= LONGEST_LINE) parts.push(piece);
      held += piece.length;
      if (index === pieces.length - 1) break;
      yield parts.join('');
      parts = [];
      held = 0;
    }
  }
  parts.push(decoder.end());
  if (held > 0) yield parts.join('');
}

/** Every non-blank line of the input as a JSON value or an error; one bad line does not end the run. */
export async function* readJsonLines(input: Readable): AsyncGenerator<JsonLine> {
  for await (const line of linesOf(input)) {
    if (line.trim() !== '') yield parse(line);
  }
}

/** Writes one value as a line, waiting where the reader of the output is slow. */
export async function writeJsonLine(output: Writable, value: unknown): Promise<void> {
  if (!output.write(`${JSON.stringify(value)}\n`)) await once(output, 'drain');
}
