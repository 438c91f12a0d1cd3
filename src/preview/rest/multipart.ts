import { refusals } from '../api-error.ts';

export interface Part {
  readonly name: string;
  /** Present for files. */
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  readonly contents: Buffer;
}

/**
 * The parts of a multipart/form-data body (RFC 7578).
 * @throws ApiError 50109 when the body does not keep to its boundary
 */
export function multipartParts(bytes: Buffer, contentType: string): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) throw refusals.invalidJson();
  // every boundary but the first stands after a line break, which is no part of the contents
  const body = Buffer.concat([Buffer.from('\r\n'), bytes]);
  const delimiter = Buffer.from(`\r\n--${mark}`);
  const parts: Part[] = [];
  let at = body.indexOf(delimiter);
  while (at !== -1) {
    const start = at + delimiter.length;
    if (body.toString('latin1', start, start + 2) === '--') return parts;
    const end = body.indexOf(delimiter, start);
    if (end === -1) break;
    parts.push(parsePart(body.subarray(start + 2, end)));
    at = end;
  }
  throw refusals.invalidJson();
}

function parsePart(part: Buffer): Part {
  const end = part.indexOf('\r\n\r\n');
  if (end === -1) throw refusals.invalidJson();
  const headers = part.toString('utf8', 0, end);
  const field = (pattern: RegExp): string | undefined => pattern.exec(headers)?.[1];
  return {
    name: field(/content-disposition:[^\r\n]*?;\s*name="([^"]*)"/i) ?? '',
    filename: field(/content-disposition:[^\r\n]*?;\s*filename="([^"]*)"/i),
    contentType: field(/content-type:\s*([^\r\n;]+)/i),
    contents: part.subarray(end + 4),
  };
}
