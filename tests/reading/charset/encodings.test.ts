import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/reading/decode-bytes.ts';
import { encode, holdable } from './encoders.ts';
import { sample } from './samples.ts';

/** Every encoding of the WHATWG standard that holds text, with languages that were written in it. */
const LANGUAGES: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['ja'],
  'utf-16le': ['en', 'ru', 'he', 'th'],
  'utf-16be': ['en', 'ru', 'he', 'th'],
  'windows-1252': ['de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'da', 'nb', 'fi'],
  'iso-8859-15': ['de', 'fr', 'fi'],
  macintosh: ['de', 'fr', 'es'],
  'windows-1250': ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'],
  'iso-8859-2': ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'],
  'iso-8859-16': ['ro'],
  'windows-1254': ['tr'],
  'windows-1257': ['lt', 'lv', 'et'],
  'iso-8859-13': ['lt', 'lv'],
  'iso-8859-4': ['lt', 'lv'],
  'iso-8859-10': ['lt'],
  'iso-8859-14': ['cy'],
  'iso-8859-3': ['it'],
  'windows-1251': ['ru', 'uk', 'bg'],
  'koi8-r': ['ru'],
  'koi8-u': ['uk'],
  'iso-8859-5': ['ru', 'bg'],
  ibm866: ['ru'],
  'x-mac-cyrillic': ['ru'],
  'windows-1253': ['el'],
  'iso-8859-7': ['el'],
  'windows-1255': ['he'],
  'iso-8859-8': ['he'],
  'iso-8859-8-i': ['he'],
  'windows-1256': ['ar', 'fa'],
  'iso-8859-6': ['ar'],
  'windows-874': ['th'],
  'windows-1258': ['vi'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'iso-2022-jp': ['ja'],
  gbk: ['zh'],
  gb18030: ['zh'],
  big5: ['zh-Hant'],
  'euc-kr': ['ko'],
};
const ENCODINGS = Object.keys(LANGUAGES);
const textIn = (encoding: string, characters = 300): string =>
  holdable(sample(LANGUAGES[encoding]?.[0] ?? '', characters), encoding);
const isWide = (encoding: string): boolean => encoding.startsWith('utf-16');

describe('declared', () => {
  it('covers the standard’s forty encodings but the two that hold no text', () => {
    expect(ENCODINGS).toHaveLength(38);
  });

  it.each(ENCODINGS)('%s is read by its media type', encoding => {
    const text = textIn(encoding);
    expect(decodeBytes(encode(text, encoding), `text/plain; charset=${encoding}`)).toBe(text);
  });

  it.each(ENCODINGS)('%s is read by its XML declaration', encoding => {
    const text = `<?xml version="1.0" encoding="${encoding}"?><rss><title>${textIn(encoding)}</title></rss>`;
    expect(decodeBytes(encode(text, encoding), 'application/rss+xml')).toBe(text);
  });

  it.each(ENCODINGS)('%s is read by its meta element', encoding => {
    const text = `<!doctype html><html><head><meta charset="${encoding}"><title>${textIn(encoding)}</title></head></html>`;
    expect(decodeBytes(encode(text, encoding), 'text/html')).toBe(text);
  });

  it.each([
    ['latin1', 'windows-1252'],
    ['US-ASCII', 'windows-1252'],
    ['ISO-8859-1', 'windows-1252'],
    ['iso-8859-9', 'windows-1254'],
    ['tis-620', 'windows-874'],
    ['gb2312', 'gbk'],
    ['x-sjis', 'shift_jis'],
    ['ks_c_5601-1987', 'euc-kr'],
    ['win-1251', 'windows-1251'],
    ['CP-1250', 'windows-1250'],
    ['iso8859_2', 'iso-8859-2'],
    ['cp949', 'euc-kr'],
    ['latin-1', 'windows-1252'],
    ['MacRoman', 'macintosh'],
  ])('takes %s for %s, as browsers and their people do', (label, encoding) => {
    const text = textIn(encoding);
    expect(decodeBytes(encode(text, encoding), `text/plain; charset="${label}"`)).toBe(text);
  });

  it.each(['x-user-defined', 'replacement', 'iso-2022-kr', 'klingon'])(
    'believes nobody who declares %s',
    label => {
      const text = textIn('windows-1251');
      expect(decodeBytes(encode(text, 'windows-1251'), `text/plain; charset=${label}`)).toBe(text);
    },
  );
});

describe('declared wrongly', () => {
  it.each(ENCODINGS.filter(encoding => !isWide(encoding) && encoding !== 'iso-2022-jp'))(
    'UTF-8 is read as UTF-8 where %s is declared',
    encoding => {
      const text = `${textIn('windows-1251')} ${textIn('windows-1252')}`;
      expect(decodeBytes(Buffer.from(text), `text/html; charset=${encoding}`)).toBe(text);
    },
  );

  it('keeps two characters that are sound UTF-8 by chance in the charset declared', () => {
    const bytes = encode('目', 'gbk');
    expect(decodeBytes(bytes, 'text/plain; charset=gbk')).toBe('目');
  });

  it.each([
    ['shift_jis', 'windows-1252'],
    ['windows-1251', 'utf-8'],
    ['windows-1252', 'utf-16'],
    ['windows-1251', 'shift_jis'],
    ['koi8-r', 'gb18030'],
    ['windows-1253', 'euc-kr'],
  ])('%s is detected where %s makes impossible characters of it', (encoding, declared) => {
    const text = textIn(encoding);
    expect(decodeBytes(encode(text, encoding), `text/html; charset=${declared}`)).toBe(text);
  });

  it('goes on to the next declaration that fits', () => {
    const text = `<?xml version="1.0" encoding="windows-1251"?><a>${textIn('windows-1251')}</a>`;
    expect(decodeBytes(encode(text, 'windows-1251'), 'text/xml; charset=utf-8')).toBe(text);
  });
});

const PLACES = [0, 1, 2, 3, 4];

/** Texts of so many characters, over all languages of an encoding, that come out as they were written. */
function share(encoding: string, characters: number): number {
  const texts = (LANGUAGES[encoding] ?? []).flatMap(language =>
    PLACES.map(first => holdable(sample(language, characters, first), encoding)),
  );
  const right = texts.filter(text => decodeBytes(encode(text, encoding), null) === text);
  return right.length / texts.length;
}

/** Encodings that nothing tells from another with the same letters: measured 0, kept here so that a change is seen. */
const NOT_TOLD = ['iso-8859-16', 'iso-8859-4', 'iso-8859-10', 'iso-8859-3'];
/** Shares measured, of 200 and of 2,000 characters, where they are below one. */
const FLOORS: Readonly<Record<string, readonly [number, number]>> = {
  macintosh: [0.8, 1],
  'windows-1250': [0.9, 1],
  'iso-8859-2': [0.9, 1],
  'windows-1257': [0.8, 1],
  'iso-8859-13': [0.7, 1],
  'iso-8859-14': [0.4, 0],
};

describe('not declared', () => {
  it.each(ENCODINGS.filter(encoding => !NOT_TOLD.includes(encoding)))('%s is detected', encoding => {
    const [short, long] = FLOORS[encoding] ?? [1, 1];
    expect(share(encoding, 200)).toBeGreaterThanOrEqual(short);
    expect(share(encoding, 2000)).toBeGreaterThanOrEqual(long);
  });

  it('looks at the words of a page, not at its tags', () => {
    const tags = '<div class="story"><a href="/news/local/story.html">'.repeat(40);
    const text = `${tags}${textIn('windows-1251', 120)}`;
    expect(decodeBytes(encode(text, 'windows-1251'), null)).toBe(text);
  });

  it('takes what speaks for nothing for windows-1252', () => {
    expect(decodeBytes(Uint8Array.of(0x93, 0x41, 0x94), null)).toBe('“A”');
  });
});
