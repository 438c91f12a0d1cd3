/** Bytes of the largest list of feeds that is read: some 5,000 feeds. */
export const LARGEST_LIST_BYTES = 1024 * 1024;

const FETCH_MILLISECONDS = 10_000;

/** Where Discord keeps what people attach. */
const DISCORD_HOSTS = new Set(['cdn.discordapp.com', 'media.discordapp.net']);
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether an attachment lies with Discord, or with the emulator where the API's address is one: same machine, same port.
 * Anything else is not fetched, whoever says that it is an attachment.
 */
export function isAttachmentAddress(address: string, api: string): boolean {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:' && DISCORD_HOSTS.has(url.host)) return true;
  const own = URL.parse(api);
  const isEmulator = own?.protocol === 'http:' && LOOPBACK.has(own.hostname);
  return isEmulator && LOOPBACK.has(url.hostname) && url.protocol === 'http:' && url.port === own.port;
}

export type FetchedAttachment =
  | { readonly kind: 'fetched'; readonly bytes: Uint8Array }
  | { readonly kind: 'large' }
  | { readonly kind: 'failed'; readonly cause: unknown };

async function readAtMost(response: Response, bytes: number): Promise<FetchedAttachment> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += (chunk as Uint8Array).length;
    // leaving the loop ends the line too
    if (size > bytes) return { kind: 'large' };
    chunks.push(chunk as Uint8Array);
  }
  return { kind: 'fetched', bytes: Buffer.concat(chunks) };
}

/** The file behind an address that `isAttachmentAddress` lets through: no redirects, bounded in bytes and time. Never rejects. */
export async function fetchAttachment(
  address: string,
  bounds = { bytes: LARGEST_LIST_BYTES, milliseconds: FETCH_MILLISECONDS },
): Promise<FetchedAttachment> {
  try {
    const response = await fetch(address, {
      redirect: 'error',
      signal: AbortSignal.timeout(bounds.milliseconds),
    });
    if (response.ok) return await readAtMost(response, bounds.bytes);
    await response.body?.cancel();
    return { kind: 'failed', cause: new Error(`the attachment's server answered ${response.status}`) };
  } catch (cause) {
    return { kind: 'failed', cause };
  }
}
