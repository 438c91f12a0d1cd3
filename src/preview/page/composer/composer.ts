import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { commandEntries } from './command-entries.ts';
import { CommandForm } from './command-form.ts';
import type { Draft } from './draft.ts';
import { TextEntry } from './text-entry.ts';

/** The line at the bottom: typed text with the slash menu, or a chosen command with its options as fields. */
export function Composer(): VNode {
  const { state } = useSession();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [text, setText] = useState('');
  const returning = useRef(false);
  const role = state.personas.find(({ id }) => id === state.persona)?.role ?? 'member';
  const entries = useMemo(() => commandEntries(state.commands, role), [state.commands, role]);
  // a command that this persona may not use, or that is gone, cannot stay half typed
  useEffect(() => {
    if (draft && !entries.some(({ name }) => name === draft.entry.name)) setDraft(null);
  }, [entries]);
  const back = (left: string): void => {
    returning.current = true;
    setDraft(null);
    setText(left);
  };
  return html`<section class="composer" aria-label="Type a command">
    ${
      draft
        ? html`<${CommandForm} key=${draft.entry.name} draft=${draft} onChange=${setDraft} onLeave=${back} />`
        : html`<${TextEntry}
            text=${text}
            entries=${entries}
            autofocus=${returning.current}
            onText=${setText}
            onChoose=${setDraft}
          />`
    }
  </section>`;
}
