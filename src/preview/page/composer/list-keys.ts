/** Next row of a list of `count` after an arrow key; -1 stands for "no row" and comes only before the first arrow. */
export function movedRow(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return (Math.max(active, 0) + count - 1) % count;
  return null;
}
