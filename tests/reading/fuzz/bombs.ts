import { deflateRawSync, gzipSync } from 'node:zlib';
import { type HostileInput, input } from './hostile-input.ts';
import { rss, SENTENCE, times } from './sample-markup.ts';

/** Small inputs that grow without end where they are expanded. */
export function bombs(): HostileInput[] {
  const laughs = times(30, index => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
  const large = 'a'.repeat(50_000);
  const yaml = times(9, index => `l${index + 1}: &l${index + 1} [${`*l${index},`.repeat(9)}]\n`);
  return [
    input(
      'a billion laughs',
      'xml',
      rss('<item><title>&l30;</title></item>', `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs}]>`),
    ),
    input(
      'a billion laughs in a page',
      'html',
      `<!DOCTYPE html [<!ENTITY l0 "ha">${laughs}]><p>&l30; ${SENTENCE}`,
    ),
    input(
      'one large entity many times',
      'xml',
      rss(`<item><title>${'&l;'.repeat(50_000)}</title></item>`, `<!DOCTYPE rss [<!ENTITY l "${large}">]>`),
    ),
    input(
      'an entity that holds itself',
      'xml',
      rss('<item><title>&a;</title></item>', '<!DOCTYPE rss [<!ENTITY a "&b;"><!ENTITY b "&a;">]>'),
    ),
    input('a billion laughs in front matter', 'md', `---\nl0: &l0 [a,a,a]\n${yaml}---\n${SENTENCE}\n`),
    input(
      'merge keys in front matter',
      'md',
      `---\na: &a {b: 1}\n${times(2_000, index => `c${index}: {<<: *a}\n`)}---\n${SENTENCE}\n`,
    ),
    input('a gzip bomb', 'html', gzipSync(Buffer.alloc(8_000_000, 97))),
    input('a deflated bomb', 'txt', deflateRawSync(Buffer.alloc(8_000_000, 97))),
  ];
}
