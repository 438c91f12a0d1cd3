/**
 * Endings that never name a host of the open network: RFC 6761 (localhost), RFC 6762 (local, by multicast),
 * RFC 8375 (home.arpa), and internal, which ICANN keeps for private use since 2024 and clouds serve their metadata under.
 */
const PRIVATE_ENDINGS = ['localhost', 'local', 'internal', 'home.arpa'];

/**
 * Whether a name is refused before anybody is asked for its address: "metadata.google.internal", "printer.local".
 * @param hostname lower case, as URL gives it, without the dot at its end
 */
export const isForbiddenName = (hostname: string): boolean =>
  PRIVATE_ENDINGS.some(ending => hostname === ending || hostname.endsWith(`.${ending}`));
