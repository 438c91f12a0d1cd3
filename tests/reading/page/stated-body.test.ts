import { describe, expect, it } from 'vitest';
import { BODY, linked, page, PARAGRAPHS, TEXT, textOf } from './sample-page.ts';

const stating = (more: object): string => linked({ '@type': 'NewsArticle', headline: 'Crane', ...more });
const whole = PARAGRAPHS.join(' ');

describe('a body that JSON-LD states', () => {
  const around = `<article><p>On the quay, in the rain, as usual</p>${BODY}<p>More of this on Sunday, in the usual place</p></article>`;

  it('cuts what stands above and below it', () => {
    expect(textOf(page(stating({ articleBody: whole }), around))).toBe(TEXT);
  });

  it('cuts nothing where it is cut off itself, or is of another text', () => {
    const cut = stating({ articleBody: whole.slice(0, -60) });
    expect(textOf(page(cut, around))).toContain('More of this on Sunday');
    const other = stating({ articleBody: 'Ferry fares will rise in the autumn. '.repeat(20) });
    expect(textOf(page(other, around))).toContain('On the quay, in the rain');
  });

  it('stands in for a page that shows no text', () => {
    const html = page(stating({ articleBody: PARAGRAPHS.join('\n\n') }), '<div id="app"></div>');
    expect(textOf(html)).toBe(TEXT);
  });

  it('is never taken past a paywall, nor beside a text that the page shows', () => {
    const paid = page(stating({ articleBody: whole, isAccessibleForFree: false }), '<p>Subscribe.</p>');
    expect(textOf(paid) ?? '').not.toContain('crane');
    const shown = page(
      stating({ articleBody: whole }),
      `<article>${BODY.slice(0, BODY.length / 2)}</article>`,
    );
    expect(textOf(shown)).not.toContain(PARAGRAPHS[3]);
  });
});
