import type { VNode } from 'preact';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import { useDrawnMessage, useSession } from '../session.ts';
import { SelectBox } from './select-box.ts';
import { useWaiting } from './use-waiting.ts';

/** A select menu in a message: its values are sent as soon as they are chosen. */
export function SelectView({ select }: { readonly select: Component }): VNode {
  const { press } = useSession();
  const { id, edition } = useDrawnMessage();
  const waiting = useWaiting(select.custom_id ?? '');
  return html`<${SelectBox}
    key=${edition}
    select=${select}
    waiting=${waiting}
    onChosen=${(values: readonly string[]) => {
      press(id, select, values);
    }}
  />`;
}
