import type { ApiObject } from '../protocol.ts';
import type { InteractionDesk } from '../interactions/interaction-desk.ts';
import type { UploadedFile } from '../world/file-shelf.ts';
import type { World } from '../world/world.ts';

export interface ApiRequest {
  readonly method: string;
  /** Without "/api/v10" and query, percent-decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON (of `payload_json` in a multipart body); undefined without a body. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly params: Readonly<Record<string, string>>;
}

export interface ApiResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Requests let through in a window of time, in milliseconds. */
export interface Limit {
  readonly count: number;
  readonly window: number;
}

export interface RestContext {
  readonly world: World;
  readonly desk: InteractionDesk;
  readonly gatewayUrl: () => string;
}

export interface Route {
  readonly method: string;
  /** Such as "/channels/:channel/messages". */
  readonly pattern: string;
  /** Interaction and webhook routes carry their token in the path. */
  readonly open?: boolean;
  /** Interaction callbacks do not count towards the 50 requests a second. */
  readonly outsideGlobal?: boolean;
  readonly limit?: Limit;
  handle(context: RestContext, request: ApiRequest): ApiResponse | Promise<ApiResponse>;
}

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** The route of a request; 'method' when the path is known and the method is not; null when neither. */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | 'method' | null {
  let known = false;
  for (const route of routes) {
    const params = matchPattern(route.pattern, path);
    if (params && route.method === method) return { route, params };
    known ||= params !== null;
  }
  return known ? 'method' : null;
}

function matchPattern(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':') && value !== '') params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

export const ok = (body: unknown): ApiResponse => ({ status: 200, body });
export const noContent: ApiResponse = { status: 204 };
export const bodyObject = (request: ApiRequest): ApiObject =>
  typeof request.body === 'object' && request.body !== null ? (request.body as ApiObject) : {};
export const param = (request: ApiRequest, name: string): string => request.params[name] ?? '';
