/** Longer addresses eat the page: the source is then named without a link. */
const LINK_CHARACTERS = 700;

/** The address as it may stand inside `[…](…)`, null where it may not: http and https alone, no user names in it. */
function linkAddress(url: string, characters: number): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (!/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return null;
  const address = parsed.href
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('<', '%3C')
    .replaceAll('>', '%3E')
    .replaceAll('\\', '%5C')
    .replaceAll('*', '%2A')
    .replaceAll('`', '%60')
    .replaceAll('|', '%7C');
  return address.length <= characters ? address : null;
}

export const canLink = (url: string | null): url is string =>
  url !== null && linkAddress(url, LINK_CHARACTERS) !== null;

/** A masked link with an escaped label; the label alone where the address cannot be linked or is longer than this. */
export function maskedLink(label: string, url: string | null, characters = LINK_CHARACTERS): string {
  const address = url === null ? null : linkAddress(url, characters);
  return address === null ? label : `[${label}](${address})`;
}
