import { type HostileInput, input } from './hostile-input.ts';
import { rss, SENTENCE } from './sample-markup.ts';

/**
 * Inputs that name something outside of themselves.
 * @param address of a server that nobody may ask; @param file a file that nobody may read
 */
export function outsideEntities(address: string, file: string): HostileInput[] {
  const types: readonly [string, string][] = [
    ['an entity from a server', `<!DOCTYPE rss [<!ENTITY e SYSTEM "${address}/entity">]>`],
    ['a public entity from a server', `<!DOCTYPE rss [<!ENTITY e PUBLIC "-//X//Y" "${address}/public">]>`],
    ['an entity from a file', `<!DOCTYPE rss [<!ENTITY e SYSTEM "file://${file}">]>`],
    ['a parameter entity', `<!DOCTYPE rss [<!ENTITY % p SYSTEM "${address}/p.dtd"> %p; <!ENTITY e "x">]>`],
    ['a DTD from a server', `<!DOCTYPE rss SYSTEM "${address}/rss.dtd">`],
    ['a DTD from a file', `<!DOCTYPE rss SYSTEM "file://${file}">`],
  ];
  const body = `<item><guid>1</guid><title>&e; ${SENTENCE}</title><description>&e; ${SENTENCE}</description></item>`;
  const parts: readonly [string, string][] = [
    [
      'an inclusion',
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${address}/include" parse="text"/>`,
    ],
    [
      'an inclusion of a file',
      `<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file://${file}" parse="text"/>`,
    ],
  ];
  return [
    ...types.flatMap(([name, doctype]) => [
      input(name, 'xml', rss(body, doctype)),
      input(name, 'html', `${doctype}<html><body><p>&e; ${SENTENCE}</p></body></html>`),
      input(name, 'txt', rss(body, doctype), 'application/xml'),
    ]),
    ...parts.map(([name, part]) =>
      input(name, 'xml', rss(`<item><title>a</title><description>${part}${SENTENCE}</description></item>`)),
    ),
    input(
      'a style sheet from a server',
      'xml',
      `<?xml version="1.0"?><?xml-stylesheet href="${address}/s.xsl" type="text/xsl"?><rss><channel>${body}</channel></rss>`,
    ),
    input(
      'a page that loads from a server',
      'html',
      `<html><head><base href="${address}/"><link rel="stylesheet" href="s.css"><script src="s.js"></script><meta http-equiv="refresh" content="0;url=${address}/r"></head><body><img src="i.png" srcset="j.png 2x"><iframe src="f"></iframe><object data="o"></object><embed src="e"><video src="v" poster="p"></video><p>${SENTENCE} ${SENTENCE}</p></body></html>`,
    ),
  ];
}
