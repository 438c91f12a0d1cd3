import type { VNode } from 'preact';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';

/** The top of the channel: what it is, and how to begin. */
export function ChannelStart(): VNode | null {
  const { state } = useSession();
  const channel = state.channels.find(({ id }) => id === state.channel);
  if (!channel) return null;
  const name = channel.name ?? '';
  return html`<section class="channel-start">
    <span class="channel-start-icon"><${Icon} name=${channel.type === 5 ? 'megaphone' : 'hash'} /></span>
    <h2>${`Welcome to #${name}`}</h2>
    <p>Nothing typed here leaves this machine. Type <kbd>/</kbd> to see what the bot can do.</p>
  </section>`;
}
