import type { IncomingMessage } from 'node:http';
import { refusals } from '../api-error.ts';
import { LIMIT } from '../validation/limits.ts';
import { multipartParts } from './multipart.ts';
import type { UploadedFile } from '../world/file-shelf.ts';

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/**
 * Reads a JSON or multipart body.
 * @throws ApiError 40005 above 25 MiB (10 MiB a file), 50109 for JSON that is none
 */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await readBytes(request);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = request.headers['content-type'] ?? '';
  return type.startsWith('multipart/form-data')
    ? readMultipart(bytes, type)
    : { body: parseJson(bytes.toString('utf8')), files: [] };
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > LIMIT.request) throw refusals.tooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

function readMultipart(bytes: Buffer, type: string): RequestBody {
  const files: UploadedFile[] = [];
  let body: unknown = {};
  for (const part of multipartParts(bytes, type)) {
    if (part.filename === undefined) {
      if (part.name === 'payload_json') body = parseJson(part.contents.toString('utf8'));
    } else {
      if (part.contents.length > LIMIT.attachment) throw refusals.tooLarge();
      const contentType = part.contentType ?? 'application/octet-stream';
      files.push({ name: part.filename, contentType, bytes: part.contents });
    }
  }
  return { body, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refusals.invalidJson();
  }
}
