import { compactText } from './compact-text.ts';
import type { PageBlock } from './page-block.ts';
import type { PageMetadata } from './page-metadata.ts';

/** Blocks from the end among which it begins, letters of its heading, and the share of the text that must stand above. */
const NOTE = { blocks: 6, heading: 60, leastAbove: 0.5 };
const ABOUT =
  /^(?:about|über|à propos de|acerca de|sobre|chi è|over)\s(?:the\s)?(\p{Lu}.{1,50}?)[\s:.]{0,3}$/iu;
/** "Harbour Works is a provider of …", "Harbour Works, founded in 1911, is based in …" */
const DESCRIBES =
  /^(?:,[^.]{1,120},)?\s(?:\(.{1,30}\)\s)?(?:is (?:an?|the|one of|headquartered|based|listed|among)|was (?:founded|established)|has its (?:head ?office|headquarters)|employs|operates)\b/u;
const LONGEST_NAME = 60;
/** "post.example.org" → "post": the label that most sites are called by. */
const HOST = /^(?:www\d?|m|news|blog|press|newsroom)\./;

function ownNames({ publisher, url }: PageMetadata): ReadonlySet<string> {
  const host = url === null ? '' : new URL(url).hostname.replace(HOST, '');
  const names = [publisher ?? '', host.split('.')[0] ?? ''].map(compactText);
  return new Set(names.filter(name => name.length > 2));
}

/** Where a name that the page's publisher has ends at a text's beginning; 0: it begins with none. */
function nameEnd(text: string, names: ReadonlySet<string>): number {
  const bare = text.replace(/^The /, '');
  const cut = text.length - bare.length;
  for (const { index } of bare.slice(0, LONGEST_NAME).matchAll(/(?=[\s,(])/g)) {
    if (names.has(compactText(bare.slice(0, index)))) return cut + index;
  }
  return 0;
}

function beginsNote(blocks: readonly PageBlock[], index: number, names: ReadonlySet<string>): boolean {
  const text = blocks[index]?.text ?? '';
  const named = text.length <= NOTE.heading ? (ABOUT.exec(text)?.[1] ?? null) : null;
  if (named !== null) return (blocks[index + 1]?.text ?? '').replace(/^The /, '').startsWith(named);
  const end = nameEnd(text, names);
  return end > 0 && DESCRIBES.test(text.slice(end));
}

const size = (blocks: readonly PageBlock[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Cuts what a company sets below each of its news: "About Harbour Works. Harbour Works is a provider of cranes and employs 300
 * people." Its name is the heading's, or the one that the page itself goes by.
 */
export function withoutPublisherNote(
  blocks: readonly PageBlock[],
  stated: PageMetadata,
): readonly PageBlock[] {
  const names = ownNames(stated);
  for (let index = Math.max(1, blocks.length - NOTE.blocks); index < blocks.length; index += 1) {
    if (!beginsNote(blocks, index, names)) continue;
    const above = blocks.slice(0, index);
    return size(above) >= size(blocks) * NOTE.leastAbove ? above : blocks;
  }
  return blocks;
}
