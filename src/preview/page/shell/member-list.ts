import type { VNode } from 'preact';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Avatar } from './avatar.ts';

/** Who is in the channel; shown on wide screens. */
export function MemberList(): VNode {
  const { state } = useSession();
  const bot = state.bot?.username ?? 'Bot';
  return html`<aside class="members" aria-label="Members">
    <h2 class="category">${state.online ? 'Apps, online' : 'Apps, offline'}</h2>
    <div class="member" data-offline=${!state.online}>
      <${Avatar} name=${bot} bot=${true} /><span>${bot}</span><span class="app-tag">APP</span>
    </div>
    <h2 class="category">Online</h2>
    ${state.personas.map(
      ({ id, name }) =>
        html`<div class="member" key=${id}><${Avatar} name=${name} /><span>${name}</span></div>`,
    )}
  </aside>`;
}
