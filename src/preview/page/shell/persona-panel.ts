import type { VNode } from 'preact';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Avatar } from './avatar.ts';

/** Whom one types as: somebody who may manage the server, or a member. */
export function PersonaPanel(): VNode {
  const { state, choosePersona } = useSession();
  const persona = state.personas.find(({ id }) => id === state.persona);
  return html`<footer class="persona-panel">
    <${Avatar} name=${persona?.name ?? '?'} />
    <label class="persona-label">
      <span class="persona-caption">Typing as</span>
      <select
        data-testid="persona-switch"
        value=${state.persona}
        onChange=${(event: Event) => {
          choosePersona((event.currentTarget as HTMLSelectElement).value);
        }}
      >
        ${state.personas.map(
          ({ id, name, role }) =>
            html`<option key=${id} value=${id} selected=${id === state.persona}>
              ${`${name}, ${role}`}
            </option>`,
        )}
      </select>
    </label>
  </footer>`;
}
