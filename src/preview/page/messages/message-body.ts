import type { VNode } from 'preact';
import { MESSAGE_FLAGS } from '../api-types.ts';
import type { Attachment, Message } from '../api-types.ts';
import { drawComponents } from '../components/component-view.ts';
import { FileCard } from '../components/file-card.ts';
import { html } from '../html.ts';
import { Markdown } from '../markdown/markdown-view.ts';
import { EmbedView } from './embed-view.ts';

/** What the message says: Components V2, or content with embeds, attachments and action rows. */
export function MessageBody({ message }: { readonly message: Message }): VNode {
  const edited = (message.edited_timestamp ?? null) !== null;
  const components = drawComponents(message.components ?? []);
  const mark = edited && html`<span class="edited">(edited)</span>`;
  if (((message.flags ?? 0) & MESSAGE_FLAGS.componentsV2) !== 0)
    return html`<div class="message-body">
      <div class="layout">${components}</div>
      ${mark}
    </div>`;
  const content = message.content ?? '';
  return html`<div class="message-body">
    ${content !== '' && html`<${Markdown} text=${content} />`} ${mark}
    ${(message.attachments ?? []).map(file => html`<${Attached} key=${file.id} file=${file} />`)}
    ${(message.embeds ?? []).map((embed, index) => html`<${EmbedView} key=${index} embed=${embed} />`)}
    ${components.length > 0 && html`<div class="layout">${components}</div>`}
  </div>`;
}

function Attached({ file }: { readonly file: Attachment }): VNode {
  return html`<${FileCard} name=${file.filename} size=${file.size} url=${file.url} />`;
}
