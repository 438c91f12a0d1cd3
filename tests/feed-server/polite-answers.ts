import type { IncomingMessage } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Answer } from './feed-server.ts';
import { RSS_TYPE } from './rss-feed.ts';

export interface Validators {
  /** With its quotation marks: '"v1"' or 'W/"v1"'. */
  readonly etag?: string;
  readonly lastModified?: Date;
}

const isUnchanged = (request: IncomingMessage, validators: Validators): boolean => {
  const asked = request.headers['if-none-match'];
  // RFC 9110: If-Modified-Since counts only where If-None-Match was not sent
  if (asked !== undefined) return validators.etag !== undefined && asked === validators.etag;
  const since = request.headers['if-modified-since'];
  return since !== undefined && since === validators.lastModified?.toUTCString();
};

/** Answers 304 to whoever has this very version, else the body with its validators. */
export const conditionalAnswer =
  (
    body: string | Uint8Array,
    validators: Validators,
    headers: Readonly<Record<string, string>> = {},
  ): Answer =>
  (request, response) => {
    const stated = {
      ...(validators.etag === undefined ? {} : { etag: validators.etag }),
      ...(validators.lastModified === undefined
        ? {}
        : { 'last-modified': validators.lastModified.toUTCString() }),
      ...headers,
    };
    const unchanged = isUnchanged(request, validators);
    response.writeHead(unchanged ? 304 : 200, unchanged ? stated : { 'content-type': RSS_TYPE, ...stated });
    response.end(unchanged ? undefined : body);
  };

/** @param retryAfter seconds, or the instant from which the server will answer again; none: no header */
export const tooManyRequestsAnswer = (retryAfter?: number | Date, status = 429): Answer => ({
  status,
  headers:
    retryAfter === undefined
      ? {}
      : { 'retry-after': typeof retryAfter === 'number' ? `${retryAfter}` : retryAfter.toUTCString() },
  body: 'slow down',
});

export const goneAnswer: Answer = { status: 410, body: 'gone for good' };

/** @param target absolute or relative, sent as it stands */
export const redirectAnswer = (target: string, status = 302): Answer => ({
  status,
  headers: { location: target },
});

/** The n-th redirect of `/PREFIX/n` leads to `/PREFIX/n+1`: a chain without an end, never the same address twice. */
export const endlessRedirectsAnswer =
  (status = 302): Answer =>
  (request, response) => {
    const next = Number(new URL(request.url ?? '/', 'http://here').searchParams.get('n') ?? '0') + 1;
    response.writeHead(status, { location: `?n=${next}` });
    response.end();
  };

const PACKED = {
  gzip: gzipSync,
  br: brotliCompressSync,
  deflate: deflateSync,
  'deflate-raw': deflateRawSync,
} as const;

/** @param coding deflate-raw is what some servers send under the name of deflate (RFC 9110, 8.4.1.2) */
export const packedAnswer = (
  body: string | Uint8Array,
  coding: keyof typeof PACKED,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({
  headers: {
    'content-type': RSS_TYPE,
    'content-encoding': coding === 'deflate-raw' ? 'deflate' : coding,
    ...headers,
  },
  body: PACKED[coding](body),
});

/** Says whatever type is wished for. */
export const typedAnswer = (body: string | Uint8Array, type: string): Answer => ({
  headers: { 'content-type': type },
  body,
});
