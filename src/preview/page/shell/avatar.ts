import type { VNode } from 'preact';
import { html } from '../html.ts';
import { firstLetter } from './first-letter.ts';

const COLOURS = ['#5865f2', '#3ba55c', '#c27c0e', '#c0392b', '#8e44ad', '#0f7b8a'];

/** A coloured disc with the name's first letter; the same name has the same colour each time. */
export function Avatar({ name, bot = false }: { readonly name: string; readonly bot?: boolean }): VNode {
  const sum = Array.from(name.toLowerCase()).reduce(
    (total, char) => (total * 31 + (char.codePointAt(0) ?? 0)) % 9_973,
    7,
  );
  const colour = bot ? COLOURS[0] : COLOURS[1 + (sum % (COLOURS.length - 1))];
  return html`<span class="avatar" style=${{ backgroundColor: colour }} aria-hidden="true">
    ${
      bot
        ? html`<svg viewBox="0 0 24 24">
            <path d="M4 5h13v14H6a2 2 0 0 1-2-2V5Zm13 5h3v7a2 2 0 0 1-2 2M7 9h7M7 12h7M7 15h4" />
          </svg>`
        : firstLetter(name).toUpperCase()
    }
  </span>`;
}
