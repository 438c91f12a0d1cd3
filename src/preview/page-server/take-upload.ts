import type { IncomingMessage } from 'node:http';
import { refusals } from '../api-error.ts';
import type { ApiObject } from '../protocol.ts';
import { LIMIT } from '../validation/limits.ts';
import type { World } from '../world/world.ts';

/**
 * Keeps a file for an attachment option: its bytes are the body, its name is in the address (`?name=feeds.opml`).
 * @throws ApiError 40005 above 10 MiB
 */
export async function takeUpload(world: World, request: IncomingMessage): Promise<ApiObject> {
  const chunks: Buffer[] = [];
  let size = 0;
  // what is too much is read and dropped: a line that is cut shows the sender no answer
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= LIMIT.attachment) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  if (size > LIMIT.attachment) throw refusals.tooLarge();
  const { searchParams } = new URL(request.url ?? '/', 'http://emulator');
  const name = searchParams.get('name') ?? '';
  const contentType = request.headers['content-type'] ?? 'application/octet-stream';
  return world.files.give(world.nextId(), { name, contentType, bytes: Buffer.concat(chunks) });
}
