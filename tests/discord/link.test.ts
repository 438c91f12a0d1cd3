import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canLink, maskedLink } from '../../src/discord/link.ts';
import { hostileText } from './hostile-text.ts';

describe('maskedLink', () => {
  it('links a web address', () => {
    expect(maskedLink('Post', 'https://post.example/a')).toBe('[Post](https://post.example/a)');
  });

  it('keeps brackets in the address from ending the link', () => {
    expect(maskedLink('Post', 'https://post.example/a_(b)')).toBe('[Post](https://post.example/a_%28b%29)');
  });

  it.each([
    'javascript:alert(1)',
    'discord://invite',
    'ftp://x.example/',
    'https://user:pass@x.example/',
    'not an address',
    null,
  ])('shows the label alone for %j', url => {
    expect(maskedLink('Post', url)).toBe('Post');
  });

  it('shows the label alone where the address is longer than allowed', () => {
    expect(maskedLink('Post', `https://post.example/${'a'.repeat(200)}`, 200)).toBe('Post');
  });

  it('never lets an address break out of its link', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          hostileText(4).map(text => `https://a.example/${text}`),
        ),
        url => {
          if (!canLink(url)) return;
          expect(maskedLink('x', url)).toMatch(/^\[x\]\(https?:\/\/[^\s()<>\\*`|]+\)$/);
        },
      ),
    );
  });
});
