import { Readable, pipeline } from 'node:stream';
import { createBrotliCompress, createGzip } from 'node:zlib';
import type { Answer } from './feed-server.ts';
import { RSS_TYPE } from './rss-feed.ts';

/** Sends a byte of the body now and then: each wait is short, the whole takes for ever. */
export const slowDripAnswer =
  (body: string, everyMilliseconds: number): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': RSS_TYPE, 'content-length': `${Buffer.byteLength(body)}` });
    const bytes = Buffer.from(body);
    let sent = 0;
    const drip = setInterval(() => {
      response.write(bytes.subarray(sent, sent + 1));
      sent += 1;
      if (sent === bytes.length) response.end();
    }, everyMilliseconds);
    response.on('close', () => {
      clearInterval(drip);
    });
  };

/** Takes the request and says nothing at all. */
export const silentAnswer: Answer = () => undefined;

/** Sends the headers and then nothing. */
export const headersOnlyAnswer: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': RSS_TYPE });
  response.flushHeaders();
};

/** Header lines without an end, a line at a time. */
export const endlessHeadersAnswer =
  (everyMilliseconds: number): Answer =>
  request => {
    const { socket } = request;
    socket.write('HTTP/1.1 200 OK\r\n');
    let line = 0;
    const more = setInterval(() => {
      line += 1;
      socket.write(`x-line-${line}: ${'a'.repeat(1000)}\r\n`);
    }, everyMilliseconds);
    socket.on('close', () => {
      clearInterval(more);
    });
  };

const CHUNK = 64 * 1024;

function* repeated(chunk: Uint8Array, times: number): Generator<Uint8Array> {
  for (let sent = 0; sent < times; sent += 1) yield chunk;
}

const settled = (): void => undefined;

/** Entries without an end: sends as long as the client takes. @param head 200 and a feed's type unless stated */
export const endlessBodyAnswer =
  (head: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {}): Answer =>
  (_request, response) => {
    response.writeHead(head.status ?? 200, { 'content-type': RSS_TYPE, ...head.headers });
    const entry = '<item><title>Another ferry sails</title></item>';
    const chunk = Buffer.from(entry.repeat(Math.ceil(CHUNK / entry.length)));
    pipeline(Readable.from(repeated(chunk, Infinity)), response, settled);
  };

/** Few bytes on the way, very many when unpacked: zeros. @param megabytes unpacked */
export const bombAnswer =
  (megabytes: number, coding: 'gzip' | 'br' = 'gzip'): Answer =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': RSS_TYPE, 'content-encoding': coding });
    const zeros = Readable.from(repeated(Buffer.alloc(CHUNK), megabytes * 16));
    pipeline(zeros, coding === 'gzip' ? createGzip() : createBrotliCompress(), response, settled);
  };

/** States a length and ends before it. */
export const brokenOffAnswer =
  (body: string): Answer =>
  (_request, response) => {
    response.writeHead(200, {
      'content-type': RSS_TYPE,
      'content-length': `${Buffer.byteLength(body) + 100}`,
    });
    response.write(body, () => response.socket?.destroy());
  };

/** Not HTTP at all. */
export const noHttpAnswer: Answer = request => {
  request.socket.end('220 mail.harbour.example ready\r\n');
};
