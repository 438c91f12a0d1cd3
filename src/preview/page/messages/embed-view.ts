import type { VNode } from 'preact';
import type { Embed, EmbedField } from '../api-types.ts';
import { cssColour } from '../components/css-colour.ts';
import { MediaView } from '../components/media-view.ts';
import { html } from '../html.ts';
import { formatMessageTime } from '../markdown/format-time.ts';
import { Markdown } from '../markdown/markdown-view.ts';
import { safeLink } from '../markdown/safe-link.ts';
import { useNow } from '../markdown/time-view.ts';

export function EmbedView({ embed }: { readonly embed: Embed }): VNode {
  const now = useNow();
  const time = embed.timestamp && formatMessageTime(embed.timestamp, { now, locale: navigator.language });
  const foot = [embed.footer?.text, time].filter(Boolean).join(' · ');
  return html`<section class="embed" style=${{ '--accent': cssColour(embed.color) }}>
    <div class="embed-main">
      ${embed.author && html`<p class="embed-author">${linked(embed.author.name, embed.author.url)}</p>`}
      ${embed.title && html`<h4 class="embed-title">${titleOf(embed.title, embed.url)}</h4>`}
      ${embed.description && html`<${Markdown} text=${embed.description} />`}
      ${
        (embed.fields ?? []).length > 0 &&
        html`<dl class="embed-fields">${(embed.fields ?? []).map(drawField)}</dl>`
      }
      ${embed.image && html`<${MediaView} media=${embed.image} description=${null} />`}
      ${foot !== '' && html`<p class="embed-footer">${foot}</p>`}
    </div>
    ${
      embed.thumbnail &&
      html`<div class="embed-thumbnail"><${MediaView} media=${embed.thumbnail} description=${null} /></div>`
    }
  </section>`;
}

function drawField({ name, value, inline }: EmbedField): VNode {
  return html`<div data-inline=${inline === true}>
    <dt>${name}</dt>
    <dd><${Markdown} text=${value} /></dd>
  </div>`;
}

function titleOf(title: string, url: string | undefined): VNode | string {
  return url === undefined ? html`<${Markdown} text=${title} />` : linked(title, url);
}

function linked(text: string, raw: string | undefined): VNode | string {
  const url = raw === undefined ? null : safeLink(raw);
  if (url === null) return text;
  return html`<a href=${url} title=${url} target="_blank" rel="noopener noreferrer nofollow">${text}</a>`;
}
