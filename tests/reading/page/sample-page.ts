import { pageReading, type PageReading } from '../../../src/reading/read-page.ts';

/** Paragraphs of an invented article. */
export const PARAGRAPHS = [
  'The harbour board voted on Tuesday to keep the old crane, which has stood over the quay since 1911 and cannot lift anything at all.',
  '“It is ugly and it is ours,” said Ada Example, who leads the board, after a meeting that lasted well into the night. “Nobody touches it.”',
  'A firm from the next valley had offered to take the crane down without charge, to sell its iron, and to plant a row of lime trees in its place.',
  'The offer will now be put before the council in June, where it is expected to fail, because the council meets in a room with a view of the crane.',
];
export const TEXT = PARAGRAPHS.join('\n\n');
export const BODY = PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n');
/** The same after the first paragraph, with something in between. */
export const bodyAround = (between: string): string => BODY.replace('</p>', `</p>${between}`);

export const page = (head: string, body: string): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

export const linked = (...descriptions: readonly unknown[]): string =>
  descriptions.map(data => `<script type="application/ld+json">${JSON.stringify(data)}</script>`).join('');

export const reading = (html: string, url: string | null = null): PageReading =>
  pageReading(html, { url, externalId: 'page' });

export const textOf = (html: string, url: string | null = null): string | undefined =>
  reading(html, url).article?.text;
