import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';

/** A key and a certificate that signs itself, PEM both, made when a test asks for them. */
export interface Certificate {
  readonly key: string;
  readonly certificate: string;
}

/** DER (X.690): a tag, the length of the content, the content. */
function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  const length: number[] = [];
  for (let left = content.length; left > 0; left >>= 8) length.unshift(left & 0xff);
  const head = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 | length.length, ...length];
  return Buffer.concat([Buffer.from(head), content]);
}

const sequence = (...contents: readonly Uint8Array[]): Buffer => element(0x30, ...contents);
const integer = (value: number): Buffer => element(0x02, Buffer.from([value]));
const text = (value: string): Buffer => element(0x0c, Buffer.from(value));
const oid = (hex: string): Buffer => element(0x06, Buffer.from(hex, 'hex'));
/** GeneralizedTime, to the second: 20200131000000Z */
const time = (value: Date): Buffer =>
  element(0x18, Buffer.from(value.toISOString().replace(/\.\d+|[-:T]/g, '')));

const COMMON_NAME = '550403';
const SUBJECT_ALT_NAME = '551d11';
const BASIC_CONSTRAINTS = '551d13';
const ECDSA_WITH_SHA256 = '2a8648ce3d040302';

const isAddress = (host: string): boolean => /^[\d.]+$/.test(host);

/** GeneralName (RFC 5280): 2 is a DNS name, 7 an IP address of four bytes. */
const alternativeName = (host: string): Buffer =>
  isAddress(host)
    ? element(0x87, Buffer.from(host.split('.').map(Number)))
    : element(0x82, Buffer.from(host));

function toBeSigned(publicKey: KeyObject, hosts: readonly string[], from: Date, until: Date): Buffer {
  const name = sequence(element(0x31, sequence(oid(COMMON_NAME), text('Feed server of the tests'))));
  const extensions = element(
    0xa3,
    sequence(
      sequence(oid(BASIC_CONSTRAINTS), element(0x04, sequence(element(0x01, Buffer.from([0xff]))))),
      sequence(oid(SUBJECT_ALT_NAME), element(0x04, sequence(...hosts.map(alternativeName)))),
    ),
  );
  return sequence(
    element(0xa0, integer(2)),
    integer(1),
    sequence(oid(ECDSA_WITH_SHA256)),
    name,
    sequence(time(from), time(until)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions,
  );
}

const DAY = 86_400_000;

/**
 * Makes an X.509 certificate (RFC 5280, ECDSA on P-256) without any program outside Node.
 * @param hosts DNS names and IPv4 addresses that it is valid for
 */
export function makeCertificate(
  hosts: readonly string[],
  validity: { readonly from?: Date; readonly until?: Date } = {},
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const from = validity.from ?? new Date(Date.now() - DAY);
  const until = validity.until ?? new Date(Date.now() + DAY);
  const body = toBeSigned(publicKey, hosts, from, until);
  const signature = sign('sha256', body, privateKey);
  const der = sequence(body, sequence(oid(ECDSA_WITH_SHA256)), element(0x03, Buffer.from([0]), signature));
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}
