/** Weights by stem, scaled to length 1; empty where a text has no content words. */
export type TermVector = ReadonlyMap<string, number>;

/** In how many of the bags each stem stands. */
export function bagFrequencies(bags: Iterable<ReadonlyMap<string, number>>): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const bag of bags)
    for (const stem of bag.keys()) frequencies.set(stem, (frequencies.get(stem) ?? 0) + 1);
  return frequencies;
}

/** Counts times log(1 + N / (1 + df)): rare stems weigh more, and none weighs nothing. */
export function vectorOf(
  stems: ReadonlyMap<string, number>,
  frequencies: ReadonlyMap<string, number>,
  total: number,
): TermVector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [stem, count] of stems) {
    const weight = count * Math.log(1 + total / (1 + (frequencies.get(stem) ?? 0)));
    vector.set(stem, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  if (length > 0) for (const [stem, weight] of vector) vector.set(stem, weight / length);
  return vector;
}

/** 0 (nothing in common) to 1 (the same). */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [stem, weight] of small) {
    const other = large.get(stem);
    if (other !== undefined) product += weight * other;
  }
  return product;
}

/** Share of `part` that stands in `whole`, 0 to 1; 0 for an empty part. */
export function shareIn(part: Iterable<string>, whole: { has(entry: string): boolean }): number {
  let size = 0;
  let shared = 0;
  for (const entry of part) {
    size++;
    if (whole.has(entry)) shared++;
  }
  return size === 0 ? 0 : shared / size;
}
