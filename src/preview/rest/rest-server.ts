import type { IncomingMessage, ServerResponse } from 'node:http';
import { ApiError, refusals } from '../api-error.ts';
import type { Faults } from './faults.ts';
import type { RateLimits } from './rate-limits.ts';
import { readBody } from './request-body.ts';
import type { RequestBody } from './request-body.ts';
import { matchRoute } from './route.ts';
import type { ApiResponse, RestContext, Route, RouteMatch } from './route.ts';

/** One request as it was answered. `path` is as sent, with "/api/v10" and query; `files` are names. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly string[];
  readonly status: number;
}

export interface RestOptions {
  readonly token: string;
  readonly routes: readonly Route[];
  readonly context: RestContext;
  readonly limits: RateLimits;
  readonly faults: Faults;
  readonly log: (line: string) => void;
  readonly record: (request: RecordedRequest) => void;
}

interface Answer extends ApiResponse {
  readonly headers?: Readonly<Record<string, string>>;
  /** The line is cut instead of answering. */
  readonly cut?: boolean;
}

/** Answers one request to the API: fault, route, token, rate limit, body, handler. */
export async function serveRest(
  options: RestOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', 'http://emulator');
  let read: RequestBody = { body: undefined, files: [] };
  let answer: Answer;
  try {
    read = await readBody(request);
    answer = await answerRequest(options, {
      method,
      url,
      read,
      authorization: request.headers.authorization,
    });
  } catch (error) {
    answer = refusalOf(error, options.log);
  }
  options.record({
    method,
    path: url.pathname + url.search,
    body: read.body,
    files: read.files.map(file => file.name),
    status: answer.cut ? 0 : answer.status,
  });
  if (answer.cut) request.socket.destroy();
  else send(response, answer);
}

interface Incoming {
  readonly method: string;
  readonly url: URL;
  readonly read: RequestBody;
  readonly authorization: string | undefined;
}

async function answerRequest(options: RestOptions, incoming: Incoming): Promise<Answer> {
  const { method, url, read } = incoming;
  const path = decodePath(url.pathname.replace(/^\/api(\/v\d+)?/, ''));
  const fault = options.faults.take(method, path);
  if (fault?.delay !== undefined) await pause(options, fault.delay);
  if (fault?.drop === 'before') return { status: 0, cut: true };
  if (fault?.status !== undefined)
    return {
      status: fault.status,
      body: fault.body ?? { message: 'Fault', code: 0 },
      headers: fault.headers ?? {},
    };
  const match = matchRoute(options.routes, method, path);
  if (match === null || match === 'method') {
    options.log(`The emulator does not know ${method} ${path}`);
    throw match === null ? refusals.notFound() : refusals.methodNotAllowed();
  }
  if (!match.route.open && incoming.authorization !== `Bot ${options.token}`) throw refusals.unauthorized();
  const answer = await limited(options, match, { method, path, url, read });
  return fault?.drop === 'after' ? { status: 0, cut: true } : answer;
}

async function limited(
  options: RestOptions,
  { route, params }: RouteMatch,
  { method, path, url, read }: { method: string; path: string; url: URL; read: RequestBody },
): Promise<Answer> {
  const { headers, retryAfter, global } = options.limits.take(route, params);
  if (retryAfter !== undefined) {
    const body = { message: 'You are being rate limited.', retry_after: retryAfter, global: global ?? false };
    return { status: 429, body, headers };
  }
  try {
    const request = { method, path, query: url.searchParams, params, ...read };
    return { ...(await route.handle(options.context, request)), headers };
  } catch (error) {
    return { ...refusalOf(error, options.log), headers };
  }
}

function refusalOf(error: unknown, log: (line: string) => void): Answer {
  if (error instanceof ApiError) return { status: error.status, body: error.toBody() };
  log(`The emulator failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return { status: 500, body: { message: '500: Internal Server Error', code: 0 } };
}

function send(response: ServerResponse, answer: Answer): void {
  const headers = { ...answer.headers, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const text = JSON.stringify(answer.body);
  response
    .writeHead(answer.status, {
      ...headers,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(text)),
    })
    .end(text);
}

const pause = (options: RestOptions, ms: number): Promise<void> =>
  new Promise(resolve => {
    options.context.world.clock.after(ms, resolve);
  });

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
