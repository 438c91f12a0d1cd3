import type { ApiObject } from '../protocol.ts';

/** First answer within this, in milliseconds, or the interaction is unknown (10062). */
export const ANSWER_WITHIN = 3000;
/** The token serves follow-ups this long, in milliseconds, counted from the interaction. */
export const TOKEN_LIVES = 15 * 60_000;

export const INTERACTION = { COMMAND: 2, COMPONENT: 3, AUTOCOMPLETE: 4, MODAL: 5 } as const;

/** What became of something a person did. */
export type Outcome =
  | { readonly kind: 'acknowledged'; readonly interaction: string }
  | { readonly kind: 'choices'; readonly interaction: string; readonly choices: readonly ApiObject[] }
  | { readonly kind: 'modal'; readonly interaction: string; readonly modal: ApiObject }
  | { readonly kind: 'failed'; readonly reason: string };

/** What is particular to one interaction, before it gets an id and a token. */
export interface InteractionDraft {
  readonly type: number;
  readonly persona: string;
  readonly channel: string;
  readonly data: ApiObject;
  /** The command's name and type, for the line above its answer. */
  readonly command?: { readonly name: string; readonly type: number; readonly id: string };
  /** Message with the component that was used (also for a modal opened from one). */
  readonly source?: string;
}

export interface LiveInteraction extends InteractionDraft {
  readonly id: string;
  readonly token: string;
  readonly createdAt: number;
  state: 'waiting' | 'answered' | 'missed';
  /** The first answer's message: "@original". */
  original?: string;
  readonly settle: (outcome: Outcome) => void;
}
