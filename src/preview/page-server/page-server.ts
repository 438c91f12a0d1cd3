import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError } from '../api-error.ts';
import type { World } from '../world/world.ts';
import { pageFile } from './page-files.ts';
import { importMapHashes, securityHeaders } from './security-headers.ts';
import { takeUpload } from './take-upload.ts';

/** Shown in the page as pictures; anything else is only offered for download. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

export interface PageServerOptions {
  readonly world: World;
  /** For debugging: what `/preview/state` shows. */
  readonly state: () => object;
}

/** Serves the page, attachments and the state; takes the files of attachment options. */
export async function servePage(
  { world, state }: PageServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://emulator');
  const headers = securityHeaders(request.headers.host ?? '', []);
  if (request.method === 'POST' && pathname === '/preview/uploads') {
    await serveUpload(world, request, headers, response);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...headers, allow: 'GET, HEAD' }).end();
    return;
  }
  if (pathname === '/preview/state') {
    response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(state()));
    return;
  }
  const attachment = /^\/attachments\/(\d+)\//.exec(pathname);
  if (attachment) {
    serveAttachment(world, attachment[1] ?? '', headers, response);
    return;
  }
  const file = await pageFile(pathname);
  if (!file) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const hashes = file.contentType.startsWith('text/html') ? importMapHashes(String(file.contents)) : [];
  response
    .writeHead(200, {
      ...securityHeaders(request.headers.host ?? '', hashes),
      'content-type': file.contentType,
    })
    .end(request.method === 'HEAD' ? undefined : file.contents);
}

async function serveUpload(
  world: World,
  request: IncomingMessage,
  headers: Readonly<Record<string, string>>,
  response: ServerResponse,
): Promise<void> {
  const answer = await takeUpload(world, request).then(
    body => ({ status: 201, body }),
    (error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
      return { status: error.status, body: error.toBody() };
    },
  );
  response
    .writeHead(answer.status, { ...headers, 'content-type': 'application/json' })
    .end(JSON.stringify(answer.body));
}

function serveAttachment(
  world: World,
  id: string,
  headers: Readonly<Record<string, string>>,
  response: ServerResponse,
): void {
  const file = world.files.get(id);
  if (!file) {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  const shown = PICTURES.has(file.contentType);
  response
    .writeHead(200, {
      ...headers,
      'content-type': shown ? file.contentType : 'application/octet-stream',
      'content-disposition': shown ? 'inline' : 'attachment',
    })
    .end(file.bytes);
}
