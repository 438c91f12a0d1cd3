/** Discord's colour number (0xRRGGBB) as CSS; undefined where none is set. */
export function cssColour(colour: number | null | undefined): string | undefined {
  return typeof colour === 'number' ? `#${(colour & 0xffffff).toString(16).padStart(6, '0')}` : undefined;
}
