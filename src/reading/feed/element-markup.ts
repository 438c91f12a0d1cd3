import type { FeedElement } from './xml-tree.ts';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

export const escapedMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** "<xh:a href="…">" as HTML has it: without prefixes and declarations. */
function openingTag(element: FeedElement): string {
  const attributes = [...element.attributes]
    .filter(([name]) => !name.startsWith('xmlns'))
    .map(([name, value]) => ` ${localName(name)}="${escapedMarkup(value).replaceAll('"', '&quot;')}"`);
  return `<${localName(element.name)}${attributes.join('')}>`;
}

/**
 * What an element holds, as HTML.
 * @param textIsMarkup its runs of text hold tags themselves: "<![CDATA[<p>One</p>]]><br/>"
 */
export function innerMarkup(element: FeedElement, textIsMarkup: boolean): string {
  const parts: string[] = [];
  const open: (FeedElement | { readonly closing: string } | string)[] = element.children.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(textIsMarkup ? next : escapedMarkup(next));
    else if ('closing' in next) parts.push(next.closing);
    else {
      parts.push(openingTag(next));
      const name = localName(next.name);
      if (!VOID.has(name)) open.push({ closing: `</${name}>` });
      for (const child of next.children.toReversed()) open.push(child);
    }
  }
  return parts.join('');
}
