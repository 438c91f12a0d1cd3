import type { Publication } from '../../model/time.ts';

/** A line of the input at first, a paragraph once wrapped lines are joined. */
export interface Block {
  readonly text: string;
  /** A blank line, or something that was taken out, stands before it. */
  readonly breakBefore: boolean;
  /** What stood right before it was recognised as not of the body, and taken out. */
  readonly afterClutter: boolean;
  /** And that was a line of the page around the article, no byline or caption of its own. */
  readonly afterPage?: boolean;
}

/** A text on its way through the passes: blocks still taken for body, and what was found out so far. */
export interface Draft {
  readonly blocks: readonly Block[];
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: Publication | null;
  readonly captions: readonly string[];
  /** Clutter was taken out after the last block. */
  readonly clutterAtEnd: boolean;
  /** And that were lines of the page around the article. */
  readonly pageAtEnd: boolean;
  /** Lines of the page around the article taken out so far: where there are some, more are to be expected. */
  readonly clutterLines: number;
}

export type Pass = (draft: Draft) => Draft;

export const draftOf = (blocks: readonly Block[]): Draft => ({
  blocks,
  title: null,
  byline: null,
  publisher: null,
  published: null,
  captions: [],
  clutterAtEnd: false,
  pageAtEnd: false,
  clutterLines: 0,
});

/** Takes out blocks; what follows one begins a new group, so that its neighbours are never joined over the gap. */
export function without(draft: Draft, isOut: (block: Block, index: number) => boolean): Draft {
  const blocks: Block[] = [];
  let gap = false;
  draft.blocks.forEach((block, index) => {
    if (isOut(block, index)) {
      gap = true;
      return;
    }
    blocks.push(gap ? { ...block, breakBefore: true, afterClutter: true } : block);
    gap = false;
  });
  return { ...draft, blocks, clutterAtEnd: draft.clutterAtEnd || gap };
}

/** Takes out what belongs to the page around the article, and marks where it stood. */
export function withoutClutter(draft: Draft, isOut: (block: Block, index: number) => boolean): Draft {
  const out = draft.blocks.map((block, index) => isOut(block, index));
  const count = out.filter(Boolean).length;
  if (count === 0) return draft;
  const marked = draft.blocks.map((block, index) => (out[index - 1] ? { ...block, afterPage: true } : block));
  const rest = without({ ...draft, blocks: marked }, (_, index) => out[index] === true);
  return {
    ...rest,
    pageAtEnd: draft.pageAtEnd || out.at(-1) === true,
    clutterLines: draft.clutterLines + count,
  };
}
