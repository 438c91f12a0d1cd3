import type { ComponentChildren, VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { html } from '../html.ts';
import type { Block, Inline, InlineStyle, ListBlock } from './markdown-tree.ts';
import { MentionPill } from './mention-pill.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { Time } from './time-view.ts';

/** Discord Markdown as nodes; text of messages never becomes HTML. */
export function Markdown({ text }: { readonly text: string }): VNode {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  return html`<div class="markdown">${blocks.map(drawBlock)}</div>`;
}

function drawBlock(block: Block): ComponentChildren {
  switch (block.kind) {
    case 'paragraph':
      return html`<p dir="auto">${block.children.map(drawInline)}</p>`;
    case 'heading':
      return html`<${`h${block.level + 2}`} class=${`heading-${block.level}`} dir="auto"
        >${block.children.map(drawInline)}<//
      >`;
    case 'subtext':
      return html`<p class="subtext" dir="auto">${block.children.map(drawInline)}</p>`;
    case 'quote':
      return html`<blockquote>${block.blocks.map(drawBlock)}</blockquote>`;
    case 'code-block':
      return html`<pre tabindex="0" data-language=${block.language}><code>${block.text}</code></pre>`;
    case 'list':
      return drawList(block);
  }
}

function drawList(list: ListBlock): VNode {
  const items = list.items.map(
    item => html`<li dir="auto">${item.children.map(drawInline)}${item.lists.map(drawList)}</li>`,
  );
  return list.ordered
    ? html`<ol start=${list.start}>
        ${items}
      </ol>`
    : html`<ul>
        ${items}
      </ul>`;
}

const TAGS: Readonly<Record<Exclude<InlineStyle, 'spoiler'>, string>> = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strike: 's',
};

function drawInline(node: Inline): ComponentChildren {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'style':
      return node.style === 'spoiler'
        ? html`<${Spoiler}>${node.children.map(drawInline)}<//>`
        : html`<${TAGS[node.style]}>${node.children.map(drawInline)}<//>`;
    case 'code':
      return html`<code>${node.text}</code>`;
    case 'link':
      return html`<a href=${node.url} title=${node.url} target="_blank" rel="noopener noreferrer nofollow"
        >${node.children.map(drawInline)}</a
      >`;
    case 'mention':
      return html`<${MentionPill} of=${node.of} id=${node.id} />`;
    case 'emoji':
      return `:${node.name}:`;
    case 'time':
      return html`<${Time} unix=${node.unix} style=${node.style} />`;
  }
}

function Spoiler({ children }: { readonly children?: ComponentChildren }): VNode {
  const [shown, setShown] = useState(false);
  const show = (): void => {
    setShown(true);
  };
  if (shown) return html`<span class="spoiler shown">${children}</span>`;
  return html`<span
    class="spoiler"
    role="button"
    tabindex="0"
    aria-label="Spoiler: show it"
    onClick=${(event: Event) => {
      event.preventDefault();
      show();
    }}
    onKeyDown=${(event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      show();
    }}
    ><span aria-hidden="true" inert>${children}</span></span
  >`;
}
