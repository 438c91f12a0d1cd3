/** One feed of a list to be written. */
export interface ListedFeed {
  readonly address: string;
  /** What its reader calls it. */
  readonly name: string;
  /** As the feed calls itself. */
  readonly title: string;
  readonly site: string | null;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Characters that no XML 1.0 document may hold, lone surrogates among them. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, '')
    .replace(/\s+/gu, ' ')
    .replace(/[&<>"]/g, character => ESCAPES[character] ?? character);

const attribute = (name: string, value: string | null): string =>
  value === null ? '' : ` ${name}="${escaped(value)}"`;

const outline = ({ name, title, address, site }: ListedFeed): string =>
  `    <outline type="rss"${attribute('text', name)}${attribute('title', title)}${attribute('xmlUrl', address)}${attribute('htmlUrl', site)}/>`;

/**
 * A list of feeds as OPML 2.0 (opml.org/spec2.opml).
 * @param made ISO 8601 in UTC
 */
export const writeOpml = (title: string, feeds: readonly ListedFeed[], made: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(title)}</title>`,
    `    <dateCreated>${new Date(made).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...feeds.map(outline),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
