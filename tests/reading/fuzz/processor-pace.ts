/**
 * Processor time of `work` in milliseconds at the pace at which the bound was set: the slowest input took 1.2 s then. Measured later
 * beside each other with the same readers, that input took eleven times as long as `work` (3.4 s and 0.3 s).
 */
const REFERENCE_MS = 110;
const ROUNDS = 12;

const LINE = JSON.stringify(
  Array.from({ length: 4000 }, (_, id) => ({
    id,
    title: `Story number ${String(id)}`,
    text: 'The harbour was shut for three days. '.repeat(6),
  })),
);

/** Parsing, writing, replacing and cutting, as a reader does. */
function work(): number {
  let length = 0;
  for (let round = 0; round < ROUNDS; round++) {
    length += JSON.stringify(JSON.parse(LINE)).length;
    length += LINE.replace(/harbour/g, 'quay').split(' ').length;
  }
  return length;
}

/**
 * How many times slower the processor is now than it was then, at least 1. Processor time of one and the same work
 * doubles where the other thread of a core is busy, or a neighbour on the host: a bound in milliseconds alone would measure them.
 */
export function slowdown(): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, (user + system) / 1000 / REFERENCE_MS);
}
