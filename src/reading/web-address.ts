/** An absolute http or https address, resolved against `base` where relative; null for anything else. */
export function webAddress(address: string | null | undefined, base: string | null): string | null {
  const text = (address ?? '').trim();
  if (text === '') return null;
  const url = URL.parse(text, base ?? undefined);
  return url && (url.protocol === 'http:' || url.protocol === 'https:') ? url.href : null;
}
