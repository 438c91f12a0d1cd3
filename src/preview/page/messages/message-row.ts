import type { VNode } from 'preact';
import { MESSAGE_FLAGS } from '../api-types.ts';
import type { Message } from '../api-types.ts';
import { html } from '../html.ts';
import { formatMessageTime, formatTime } from '../markdown/format-time.ts';
import { MessageContext } from '../session.ts';
import { Avatar } from '../shell/avatar.ts';
import { Icon } from '../shell/icon.ts';
import type { Failure } from '../state.ts';
import { EphemeralNote } from './ephemeral-note.ts';
import { MessageBody } from './message-body.ts';
import { callerOf } from './timeline.ts';
import type { Caller } from './timeline.ts';

interface MessageRowProps {
  readonly message: Message;
  readonly joined: boolean;
  readonly failure: Failure | null;
  readonly now: number;
}

export function MessageRow({ message, joined, failure, now }: MessageRowProps): VNode {
  const flags = message.flags ?? 0;
  const ephemeral = (flags & MESSAGE_FLAGS.ephemeral) !== 0 || message.visible_to !== undefined;
  const loading = (flags & MESSAGE_FLAGS.loading) !== 0;
  const name = message.author.global_name ?? message.author.username;
  const bot = message.author.bot === true;
  const caller = callerOf(message);
  return html`<article
    class="message"
    data-testid="message"
    data-id=${message.id}
    data-ephemeral=${String(ephemeral)}
    data-loading=${String(loading)}
    data-joined=${String(joined)}
    aria-label=${`Message from ${name}`}
  >
    ${caller && html`<${CallerLine} ...${caller} />`}
    <div class="message-gutter">
      ${joined ? html`<${ShortTime} iso=${message.timestamp} />` : html`<${Avatar} name=${name} bot=${bot} />`}
    </div>
    <div class="message-main">
      ${
        !joined &&
        html`<header class="message-header">
          <span class="author" data-bot=${bot}>${name}</span>
          ${bot && html`<span class="app-tag">APP</span>`}
          <time datetime=${message.timestamp}
            >${formatMessageTime(message.timestamp, { now, locale: navigator.language })}</time
          >
        </header>`
      }
      <${MessageContext.Provider}
        value=${{ id: message.id, attachments: message.attachments ?? [], edition: message.edited_timestamp ?? '' }}
      >
        ${loading ? html`<${Thinking} name=${name} />` : html`<${MessageBody} message=${message} />`}
      <//>
      ${failure && html`<p class="failure-line" role="alert"><${Icon} name="warning" />${failure.reason}</p>`}
      ${ephemeral && html`<${EphemeralNote} id=${message.id} />`}
    </div>
  </article>`;
}

export function CallerLine({ name, command }: Caller): VNode {
  return html`<p class="caller-line">
    <span class="caller-spine" aria-hidden="true"></span>
    <${Avatar} name=${name} /><span class="caller-name">${name}</span>${' used '}<span class="caller-command"
      >${command ?? 'a command'}</span
    >
  </p>`;
}

function ShortTime({ iso }: { readonly iso: string }): VNode {
  const setting = { now: 0, locale: navigator.language };
  return html`<time class="short-time" datetime=${iso}
    >${formatTime(Date.parse(iso) / 1_000, 't', setting)}</time
  >`;
}

export function Thinking({ name }: { readonly name: string }): VNode {
  return html`<p class="thinking" role="status">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>${`${name} is thinking…`}
  </p>`;
}
