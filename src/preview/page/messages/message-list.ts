import type { VNode } from 'preact';
import { html } from '../html.ts';
import { formatTime } from '../markdown/format-time.ts';
import { useNow } from '../markdown/time-view.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';
import type { Pending } from '../state.ts';
import { ChannelStart } from './channel-start.ts';
import { FailureRow, PendingRow } from './sent-row.ts';
import { MessageRow } from './message-row.ts';
import { timelineOf } from './timeline.ts';
import type { TimelineItem } from './timeline.ts';
import { useBottom } from './use-bottom.ts';

export function MessageList(): VNode {
  const { state } = useSession();
  const items = timelineOf(state);
  const { scroller, content, missed, toBottom } = useBottom(items.length, lastSent(state.pending));
  const now = useNow();
  return html`<div class="message-area">
    <div
      class="message-scroll"
      ref=${scroller}
      role="log"
      aria-label="Messages"
      aria-busy=${state.link === 'connecting'}
      tabindex="0"
    >
      <div class="message-content" ref=${content}>
        <${ChannelStart} />
        ${items.map(item => drawItem(item, now))}
      </div>
    </div>
    ${
      missed > 0 &&
      html`<button type="button" class="new-messages" onClick=${toBottom}>
        <span>${missed === 1 ? '1 new message' : `${missed} new messages`}</span><${Icon} name="down" />
      </button>`
    }
  </div>`;
}

function lastSent(pending: readonly Pending[]): string {
  return pending.findLast(({ about }) => about.kind === 'command')?.nonce ?? '';
}

function drawItem(item: TimelineItem, now: number): VNode {
  switch (item.kind) {
    case 'day':
      return html`<div class="day-line" role="separator" key=${item.key}>
        <span>${formatTime(Date.parse(item.iso) / 1_000, 'D', { now, locale: navigator.language })}</span>
      </div>`;
    case 'message':
      return html`<${MessageRow} key=${item.key} ...${item} now=${now} />`;
    case 'failure':
      return html`<${FailureRow} key=${item.key} failure=${item.failure} />`;
    case 'pending':
      return html`<${PendingRow} key=${item.key} pending=${item.pending} />`;
  }
}
