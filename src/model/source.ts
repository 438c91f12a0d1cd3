import type { Rights } from './article.ts';

/** Where articles come from. */
export interface Source {
  readonly id: number;
  readonly kind: 'folder' | 'feed';
  /** Name for people: the folder's or the feed's. */
  readonly name: string;
  /** Folder path or feed address: unique with its kind. */
  readonly address: string;
  readonly rights: Rights;
}
