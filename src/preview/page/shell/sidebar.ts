import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Channel } from '../api-types.ts';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { isTextChannel } from '../state.ts';
import { channelGroups } from './channel-groups.ts';
import { firstLetter } from './first-letter.ts';
import { Icon } from './icon.ts';
import { PersonaPanel } from './persona-panel.ts';

interface SidebarProps {
  /** On a narrow screen the sidebar is a drawer. */
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Server rail, channel list and the person one types as. */
export function Sidebar({ open, onClose }: SidebarProps): VNode {
  const { state } = useSession();
  const name = state.guild?.name ?? 'Preview';
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    panel.current?.querySelector<HTMLElement>('button')?.focus();
    const escape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    addEventListener('keydown', escape);
    return () => {
      removeEventListener('keydown', escape);
    };
  }, [open]);
  return html`<div class="scrim" onClick=${onClose}></div>
    <nav class="sidebar" aria-label="Channels" ref=${panel}>
      <div class="rail" aria-hidden="true"><span class="guild-icon">${initials(name)}</span></div>
      <div class="channels">
        <header class="guild-header">
          <h2>${name}</h2>
          <button
            type="button"
            class="icon-button drawer-close"
            aria-label="Hide channels"
            onClick=${onClose}
          >
            <${Icon} name="close" />
          </button>
        </header>
        <div class="channel-scroll">
          ${channelGroups(state.channels).map(
            group =>
              html`<section key=${group.name}>
                ${group.name !== '' && html`<h3 class="category">${group.name}</h3>`}
                <ul>
                  ${group.channels.map(
                    channel =>
                      html`<${ChannelRow} key=${channel.id} channel=${channel} onChoose=${onClose} />`,
                  )}
                </ul>
              </section>`,
          )}
        </div>
        <${PersonaPanel} />
      </div>
    </nav>`;
}

interface ChannelRowProps {
  readonly channel: Channel;
  readonly onChoose: () => void;
}

function ChannelRow({ channel, onChoose }: ChannelRowProps): VNode {
  const { state, chooseChannel } = useSession();
  const here = channel.id === state.channel;
  const unread = state.unread.has(channel.id);
  const name = channel.name ?? channel.id;
  return html`<li>
    <button
      type="button"
      class="channel-row"
      data-testid=${`channel-${name}`}
      data-unread=${unread}
      disabled=${!isTextChannel(channel)}
      aria-current=${here ? 'page' : undefined}
      aria-label=${unread ? `${name}, new messages` : name}
      onClick=${() => {
        chooseChannel(channel.id);
        onChoose();
      }}
    >
      <${Icon} name=${channel.type === 5 ? 'megaphone' : 'hash'} /><span>${name}</span>
    </button>
  </li>`;
}

function initials(name: string): string {
  return name.split(/\s+/).map(firstLetter).join('').slice(0, 2).toUpperCase();
}
