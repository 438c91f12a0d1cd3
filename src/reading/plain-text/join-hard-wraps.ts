import type { Block, Draft, Pass } from './draft.ts';
import { endsSentence } from './line-shapes.ts';
import { jointOf, vocabularyOf } from './mend-hyphen.ts';
import { endsWithCredit } from './picture-credit.ts';
import { columnWidth, isHardWrapped } from './wrap-width.ts';

const HALF_EMPTY = 0.5;
const MOST_CAPTION_LINES = 15;
/** Fewer lines than this do not show their own column's width. */
const FEWEST_LINES = 5;

function groupsOf(blocks: readonly Block[]): Block[][] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last && !block.breakBefore) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/**
 * The line below begins a new paragraph: this one ends a sentence, and the next word would still have fitted.
 *     |Ships waited outside the harbour all night.            |
 *     |Boats from the island came in at dawn, their crews said|
 */
function endsParagraph(line: string, below: string, width: number): boolean {
  const nextWord = below.split(' ', 1)[0] ?? '';
  // a line left half empty was ended on purpose: a masthead, a heading, an item of a list
  if (line.length < width * HALF_EMPTY && line.length + 1 + nextWord.length <= width) return true;
  const mayEnd = endsSentence(line) || (line.endsWith(')') && /^[“"]?\p{Lu}/u.test(below));
  return mayEnd && line.length + 1 + nextWord.length <= width;
}

interface OpenParagraph {
  readonly first: Block;
  /** Lines as they will be joined: each but the last ends with its glue. */
  readonly parts: string[];
}

/** A credit in brackets ends a caption, however full its line is. */
function endsCaption({ parts }: OpenParagraph): boolean {
  return (
    parts.at(-1)?.endsWith(')') === true &&
    parts.length <= MOST_CAPTION_LINES &&
    endsWithCredit(parts.join(''), false)
  );
}

function joinGroup(group: readonly Block[], width: number, vocabulary: ReadonlySet<string>): Block[] {
  const paragraphs: OpenParagraph[] = [];
  for (const line of group) {
    const open = paragraphs.at(-1);
    const above = open?.parts.at(-1);
    if (!open || above === undefined) paragraphs.push({ first: line, parts: [line.text] });
    else if (endsCaption(open) || endsParagraph(above, line.text, width)) {
      paragraphs.push({ first: { ...line, breakBefore: true }, parts: [line.text] });
    } else {
      const { cut, glue } = jointOf(above, line.text, vocabulary);
      open.parts[open.parts.length - 1] = above.slice(0, above.length - cut) + glue;
      open.parts.push(line.text);
    }
  }
  return paragraphs.map(({ first, parts }) => ({ ...first, text: parts.join('') }));
}

/** Makes paragraphs of lines that were broken at a column's width; a text with a paragraph a line stays as it is. */
export const joinHardWraps: Pass = (draft: Draft): Draft => {
  if (!isHardWrapped(draft.blocks)) return draft;
  const vocabulary = vocabularyOf(draft.blocks.map(block => block.text));
  const overall = columnWidth(draft.blocks);
  const blocks = groupsOf(draft.blocks).flatMap(group =>
    joinGroup(group, group.length < FEWEST_LINES ? overall : columnWidth(group), vocabulary),
  );
  return { ...draft, blocks };
};
