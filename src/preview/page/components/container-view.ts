import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import type { Children } from '../html.ts';
import { cssColour } from './css-colour.ts';

interface ContainerProps {
  readonly container: Component;
  readonly children?: Children;
}

export function ContainerView({ container, children }: ContainerProps): VNode {
  const [hidden, setHidden] = useState(container.spoiler === true);
  const colour = cssColour(container.accent_color);
  return html`<div
    class="container"
    data-accent=${colour !== undefined}
    data-hidden=${hidden}
    style=${{ '--accent': colour }}
  >
    <div class="container-inside" inert=${hidden}>${children}</div>
    ${
      hidden &&
      html`<button
        type="button"
        class="spoiler-cover"
        onClick=${() => {
          setHidden(false);
        }}
      >
        <span>Spoiler</span>
      </button>`
    }
  </div>`;
}
