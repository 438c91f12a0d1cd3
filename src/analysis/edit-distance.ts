/**
 * Letters to put in, leave out, change, or swap with their neighbour to make one word of the other (optimal string
 * alignment, Damerau 1964); more than `most` is told as `most + 1`. Linear in the length for a given `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const far = most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => Math.min(j, far));
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(far);
    row[0] = Math.min(i, far);
    let least = row[0];
    // further from the diagonal than `most` nothing can be near enough
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (above[j - 1] ?? far) + (same ? 0 : 1),
        (above[j] ?? far) + 1,
        (row[j - 1] ?? far) + 1,
      );
      if (!same && i > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? far) + 1);
      row[j] = Math.min(cost, far);
      least = Math.min(least, cost);
    }
    if (least > most) return far;
    [before, above] = [above, row];
  }
  return above[b.length] ?? far;
}
