import { TextDecoder } from 'node:util';
import chardet from 'chardet';
import { encodingNamed } from './encoding-named.ts';
import { misshapenShare } from './misshapen.ts';

const SAMPLE_BYTES = 65_536;
/** Bytes decoded by every candidate. */
const TRIED_BYTES = 8192;
/** Below this chardet has seen nothing; what it names first is then the western default. */
const LEAST_CONFIDENCE = 15;
const FALLBACK = 'windows-1252';
/** Misshapen words that any text may have ("iPhone", "McX"). */
const HARMLESS = 0.004;
/** How much better another must read than what chardet names: its statistics go before the look of words. */
const CLEARLY = 0.4;
/** chardet has no statistics for these: they are tried where it names one that looks much like them. */
const RELATIVES: Readonly<Record<string, readonly string[]>> = {
  'windows-1252': ['macintosh', 'ibm866', 'x-mac-cyrillic'],
  'iso-8859-5': ['ibm866', 'x-mac-cyrillic'],
  'windows-1251': ['x-mac-cyrillic', 'ibm866'],
  'koi8-r': ['koi8-u'],
  'windows-1257': ['iso-8859-13'],
  gb18030: ['windows-874'],
  'euc-kr': ['windows-874'],
  big5: ['windows-874'],
  shift_jis: ['windows-874', 'macintosh'],
};

const MARKUP = /<[^<>]{0,2000}>/g;

/** Tags are the same in every charset and drown the words between them. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SAMPLE_BYTES)).toString(
    'latin1',
  );
  return Buffer.from(text.replace(MARKUP, ' '), 'latin1');
}

const share = (bytes: Uint8Array, encoding: string): number =>
  misshapenShare(new TextDecoder(encoding).decode(bytes));

/** Encodings by chardet, surest first, those alone that can be decoded. */
function likely(bytes: Uint8Array): string[] {
  const matches = chardet.analyse(bytes).filter(match => match.confidence >= LEAST_CONFIDENCE);
  const names = matches.slice(0, 3).flatMap(match => encodingNamed(match.name) ?? []);
  return [...names, FALLBACK];
}

/**
 * The charset that bytes without a declaration are in, by chardet's statistics and by the look of the words that it makes
 * of them. windows-1252 where nothing speaks for another.
 * @param bytes not sound UTF-8
 */
export function detectedCharset(bytes: Uint8Array): string {
  const sample = withoutTags(bytes);
  const [first = FALLBACK, ...others] = likely(sample);
  const tried = sample.subarray(0, TRIED_BYTES);
  let best = { encoding: first, share: share(tried, first) };
  for (const encoding of [...(RELATIVES[first] ?? []), ...others]) {
    if (best.share <= HARMLESS) break;
    const own = share(tried, encoding);
    if (own < CLEARLY * best.share) best = { encoding, share: own };
  }
  return best.encoding;
}
