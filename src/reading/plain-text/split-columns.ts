const LINE_END = /\r\n|[\n\r]/u;
/** Blanks between two columns. */
const GUTTER = / {3,}/gu;
const FEWEST_LINES = 5;
/** Share of a block's lines that have text on both sides of the gutter. */
const BOTH_SIDES = 0.5;
/** A table's cells are short: a column of text has lines of at least so many characters on average. */
const SHORTEST_LINE = 18;
const FURTHEST = 200;
/** Lines on either side that go on in lower case: text runs on, a table does not. */
const RUNNING_SHARE = 0.4;

/** Where text begins again after a gutter, in one line. */
const startsIn = (line: string): number[] =>
  Array.from(line.slice(0, FURTHEST).matchAll(GUTTER), found => found.index + found[0].length).filter(
    start => start < line.length && line.slice(0, start).trim() !== '',
  );

/** The column at which the right half begins in most lines of a block. */
function gutterOf(lines: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const start of lines.flatMap(startsIn)) counts.set(start, (counts.get(start) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best && best[1] >= lines.length * BOTH_SIDES ? best[0] : null;
}

const average = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.trim().length, 0) / Math.max(1, lines.length);

const runsOn = (lines: readonly string[]): boolean =>
  lines.filter(line => /^\s*[\p{Ll}]/u.test(line)).length >= lines.length * RUNNING_SHARE;

/** One block's left column above its right one; null where it is set in one. */
function unfolded(lines: readonly string[]): string[] | null {
  if (lines.length < FEWEST_LINES) return null;
  const gutter = gutterOf(lines);
  if (gutter === null || lines.some(line => line.slice(gutter - 2, gutter).trim() !== '')) return null;
  const left = lines.map(line => line.slice(0, gutter).trimEnd()).filter(line => line !== '');
  const right = lines.map(line => line.slice(gutter).trimEnd()).filter(line => line !== '');
  const isText = [left, right].every(side => average(side) >= SHORTEST_LINE && runsOn(side));
  return isText ? [...left, ...right] : null;
}

/**
 * Text in two columns side by side, as printed pages give it, as one below the other:
 *     The board voted on Tuesday      A firm from the next valley had
 *     to keep the old crane.          offered to take it down.
 * A table's cells are short and stay in their row.
 */
export function splitColumns(text: string): string {
  if (!text.includes('   ')) return text;
  const out: string[] = [];
  let block: string[] = [];
  const close = (): void => {
    for (const line of unfolded(block) ?? block) out.push(line);
    block = [];
  };
  for (const line of text.split(LINE_END)) {
    if (line.trim() !== '') {
      block.push(line);
      continue;
    }
    close();
    out.push(line);
  }
  close();
  return out.join('\n');
}
