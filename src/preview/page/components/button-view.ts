import type { VNode } from 'preact';
import type { Component, PartialEmoji } from '../api-types.ts';
import { html } from '../html.ts';
import { safeLink } from '../markdown/safe-link.ts';
import { useDrawnMessage, useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';
import { useWaiting } from './use-waiting.ts';

const LINK = 5;
const STYLES: Readonly<Record<number, string>> = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'danger' };

export function ButtonView({ button }: { readonly button: Component }): VNode {
  return button.style === LINK
    ? html`<${LinkButton} button=${button} />`
    : html`<${PressButton} button=${button} />`;
}

function PressButton({ button }: { readonly button: Component }): VNode {
  const { press } = useSession();
  const { id } = useDrawnMessage();
  const waiting = useWaiting(button.custom_id ?? '');
  return html`<button
    type="button"
    class="button"
    data-style=${STYLES[button.style ?? 2] ?? 'secondary'}
    disabled=${button.disabled === true || waiting}
    aria-busy=${waiting}
    onClick=${() => {
      press(id, button);
    }}
  >
    ${inside(button)}${waiting && html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`}
  </button>`;
}

function LinkButton({ button }: { readonly button: Component }): VNode {
  const url = safeLink(button.url ?? '');
  const closed = button.disabled === true || url === null;
  return html`<a
    class="button"
    role=${closed ? 'link' : undefined}
    data-style="secondary"
    aria-disabled=${closed ? 'true' : undefined}
    href=${closed ? undefined : url}
    title=${url ?? ''}
    target="_blank"
    rel="noopener noreferrer nofollow"
    >${inside(button)}<${Icon} name="external"
  /></a>`;
}

function inside({ emoji, label }: Component): VNode {
  return html`<span class="button-inside">
    ${emoji && html`<span class="emoji" aria-hidden="true">${emojiText(emoji)}</span>`}
    ${(label ?? '') !== '' && html`<span>${label}</span>`}
    ${(label ?? '') === '' && emoji && html`<span class="unseen">${emojiText(emoji)}</span>`}
  </span>`;
}

/** A custom emoji is a picture elsewhere: its name stands for it. */
export function emojiText({ id, name }: PartialEmoji): string {
  return (id ?? null) === null ? (name ?? '') : `:${name ?? 'emoji'}:`;
}
