import type { PageElement } from './page-node.ts';

/** One paragraph, heading, list item or row of a page's main text. */
export interface PageBlock {
  readonly text: string;
  /** The nearest element around it that stands on lines of its own; the main element itself for loose text. */
  readonly element: PageElement;
  /** Share of its letters that are of links, 0 to 1. */
  readonly linked: number;
  /** Share of its letters that are set in italics or bold, 0 to 1. */
  readonly emphasised: number;
}
