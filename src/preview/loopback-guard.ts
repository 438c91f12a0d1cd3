import type { IncomingMessage } from 'node:http';

/**
 * Whether a request comes from this machine's own pages or programs. A page of another site reaches loopback too: its
 * Origin tells it; and when it makes its own name point here (DNS rebinding), its Host does.
 */
export function isFromLoopback(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  if (origin !== undefined && !hosts.some(own => origin.toLowerCase() === `http://${own}`)) return false;
  return !isEmbeddedElsewhere(request);
}

/** Another site may link here; it may not load anything of ours into itself. */
function isEmbeddedElsewhere(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  const mode = request.headers['sec-fetch-mode'];
  return (site === 'cross-site' || site === 'same-site') && mode !== 'navigate';
}
