import { describe, expect, it } from 'vitest';
import { MARKUP_BOUNDS, pageSource } from '../../../src/reading/page/page-source.ts';

describe('pageSource', () => {
  it('takes out scripts, styles, drawings and comments and nothing else', () => {
    const html =
      '<p>The <!-- old --><b>crane</b></p><style>p { color: red }</style><svg><path d="M0"/></svg><script>"<p>no</p>"</script ><p>stays</p>';
    expect(pageSource(html).markup).toBe('<p>The <b>crane</b></p><p>stays</p>');
  });

  it('keeps the JSON-LD apart', () => {
    const html = `<script type="application/ld+json">{"a": 1}</script><SCRIPT TYPE='application/ld+json'>{"b": 2}</SCRIPT><script>{"c": 3}</script>`;
    expect(pageSource(html).linkedData).toEqual(['{"a": 1}', '{"b": 2}']);
  });

  it('goes to the end where a script or comment is never closed, but not for a drawing', () => {
    expect(pageSource('<p>The crane</p><script>var a').markup).toBe('<p>The crane</p>');
    expect(pageSource('<p>The crane</p><!-- old').markup).toBe('<p>The crane</p>');
    expect(pageSource('<p>The crane</p><svg><p>stays</p>').markup).toBe('<p>The crane</p><svg><p>stays</p>');
  });

  it('leaves elements alone whose names only begin like these', () => {
    const html = '<styled>The</styled><scripted>crane</scripted><p>A <!doctype> stays</p>';
    expect(pageSource(html).markup).toBe(html);
  });

  it.each([
    ['tags', '<b>crane</b>'],
    ['attributes', '<p a b c d e f g h i j k l>crane</p>'],
    ['entities', 'crane &amp; quay &lt;&gt;&lt;&gt;&nbsp; '],
    ['characters', 'crane '.repeat(1000)],
  ])('reads no more than the bounded number of %s', (_, piece) => {
    const html = piece.repeat(MARKUP_BOUNDS.characters / 200);
    const { markup } = pageSource(html);
    expect(markup.length).toBeLessThan(html.length);
    expect(html.startsWith(markup)).toBe(true);
  });

  it('shortens a tag that holds a picture as data', () => {
    const html = `<p>The <img src="data:image/png;base64,${'A'.repeat(20_000)}" alt="crane"> crane</p>`;
    expect(pageSource(html).markup).toBe('<p>The <img > crane</p>');
  });
});
