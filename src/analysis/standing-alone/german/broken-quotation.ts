const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** „Der Pegel war alt. opens words that end in another sentence; so does one that only closes them. */
export function brokenQuotation(sentence: string): boolean {
  const [low, high, right, straight] = ['„', '“', '”', '"'].map(mark => count(sentence, mark));
  if (count(sentence, '»') !== count(sentence, '«')) return true;
  // „…“ and „…”, or “…”, or „…" where a straight mark closes
  const closing = low === 0 ? right : (high ?? 0) + (right ?? 0);
  const opening = low === 0 ? high : low;
  const left = Number(opening) - Number(closing);
  return left < 0 || (left > 0 ? left !== straight : Number(straight) % 2 === 1);
}
