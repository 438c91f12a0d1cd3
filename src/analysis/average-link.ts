/** Square of similarities, 0 to 1. */
class Similarities {
  readonly size: number;
  readonly #cells: Float32Array;

  constructor(size: number, between: (a: number, b: number) => number) {
    this.size = size;
    this.#cells = new Float32Array(size * size);
    for (let a = 0; a < size; a++) for (let b = 0; b < a; b++) this.set(a, b, between(a, b));
  }

  at(a: number, b: number): number {
    return this.#cells[a * this.size + b] ?? 0;
  }

  set(a: number, b: number, value: number): void {
    this.#cells[a * this.size + b] = value;
    this.#cells[b * this.size + a] = value;
  }
}

interface Nearest {
  readonly other: number;
  readonly similarity: number;
}

/** Of equals the earlier one in the chain wins, or the walk would not end. */
function nearest(to: number, open: ReadonlySet<number>, table: Similarities, before: number): Nearest | null {
  let best: Nearest | null = before >= 0 ? { other: before, similarity: table.at(to, before) } : null;
  for (const other of open) {
    if (other === to) continue;
    const similarity = table.at(to, other);
    if (!best || similarity > best.similarity) best = { other, similarity };
  }
  return best;
}

function rootOf(parents: number[], at: number): number {
  let root = at;
  while (parents[root] !== undefined && parents[root] !== root) root = parents[root] ?? root;
  return root;
}

/**
 * Clusters by mean similarity (UPGMA), merged as long as two clusters are at least `threshold` alike.
 * Nearest-neighbour chains (Murtagh 1983): time and room grow with the square of the size.
 * Returns each item's cluster, named by its first item.
 */
export function averageLink(
  size: number,
  similarity: (a: number, b: number) => number,
  threshold: number,
): number[] {
  const table = new Similarities(size, similarity);
  const open = new Set(Array.from({ length: size }, (_, at) => at));
  const weights = new Array<number>(size).fill(1);
  const parents = Array.from({ length: size }, (_, at) => at);
  const chain: number[] = [];
  while (open.size > 0) {
    const top = chain.at(-1) ?? open.values().next().value ?? 0;
    if (chain.length === 0) chain.push(top);
    const before = chain.at(-2) ?? -1;
    const found = nearest(top, open, table, before);
    if (!found || found.similarity < threshold) {
      // nothing will come nearer to it: means never exceed the larger of what they are made of
      open.delete(top);
      chain.pop();
      continue;
    }
    // likeness only grows along a chain, so it turns back at its last step; rounding may turn it back further
    const back = chain.indexOf(found.other);
    if (back < 0) {
      chain.push(found.other);
      continue;
    }
    chain.length = back;
    const [kept, gone] = [Math.min(top, found.other), Math.max(top, found.other)];
    merge(kept, gone, { open, table, weights });
    parents[gone] = kept;
  }
  return parents.map((_, at) => rootOf(parents, at));
}

interface Clusters {
  readonly open: Set<number>;
  readonly table: Similarities;
  readonly weights: number[];
}

function merge(kept: number, gone: number, { open, table, weights }: Clusters): void {
  const [a, b] = [weights[kept] ?? 1, weights[gone] ?? 1];
  open.delete(gone);
  for (const other of open) {
    if (other === kept) continue;
    table.set(kept, other, (a * table.at(kept, other) + b * table.at(gone, other)) / (a + b));
  }
  weights[kept] = a + b;
}
