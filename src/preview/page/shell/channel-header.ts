import type { VNode } from 'preact';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from './icon.ts';
import { useTheme } from './use-theme.ts';

export function ChannelHeader({ onMenu }: { readonly onMenu: () => void }): VNode {
  const { state } = useSession();
  const [theme, chooseTheme] = useTheme();
  const channel = state.channels.find(({ id }) => id === state.channel);
  const other = theme === 'dark' ? 'light' : 'dark';
  return html`<header class="channel-header">
    <button type="button" class="icon-button menu-button" aria-label="Show channels" onClick=${onMenu}>
      <${Icon} name="menu" />
    </button>
    <${Icon} name=${channel?.type === 5 ? 'megaphone' : 'hash'} />
    <h1>${channel?.name ?? 'preview'}</h1>
    ${channel?.topic && html`<p class="topic" title=${channel.topic}>${channel.topic}</p>`}
    <span class="spacer"></span>
    <${OnlineState} />
    <button
      type="button"
      class="icon-button"
      data-testid="theme-switch"
      aria-label=${`Use the ${other} theme`}
      onClick=${() => {
        chooseTheme(other);
      }}
    >
      <${Icon} name=${theme === 'dark' ? 'sun' : 'moon'} />
    </button>
  </header>`;
}

function OnlineState(): VNode {
  const { state } = useSession();
  const name = state.bot?.username ?? 'Bot';
  const says = state.online ? 'online' : 'offline';
  return html`<p
    class="online-state"
    data-testid="online"
    data-online=${String(state.online)}
    role="status"
    title=${`${name} is ${says}`}
  >
    <span class="dot" aria-hidden="true"></span>
    <span class="online-name">${name}</span> ${says}
  </p>`;
}
