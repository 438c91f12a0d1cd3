import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Attachment, GalleryItem, Media } from '../api-types.ts';
import { html } from '../html.ts';
import { useDrawnMessage } from '../session.ts';
import { Icon } from '../shell/icon.ts';

interface MediaProps {
  readonly media: Media;
  readonly description: string | null;
  readonly spoiler?: boolean;
}

/** A picture; where it cannot be had (the preview loads nothing from elsewhere), its description in its place. */
export function MediaView({ media, description, spoiler = false }: MediaProps): VNode {
  const { attachments } = useDrawnMessage();
  const [failed, setFailed] = useState(false);
  const [hidden, setHidden] = useState(spoiler);
  const url = pictureAddress(media.url, attachments);
  const said = description ?? '';
  return html`<figure class="media" data-hidden=${hidden}>
    ${
      url === null || failed
        ? html`<div class="media-missing" role="img" aria-label=${said === '' ? 'Picture' : said}>
            <${Icon} name="image" /><span>${said === '' ? 'Picture not loaded' : said}</span>
          </div>`
        : html`<img
            src=${url}
            alt=${said}
            loading="lazy"
            onError=${() => {
              setFailed(true);
            }}
          />`
    }
    ${
      hidden &&
      html`<button
        type="button"
        class="spoiler-cover"
        onClick=${() => {
          setHidden(false);
        }}
      >
        <span>Spoiler</span>
      </button>`
    }
  </figure>`;
}

/** Address on this machine to load, else null: nothing is fetched from elsewhere. `attachment://x` is looked up in the message. */
function pictureAddress(url: string, attachments: readonly Attachment[]): string | null {
  const name = /^attachment:\/\/(.+)$/.exec(url)?.[1];
  const target = name === undefined ? url : attachments.find(({ filename }) => filename === name)?.url;
  if (target === undefined) return null;
  if (/^data:image\/(?:png|jpeg|gif|webp);/.test(target)) return target;
  const local = URL.canParse(target, location.href) ? new URL(target, location.href) : null;
  return local?.origin === location.origin ? local.href : null;
}

export function GalleryView({ items }: { readonly items: readonly GalleryItem[] }): VNode {
  return html`<div class="gallery" data-count=${Math.min(items.length, 4)}>
    ${items.map(
      (item, index) =>
        html`<${MediaView}
          key=${index}
          media=${item.media}
          description=${item.description ?? null}
          spoiler=${item.spoiler === true}
        />`,
    )}
  </div>`;
}
