import type { VNode } from 'preact';
import { html } from '../html.ts';
import type { Children } from '../html.ts';
import { useSession } from '../session.ts';
import { Avatar } from '../shell/avatar.ts';
import { Icon } from '../shell/icon.ts';
import type { Failure, Pending } from '../state.ts';
import { EphemeralNote } from './ephemeral-note.ts';
import { CallerLine } from './message-row.ts';

/** A command that the bot has not answered yet. */
export function PendingRow({ pending }: { readonly pending: Pending }): VNode {
  return html`<div class="message" data-ephemeral="true">
    <${Sent} sent=${pending}>
      <p class="thinking" role="status">
        <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>Sending command…
      </p>
    <//>
  </div>`;
}

/** A command that was refused or not answered: red, seen by this persona alone. */
export function FailureRow({ failure }: { readonly failure: Failure }): VNode {
  return html`<article
    class="message"
    data-testid="message"
    data-ephemeral="true"
    data-failed="true"
    aria-label="The command failed"
  >
    <${Sent} sent=${failure}>
      <p class="failure-line" role="alert"><${Icon} name="warning" />${failure.reason}</p>
      <${EphemeralNote} id=${failure.nonce} />
    <//>
  </article>`;
}

function Sent({ sent, children }: { readonly sent: Pending; readonly children?: Children }): VNode {
  const { state } = useSession();
  const name = state.personas.find(({ id }) => id === sent.persona)?.name ?? '';
  const bot = state.bot?.username ?? 'Bot';
  return html`${
      sent.about.kind === 'command' && html`<${CallerLine} name=${name} command=${sent.about.line} />`
    }
    <div class="message-gutter"><${Avatar} name=${bot} bot=${true} /></div>
    <div class="message-main">
      <header class="message-header">
        <span class="author" data-bot="true">${bot}</span><span class="app-tag">APP</span>
      </header>
      ${children}
    </div>`;
}
