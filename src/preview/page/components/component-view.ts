import type { VNode } from 'preact';
import { COMPONENT } from '../api-types.ts';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import { Markdown } from '../markdown/markdown-view.ts';
import { useDrawnMessage } from '../session.ts';
import { ButtonView } from './button-view.ts';
import { ContainerView } from './container-view.ts';
import { FileCard } from './file-card.ts';
import { GalleryView, MediaView } from './media-view.ts';
import { SelectView } from './select-view.ts';

type Drawing = (component: Component) => VNode;

const DRAWINGS: Readonly<Record<number, Drawing>> = {
  [COMPONENT.actionRow]: row => html`<div class="action-row">${drawComponents(row.components ?? [])}</div>`,
  [COMPONENT.button]: button => html`<${ButtonView} button=${button} />`,
  [COMPONENT.stringSelect]: drawSelect,
  [COMPONENT.userSelect]: drawSelect,
  [COMPONENT.roleSelect]: drawSelect,
  [COMPONENT.mentionableSelect]: drawSelect,
  [COMPONENT.channelSelect]: drawSelect,
  [COMPONENT.section]: drawSection,
  [COMPONENT.textDisplay]: text => html`<${Markdown} text=${text.content ?? ''} />`,
  [COMPONENT.thumbnail]: drawThumbnail,
  [COMPONENT.mediaGallery]: gallery => html`<${GalleryView} items=${gallery.items ?? []} />`,
  [COMPONENT.file]: file => html`<${FileView} file=${file} />`,
  [COMPONENT.separator]: drawSeparator,
  [COMPONENT.container]: container =>
    html`<${ContainerView} container=${container}>${drawComponents(container.components ?? [])}<//>`,
};

/** Message components, in order; a kind that the page does not know is named rather than left out. */
export function drawComponents(components: readonly Component[]): readonly VNode[] {
  return components.map((component, index) => {
    const draw = DRAWINGS[component.type] ?? drawUnknown;
    const key = component.custom_id ?? `${component.type}-${index}`;
    return html`<${Drawn} key=${key} component=${component} draw=${draw} />`;
  });
}

function Drawn({ component, draw }: { readonly component: Component; readonly draw: Drawing }): VNode {
  return draw(component);
}

function drawSelect(select: Component): VNode {
  return html`<${SelectView} select=${select} />`;
}

function drawSection(section: Component): VNode {
  return html`<div class="section">
    <div class="section-texts">${drawComponents(section.components ?? [])}</div>
    ${section.accessory && html`<div class="section-accessory">${drawComponents([section.accessory])}</div>`}
  </div>`;
}

function drawThumbnail({ media, description, spoiler }: Component): VNode {
  return html`<div class="thumbnail">
    <${MediaView}
      media=${media ?? { url: '' }}
      description=${description ?? null}
      spoiler=${spoiler === true}
    />
  </div>`;
}

function drawSeparator({ divider, spacing }: Component): VNode {
  return html`<div
    class="separator"
    role="separator"
    data-divider=${divider !== false}
    data-spacing=${spacing ?? 1}
  />`;
}

function drawUnknown({ type }: Component): VNode {
  return html`<p class="unknown-component">
    ${`(a component of kind ${type}, which this page cannot draw)`}
  </p>`;
}

function FileView({ file }: { readonly file: Component }): VNode {
  const { attachments } = useDrawnMessage();
  const name = /^attachment:\/\/(.+)$/.exec(file.file?.url ?? '')?.[1] ?? file.name;
  const attachment = attachments.find(({ filename }) => filename === name);
  return html`<${FileCard}
    name=${name ?? attachment?.filename ?? 'file'}
    size=${file.size ?? attachment?.size}
    url=${attachment?.url ?? file.file?.url}
  />`;
}
