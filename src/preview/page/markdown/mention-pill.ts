import type { VNode } from 'preact';
import { channelNames, roleNames, userNames } from '../composer/option-values.ts';
import type { Directory } from '../composer/option-values.ts';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import type { MentionKind } from './markdown-tree.ts';

interface MentionProps {
  readonly of: MentionKind;
  readonly id: string;
}

/** A mention as a pill with the name behind the id; nobody is told of it. */
export function MentionPill({ of, id }: MentionProps): VNode {
  const { directory } = useSession();
  return html`<span class="mention" data-mention=${of}>${nameOf(of, id, directory)}</span>`;
}

function nameOf(of: MentionKind, id: string, directory: Directory): string {
  const find = (named: readonly { readonly id: string; readonly label: string }[]): string | undefined =>
    named.find(entry => entry.id === id)?.label;
  switch (of) {
    case 'user':
      return find(userNames(directory)) ?? '@unknown-user';
    case 'role':
      return find(roleNames(directory)) ?? '@unknown-role';
    case 'channel':
      return find(channelNames(directory)) ?? '#unknown';
    case 'command':
      return `/${id}`;
    case 'everyone':
      return `@${id}`;
  }
}
