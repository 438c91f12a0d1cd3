import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/reading/decode-bytes.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(
    parts.map(part => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

describe('decodeBytes', () => {
  it('goes by the byte order mark first, and drops it', () => {
    expect(
      decodeBytes(bytes([0xef, 0xbb, 0xbf], 'caf', [0xc3, 0xa9]), 'text/plain; charset=windows-1251'),
    ).toBe('café');
    expect(decodeBytes(bytes([0xff, 0xfe, 0x41, 0, 0xe9, 0]), null)).toBe('Aé');
    expect(decodeBytes(bytes([0xfe, 0xff, 0, 0x41, 0, 0xe9]), null)).toBe('Aé');
  });

  it('goes by the charset of the media type, the XML declaration or the meta element', () => {
    const cyrillic = [0xcf, 0xee, 0xf0, 0xf2];
    expect(decodeBytes(bytes(cyrillic), 'text/html; charset="windows-1251"')).toBe('Порт');
    expect(decodeBytes(bytes("<?xml version='1.0' encoding='windows-1251'?>", cyrillic), null)).toContain(
      'Порт',
    );
    expect(decodeBytes(bytes('<meta charset=windows-1251><p>', cyrillic), null)).toContain('Порт');
    expect(
      decodeBytes(
        bytes('<meta http-equiv="content-type" content="text/html; charset=windows-1251">', cyrillic),
        null,
      ),
    ).toContain('Порт');
  });

  it('takes sound UTF-8 for UTF-8 where a western single-byte charset is declared', () => {
    expect(decodeBytes(Buffer.from('“café”'), 'text/html; charset=iso-8859-1')).toBe('“café”');
  });

  it('falls back to windows-1252', () => {
    expect(decodeBytes(bytes([0x93], 'caf', [0xe9, 0x94]), null)).toBe('“café”');
    expect(decodeBytes(bytes('caf', [0xe9]), 'text/plain; charset=utf-8')).toBe('café');
    expect(decodeBytes(bytes('caf', [0xe9]), 'text/plain; charset=no-such-charset')).toBe('café');
  });

  it('keeps UTF-8 that is broken in one place', () => {
    expect(
      decodeBytes(
        Buffer.concat([Buffer.from('“café” “thé” '), Buffer.from([0xff]), Buffer.from(' “lait”')]),
        null,
      ),
    ).toBe('“café” “thé” \uFFFD “lait”');
  });
});
