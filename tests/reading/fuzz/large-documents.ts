import { type HostileInput, input } from './hostile-input.ts';
import { entry, item, rss, SENTENCE, times } from './sample-markup.ts';

/** Sound enough, and far larger than any article or feed. */
export function largeDocuments(): HostileInput[] {
  const five = 5_000;
  return [
    input('a feed of 5,000 entries', 'xml', rss(times(five, item))),
    input(
      'an Atom feed of 5,000 entries',
      'xml',
      `<feed xmlns="http://www.w3.org/2005/Atom">${times(five, entry)}</feed>`,
    ),
    input(
      'a JSON Feed of 5,000 entries',
      'json',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        title: 'Post',
        items: Array.from({ length: five }, (_, id) => ({
          id,
          title: `Crane ${id}`,
          content_html: `<p>${SENTENCE}</p>`,
        })),
      }),
    ),
    input(
      'JSON of 5,000 articles',
      'json',
      JSON.stringify(Array.from({ length: five }, (_, id) => ({ id, text: SENTENCE }))),
    ),
    input(
      'JSON of 5,000 pieces of HTML',
      'json',
      JSON.stringify(Array.from({ length: five }, (_, id) => ({ id, html: `<p>${SENTENCE}</p>` }))),
    ),
    input(
      '5,000 JSON lines',
      'jsonl',
      times(five, id => `${JSON.stringify({ id, text: SENTENCE })}\n`),
    ),
    input(
      'a page of 100,000 spans',
      'html',
      `<html><body><article><p>${'<span>a </span>'.repeat(100_000)}</p></article></body></html>`,
    ),
    input('a page of 100,000 nested spans', 'html', '<span>'.repeat(100_000) + SENTENCE),
    input(
      'a page of 20,000 paragraphs',
      'html',
      `<html><body><article>${`<p>${SENTENCE}</p>`.repeat(20_000)}</article></body></html>`,
    ),
    input(
      'a page of 20,000 links',
      'html',
      `<html><body>${times(20_000, index => `<a href="/${index}">Crane ${index}</a> `)}<p>${SENTENCE}</p></body></html>`,
    ),
    input('a table of 20,000 rows', 'html', `<table>${'<tr><td>Lenburg<td>3<td>1'.repeat(20_000)}</table>`),
    input(
      'a huge attribute',
      'html',
      `<p class="${'caption '.repeat(120_000)}" style="${'a:b;'.repeat(100_000)}">${SENTENCE}</p>`,
    ),
    input('many attributes', 'html', `<p ${times(30_000, index => `a${index}=b `)}>${SENTENCE}</p>`),
    input(
      'many namespaces',
      'xml',
      `<rss ${times(5_000, index => `xmlns:n${index}="u${index}" `)}><channel>${item(1)}</channel></rss>`,
    ),
    input('a long name of an element', 'xml', `<rss><channel><${'a'.repeat(500_000)}>x</channel></rss>`),
    input(
      'linked data of a megabyte',
      'html',
      `<script type="application/ld+json">{"@graph":[${'{"@type":"NewsArticle","headline":"x"},'.repeat(25_000)}{}]}</script><p>${SENTENCE}</p>`,
    ),
    input(
      'linked data nested deeply',
      'html',
      `<script type="application/ld+json">${'{"a":'.repeat(50_000)}</script><p>${SENTENCE}</p>`,
    ),
    input('one endless line', 'txt', 'The board voted and went on '.repeat(40_000)),
    input('one endless word', 'txt', 'a'.repeat(1_000_000)),
    input('ten megabytes of prose', 'txt', `${SENTENCE}\n\n`.repeat(140_000)),
    input(
      'a wrapped book',
      'txt',
      'The harbour board voted on Tuesday to keep the old crane over the\nquay of the town and it was agreed that no-\nbody would touch it again. '.repeat(
        8_000,
      ),
    ),
    input(
      'a book of cards',
      'txt',
      'Ferry fares to rise again\nBY Bo Sample May 2, 2024 0\n\nPassengers will pay more from June, the ope...\n\n'.repeat(
        9_000,
      ),
    ),
    input(
      'a book of comments',
      'txt',
      `${`${SENTENCE}\n\n`.repeat(3)}Comments (9)\n${'Hal\n2 days ago\nI do not agree with any of this.\n\n'.repeat(20_000)}`,
    ),
    input(
      'CSV',
      'txt',
      `id;title;text\n${times(20_000, index => `${index};"Crane ${index}";"${SENTENCE}"\n`)}`,
    ),
    input('CSV', 'json', `id,title,text\n${times(5_000, index => `${index},Crane,${SENTENCE}\n`)}`),
    input('deep JSON', 'json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
    input('deep JSON objects', 'json', `${'{"items":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
    input(
      'JSON of wide objects',
      'json',
      `{${times(60_000, index => `"k${index}":${index},`)}"text":"${SENTENCE}"}`,
    ),
    input(
      'a JSON string of a megabyte',
      'json',
      JSON.stringify({ text: `<p>${'a <b>b</b> '.repeat(90_000)}</p>` }),
    ),
    input(
      'deep lists',
      'md',
      times(300, index => `${'  '.repeat(index)}- a\n`),
    ),
    input(
      'a wide table',
      'md',
      `|${' a |'.repeat(5_000)}\n|${'---|'.repeat(5_000)}\n${`|${' b |'.repeat(5_000)}\n`.repeat(20)}`,
    ),
    input(
      'many references',
      'md',
      `${times(8_000, index => `[r${index}]: http://a.example/${index}\n`)}${times(8_000, index => `[r${index}] `)}`,
    ),
    input('deep front matter', 'md', `---\na: ${'['.repeat(30_000)}\n---\n${SENTENCE}`),
    input('long front matter', 'md', `---\n${times(20_000, index => `k${index}: v\n`)}---\n${SENTENCE}`),
  ];
}
