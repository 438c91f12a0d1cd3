/** What Discord's Markdown says, as data; drawing it is `markdown-view.ts`'s work. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'style'; readonly style: InlineStyle; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'mention'; readonly of: MentionKind; readonly id: string }
  | { readonly kind: 'emoji'; readonly name: string }
  | { readonly kind: 'time'; readonly unix: number; readonly style: TimeStyle };

export type InlineStyle = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
export type MentionKind = 'user' | 'role' | 'channel' | 'command' | 'everyone';
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 's' | 'S' | 'R';

export interface ListItem {
  readonly children: readonly Inline[];
  readonly lists: readonly ListBlock[];
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly ListItem[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code-block'; readonly language: string; readonly text: string }
  | ListBlock;
