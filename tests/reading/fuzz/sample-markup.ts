/** Pieces of which the shaped inputs are made. */
export const SENTENCE = 'The harbour board voted on Tuesday to keep the old crane over the quay.';
export const item = (index: number): string =>
  `<item><guid>${index}</guid><title>Crane ${index} stays</title><link>https://post.example/${index}</link><pubDate>Thu, 21 Nov 2024 10:15:00 GMT</pubDate><description>&lt;p&gt;${SENTENCE}&lt;/p&gt;</description></item>`;
export const entry = (index: number): string =>
  `<entry><id>tag:${index}</id><title type="html">Crane &amp;amp; ${index}</title><link href="/${index}"/><updated>2024-11-21T10:15:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${SENTENCE}</p></div></content></entry>`;
export const times = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');
export const rss = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>Post</title>${body}</channel></rss>`;
