import type { ApiObject } from './protocol.ts';

/** One fault in a body, at the path Discord would name, such as ["embeds", 0, "title"]. */
export interface Fault {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A refusal in Discord's format: HTTP status, JSON error code, message and, for bodies, the faults by path. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly faults: readonly Fault[];

  constructor(status: number, code: number, message: string, faults: readonly Fault[] = []) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
    this.faults = faults;
  }

  toBody(): ApiObject {
    const body = { message: this.message, code: this.code };
    return this.faults.length > 0 ? { ...body, errors: faultTree(this.faults) } : body;
  }
}

function faultTree(faults: readonly Fault[]): ApiObject {
  const tree: ApiObject = {};
  for (const { path, code, message } of faults) {
    let node = tree;
    for (const step of path) node = (node[String(step)] ??= {}) as ApiObject;
    const errors = (node['_errors'] ??= []) as ApiObject[];
    errors.push({ code, message });
  }
  return tree;
}

export const invalidForm = (faults: readonly Fault[]): ApiError =>
  new ApiError(400, 50035, 'Invalid Form Body', faults);

/** Discord's JSON error codes that the emulator answers with. */
export const refusals = {
  unauthorized: () => new ApiError(401, 0, '401: Unauthorized'),
  notFound: () => new ApiError(404, 0, '404: Not Found'),
  methodNotAllowed: () => new ApiError(405, 0, '405: Method Not Allowed'),
  invalidJson: () => new ApiError(400, 50109, 'The request body contains invalid JSON.'),
  tooLarge: () => new ApiError(413, 40005, 'Request entity too large'),
  unknownChannel: () => new ApiError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new ApiError(404, 10004, 'Unknown Guild'),
  unknownMember: () => new ApiError(404, 10007, 'Unknown Member'),
  unknownMessage: () => new ApiError(404, 10008, 'Unknown Message'),
  unknownApplication: () => new ApiError(404, 10002, 'Unknown Application'),
  unknownUser: () => new ApiError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new ApiError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new ApiError(404, 10062, 'Unknown interaction'),
  unknownCommand: () => new ApiError(404, 10063, 'Unknown application command'),
  alreadyCrossposted: () => new ApiError(400, 40033, 'This message has already been crossposted.'),
  alreadyAcknowledged: () => new ApiError(400, 40060, 'Interaction has already been acknowledged.'),
  missingAccess: () => new ApiError(403, 50001, 'Missing Access'),
  foreignMessage: () => new ApiError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new ApiError(400, 50006, 'Cannot send an empty message'),
  notATextChannel: () => new ApiError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new ApiError(403, 50013, 'Missing Permissions'),
  wrongChannelType: () => new ApiError(400, 50024, 'Cannot execute action on this channel type'),
  invalidWebhookToken: () => new ApiError(401, 50027, 'Invalid Webhook Token'),
} as const;
