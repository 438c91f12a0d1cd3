import type { VNode } from 'preact';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';

/** "Only you can see this · Dismiss message"; `id` is the message's, or the failed request's nonce. */
export function EphemeralNote({ id }: { readonly id: string }): VNode {
  const { dismiss } = useSession();
  return html`<p class="ephemeral-note" data-testid="ephemeral">
    <${Icon} name="eye" /><span>Only you can see this</span><span aria-hidden="true">·</span>
    <button
      type="button"
      class="link-button"
      onClick=${() => {
        dismiss(id);
      }}
    >
      Dismiss message
    </button>
  </p>`;
}
