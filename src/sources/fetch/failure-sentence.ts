import { errors } from 'undici';
import { type Phase, TimedOut } from './time-limits.ts';

const WAS_SLOW: Readonly<Record<Phase, string>> = {
  connect: 'could not be reached',
  headers: 'did not begin to answer',
  total: 'did not finish its answer',
};

const UNKNOWN_NAME = 'There is no server of that name. Check the address for a slip.';
const NO_ROUTE = 'cannot be reached from where the bot runs.';
const BROKE_OFF = 'broke the connection off in the middle.';
const NO_WEB_ANSWER = 'does not answer as a web server does.';
const BAD_PACKING = 'sent a compressed answer that cannot be unpacked.';
const UNTRUSTED =
  'has a certificate from an authority that is not trusted here. Its owner may have to send the certificates between as well.';

/** What happened, after the host's name; by the code that Node, OpenSSL, zlib or undici gives. */
const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refuses the connection: no web server is running there just now.',
  EHOSTUNREACH: NO_ROUTE,
  ENETUNREACH: NO_ROUTE,
  EADDRNOTAVAIL: NO_ROUTE,
  ETIMEDOUT: 'could not be reached in time.',
  UND_ERR_CONNECT_TIMEOUT: 'could not be reached in time.',
  ECONNRESET: BROKE_OFF,
  EPIPE: BROKE_OFF,
  UND_ERR_SOCKET: BROKE_OFF,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: BROKE_OFF,
  UND_ERR_HEADERS_OVERFLOW: 'sent more headers than any page needs.',
  CERT_HAS_EXPIRED: 'has a certificate that has expired. Its owner must renew it.',
  CERT_NOT_YET_VALID:
    'has a certificate that is not valid yet. Check the clock of the machine that the bot runs on.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'has a certificate that it signed itself, so that nobody vouches for it.',
  SELF_SIGNED_CERT_IN_CHAIN: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT: UNTRUSTED,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: UNTRUSTED,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: UNTRUSTED,
  CERT_REVOKED: 'has a certificate that was revoked.',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'has a certificate for another name. Check the address, with and without www.',
  Z_DATA_ERROR: BAD_PACKING,
  Z_BUF_ERROR: BAD_PACKING,
  Z_NEED_DICT: BAD_PACKING,
};

/** Codes that come in families: OpenSSL's, the brotli decoder's. */
const BY_FAMILY: readonly (readonly [RegExp, string])[] = [
  [/^(?:ERR_SSL_|ERR_TLS_|EPROTO$)/, 'does not agree on a secure connection. Try the address with http://.'],
  [/^(?:CERT_|UNABLE_TO_|INVALID_CA|HOSTNAME_MISMATCH)/, 'has a certificate that cannot be checked.'],
  [/^(?:ERR_BROTLI_|ERR__ERROR_|ERR_PADDING_)/, BAD_PACKING],
];

const codeOf = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;

/**
 * A sentence for people about what the network or the server did, or null where the error tells of neither and is a
 * fault of the program.
 * @param host as shown
 */
export function failureSentence(error: unknown, host: string): string | null {
  if (error instanceof TimedOut)
    return `${host} ${WAS_SLOW[error.phase]} within ${error.milliseconds / 1000} seconds.`;
  // the parser states a code only for some of its errors
  if (error instanceof errors.HTTPParserError) return `${host} ${NO_WEB_ANSWER}`;
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'ENOTFOUND' || code === 'ENODATA') return `${host}: ${UNKNOWN_NAME}`;
  if (code === 'EAI_AGAIN') return `The name ${host} could not be looked up just now.`;
  const said = BY_CODE[code] ?? BY_FAMILY.find(([family]) => family.test(code))?.[1];
  return said === undefined ? `The connection to ${host} failed (${code}).` : `${host} ${said}`;
}
