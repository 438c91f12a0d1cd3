import { TextDecoder } from 'node:util';

/** Names that pages and feeds write beside those of the standard, without marks between letters and digits. */
const ALSO: Readonly<Record<string, string>> = {
  utf8mb4: 'utf-8',
  utf8sig: 'utf-8',
  unicode11utf8: 'utf-8',
  cp932: 'shift_jis',
  cp936: 'gbk',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  cp950: 'big5',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  shiftjis: 'shift_jis',
  sjis: 'shift_jis',
  iso2022jp: 'iso-2022-jp',
  macroman: 'macintosh',
  maccyrillic: 'x-mac-cyrillic',
  cp866: 'ibm866',
  cp874: 'windows-874',
  latin10: 'iso-8859-16',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
};
/** The standard gives these to nobody who writes text: the one hides attacks, the other is for scripts. */
const NOT_FOR_TEXT = new Set(['replacement', 'x-user-defined']);

function standardName(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return NOT_FOR_TEXT.has(encoding) ? null : encoding;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** "win-1251", "ISO8859_2", "latin-1" */
function looseName(label: string): string | null {
  const bare = label.toLowerCase().replace(/[^a-z\d]/g, '');
  const [, page] = /^(?:x|ms)?(?:windows|win|cp)?(125\d|874)$/.exec(bare) ?? [];
  if (page !== undefined) return standardName(`windows-${page}`);
  const [, part] = /^(?:iso)?8859(\d{1,2})$/.exec(bare) ?? [];
  if (part !== undefined) return standardName(`iso-8859-${part}`);
  const [, latin] = /^(?:iso)?latin(\d)$/.exec(bare) ?? [];
  return latin !== undefined ? standardName(`latin${latin}`) : (ALSO[bare] ?? standardName(bare));
}

/** The WHATWG Encoding Standard's name for a declared charset, in lower case; null where none can be read by it. */
export const encodingNamed = (label: string): string | null =>
  standardName(label.trim()) ?? looseName(label.trim());
