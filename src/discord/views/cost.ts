import { Buffer } from 'node:buffer';
import { ComponentType, type APIComponentInContainer } from 'discord.js';
import {
  MESSAGE_COMPONENTS,
  MESSAGE_TEXT_BYTES,
  MESSAGE_TEXT_CHARACTERS,
  TEXT_DISPLAY_BYTES,
} from '../limits.ts';
import type { Body } from './components.ts';

/** What a message takes of Discord's budgets. */
export interface Cost {
  readonly components: number;
  /** UTF-16 units, never fewer than the characters that Discord counts. */
  readonly characters: number;
  /** UTF-8 bytes and the overhead of each text display. */
  readonly bytes: number;
}

export const costOfText = (text: string): Cost => ({
  components: 1,
  characters: text.length,
  bytes: Buffer.byteLength(text) + TEXT_DISPLAY_BYTES,
});

const NOTHING: Cost = { components: 0, characters: 0, bytes: 0 };

export const sumOf = (costs: readonly Cost[]): Cost =>
  costs.reduce(
    (sum, cost) => ({
      components: sum.components + cost.components,
      characters: sum.characters + cost.characters,
      bytes: sum.bytes + cost.bytes,
    }),
    NOTHING,
  );

const costOfComponent = (component: APIComponentInContainer): Cost => {
  if (component.type === ComponentType.TextDisplay) return costOfText(component.content);
  const nested = component.type === ComponentType.ActionRow ? component.components.length : 0;
  return { components: 1 + nested, characters: 0, bytes: 0 };
};

/** The whole message. Of nested components only those of action rows are known: nothing else is used. */
export const costOfBody = (body: Body): Cost =>
  sumOf(
    body.flatMap(part => [
      { components: 1, characters: 0, bytes: 0 },
      ...part.components.map(costOfComponent),
    ]),
  );

export const fits = (cost: Cost): boolean =>
  cost.components <= MESSAGE_COMPONENTS &&
  cost.characters <= MESSAGE_TEXT_CHARACTERS &&
  cost.bytes <= MESSAGE_TEXT_BYTES;
