/** One way of doing the work. Runs it once and gives its figure in the measure's unit. */
export interface Contestant {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** Contestants made ready, ours first, and what is to be put away afterwards. */
export interface Prepared {
  readonly contestants: readonly Contestant[];
  readonly finish?: () => void | Promise<void>;
}

export interface Measure {
  readonly name: string;
  readonly unit: string;
  readonly better: 'higher' | 'lower';
  /** Runs to take the median of, where the person who asks names none. */
  readonly runs: number;
  /** Turns of every contestant before any is counted; 1 where nothing is said. */
  readonly warmUp?: number;
  readonly prepare: () => Prepared | Promise<Prepared>;
}

export interface Figure {
  readonly contestant: string;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

const MILLISECONDS = 1000;

/** Milliseconds that the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** How many a second. */
export const rate = (count: number, milliseconds: number): number => (count * MILLISECONDS) / milliseconds;

function figureOf(contestant: string, values: readonly number[]): Figure {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const around = [sorted[Math.ceil(middle) - 1] ?? NaN, sorted[Math.floor(middle)] ?? NaN];
  return {
    contestant,
    median: ((around[0] ?? NaN) + (around[1] ?? NaN)) / 2,
    lowest: sorted[0] ?? NaN,
    highest: sorted.at(-1) ?? NaN,
  };
}

/**
 * Medians over several runs. In each run every contestant has its turn, one after the other, so that a machine that is
 * busy for a while is busy for all of them. The first turns, which warm up, are not counted.
 */
export async function take(measure: Measure, runs: number): Promise<Figure[]> {
  const { contestants, finish } = await measure.prepare();
  const values = contestants.map(() => [] as number[]);
  const warmUp = measure.warmUp ?? 1;
  try {
    for (let run = 0; run < warmUp + runs; run += 1) {
      for (const [index, contestant] of contestants.entries()) {
        const value = await contestant.run();
        if (run >= warmUp) values[index]?.push(value);
      }
    }
  } finally {
    await finish?.();
  }
  return contestants.map(({ name }, index) => figureOf(name, values[index] ?? []));
}
