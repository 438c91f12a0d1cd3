import type { VNode } from 'preact';
import { html } from '../html.ts';
import { safeLink } from '../markdown/safe-link.ts';
import { Icon } from '../shell/icon.ts';

interface FileCardProps {
  readonly name: string;
  /** Bytes. */
  readonly size?: number | undefined;
  readonly url?: string | undefined;
}

export function FileCard({ name, size, url }: FileCardProps): VNode {
  const target = url === undefined ? null : /^\/(?!\/)/.test(url) ? url : safeLink(url);
  return html`<div class="file-card">
    <${Icon} name="file" />
    <div>
      ${
        target === null
          ? html`<span class="file-name">${name}</span>`
          : html`<a class="file-name" href=${target} download=${name} rel="noopener noreferrer">${name}</a>`
      }
      ${size !== undefined && html`<span class="file-size">${readableSize(size)}</span>`}
    </div>
  </div>`;
}

/** "812 bytes", "1.4 KB", "3.2 MB" */
function readableSize(bytes: number): string {
  if (bytes < 1_024) return `${bytes} bytes`;
  const kilobytes = bytes / 1_024;
  return kilobytes < 1_024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1_024).toFixed(1)} MB`;
}
