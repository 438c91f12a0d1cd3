import { type HostileInput, input } from './hostile-input.ts';
import { item, rss, SENTENCE } from './sample-markup.ts';

/** Of another kind, encoding or structure than they say. */
export function oddDocuments(): HostileInput[] {
  const deepPage = `${'<div><p><b>'.repeat(1_500)}${SENTENCE}`;
  const utf16 = Buffer.from(`\uFEFF<html><body><p>${SENTENCE}</p>`, 'utf16le');
  const strange: readonly [string, unknown][] = [
    ['numbers for texts', { title: 1e400, text: 7, published: -1, url: [], author: { name: { name: [] } } }],
    ['lists for texts', { title: [[[]]], text: ['a', ['b']], published: ['2024'] }],
    ['a feed without items', { version: 'https://jsonfeed.org/version/1', items: {} }],
    ['a feed of nothings', { version: 'https://jsonfeed.org/version/1', items: [null, 1, 'a', [], {}] }],
    ['no prototypes', { ['__proto__']: { text: SENTENCE }, constructor: SENTENCE, text: SENTENCE }],
  ];
  return [
    ...strange.map(([name, value]) => input(name, 'json', JSON.stringify(value))),
    input('a prototype by name', 'json', `{"__proto__":{"text":"x"},"text":"${SENTENCE}"}`),
    input('lone surrogates as escapes', 'json', `{"text":"\\ud800 ${SENTENCE} \\udc00"}`),
    input('a key twice', 'json', `{"text":1,"text":"${SENTENCE}"}`),
    input('deep elements', 'html', deepPage),
    input('UTF-16 with half a character', 'html', utf16.subarray(0, utf16.length - 1)),
    input('UTF-16 without a mark', 'txt', utf16.subarray(2)),
    input('UTF-8 declared as UTF-16', 'html', `<meta charset="utf-16"><p>${SENTENCE}</p>`),
    input(
      'UTF-8 declared as Shift_JIS',
      'html',
      `<meta charset="shift_jis"><p>Fähre. ${SENTENCE}</p>`,
      'text/html; charset=shift_jis',
    ),
    input(
      'a charset that is none',
      'html',
      `<meta charset="no-such"><p>${SENTENCE}</p>`,
      'text/html; charset="\u0000x"',
    ),
    input(
      'two encodings',
      'txt',
      Buffer.concat([
        Buffer.from('Die Fähre fällt aus. '.repeat(50)),
        Buffer.from('Die Fähre fällt aus. '.repeat(50), 'latin1'),
      ]),
    ),
    input('UTF-7', 'html', '+ADw-script+AD4-alert(1)+ADw-/script+AD4- The board voted.'),
    input(
      'raw surrogates',
      'txt',
      Buffer.from(Array.from({ length: 3_000 }, (_, index) => [0xed, 0xa0, 0x80][index % 3] ?? 0)),
    ),
    input(
      'overlong UTF-8',
      'txt',
      Buffer.from(Array.from({ length: 3_000 }, (_, index) => [0xc0, 0xaf][index % 2] ?? 0)),
    ),
    input(
      'direction marks',
      'txt',
      `\u202e${SENTENCE}\u2066\u2069\u202d\n\n${'\u202e'.repeat(2_000)}${SENTENCE}`,
    ),
    input('a zip', 'txt', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5_000, 7)])),
    input('a zip', 'json', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(5_000, 65)])),
    input('a PDF', 'html', `%PDF-1.7\n${'1 0 obj << /Type /Page >> endobj\n'.repeat(3_000)}`),
    input(
      'a PNG',
      'txt',
      Buffer.concat([
        Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
        Buffer.alloc(9_000, 200),
      ]),
    ),
    input('nothing but marks of order', 'txt', Buffer.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf])),
    input('nothing', 'xml', ''),
    input('a page for a feed', 'xml', `<!doctype html><html><body><p>${SENTENCE}</p></body></html>`),
    input('a feed for a page', 'html', rss(item(1))),
    input('a feed for a text', 'txt', rss(item(1))),
    input('tags that close each other', 'html', '<b><i><a></b></i></a><p>'.repeat(2_000) + SENTENCE),
    input('forms of forms', 'html', '<form><table><select><option>'.repeat(2_000) + SENTENCE),
    input('templates', 'html', '<template><slot>'.repeat(900) + SENTENCE),
    input('sections in an item', 'xml', rss(`<item><title>${'<![CDATA[a]]>'.repeat(40_000)}</title></item>`)),
    input('items in items', 'xml', rss('<item><title>a'.repeat(1_500))),
    input(
      'bases upon bases',
      'xml',
      `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry xml:base="a/"><link href="x"/>'.repeat(900)}</feed>`,
    ),
  ];
}
