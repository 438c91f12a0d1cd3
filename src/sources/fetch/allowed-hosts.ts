/** What the settings allow for an address: nothing special, any address behind this host, or that and this very port. */
export type Allowance = 'none' | 'host' | 'host-and-port';

export const portOf = (url: URL): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);

interface AllowedHost {
  readonly hostname: string;
  /** null: any that is not forbidden otherwise */
  readonly port: number | null;
}

function readAllowedHost(listed: string): AllowedHost {
  const port = /:(\d{1,5})$/.exec(listed.endsWith(']') ? '' : listed)?.[1];
  const { hostname } = new URL(`http://${listed}/`);
  return { hostname: hostname.replace(/\.$/, ''), port: port === undefined ? null : Number(port) };
}

/**
 * @param listed `host` or `host:port`: "news.intranet", "10.0.0.5:8080", "[fd00::5]:8080"
 * @returns asks by the name in the address alone: a name that merely leads to a listed address is not allowed by it
 * @throws TypeError for what is no host
 */
export function allowedHosts(listed: readonly string[]): (url: URL) => Allowance {
  const allowed = listed.map(readAllowedHost);
  return url => {
    const same = allowed.filter(host => host.hostname === url.hostname);
    if (same.some(host => host.port === portOf(url))) return 'host-and-port';
    return same.some(host => host.port === null) ? 'host' : 'none';
  };
}
