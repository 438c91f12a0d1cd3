import { randomBytes } from 'node:crypto';
import { refusals } from '../api-error.ts';
import type { ApiObject } from '../protocol.ts';
import type { World } from '../world/world.ts';
import { interactionPayload } from './interaction-payload.ts';
import { ANSWER_WITHIN, INTERACTION, TOKEN_LIVES } from './live-interaction.ts';
import type { InteractionDraft, LiveInteraction, Outcome } from './live-interaction.ts';

/** Remembered interactions; older ones are unknown. */
const REMEMBERED = 1000;

/** Sends interactions to the bot and keeps their tokens, deadlines and answers. */
export class InteractionDesk {
  readonly #world: World;
  /** Hands an event to the bot; false when no bot is there to take it. */
  readonly #deliver: (payload: ApiObject) => boolean;
  readonly #byToken = new Map<string, LiveInteraction>();
  #held: (() => void)[] | undefined;

  constructor(world: World, deliver: (payload: ApiObject) => boolean) {
    this.#world = world;
    this.#deliver = deliver;
  }

  /** Resolves when the bot answered, or failed to within three seconds. */
  open(draft: InteractionDraft): Promise<Outcome> {
    return new Promise(settle => {
      const live: LiveInteraction = {
        ...draft,
        id: this.#world.nextId(),
        token: randomBytes(48).toString('base64url'),
        createdAt: this.#world.clock.now(),
        state: 'waiting',
        settle,
      };
      this.#byToken.set(live.token, live);
      for (const old of [...this.#byToken.keys()].slice(0, -REMEMBERED)) this.#byToken.delete(old);
      const payload = interactionPayload(this.#world, live);
      const send = (): void => {
        if (!this.#deliver(payload)) this.#miss(live, 'The bot is offline.');
      };
      if (this.#held) this.#held.push(send);
      else send();
      this.#world.clock.after(ANSWER_WITHIN, () => {
        this.#miss(live, 'The application did not respond');
      });
    });
  }

  /** Keeps new interactions back until the returned function is called; their three seconds run meanwhile. */
  hold(): () => void {
    const held: (() => void)[] = [];
    this.#held = held;
    return () => {
      if (this.#held === held) this.#held = undefined;
      for (const send of held.splice(0)) send();
    };
  }

  /**
   * Takes the first answer to an interaction.
   * @throws ApiError 10062 when unknown or too late, 40060 when answered before
   */
  waiting(id: string, token: string): LiveInteraction {
    const live = this.#byToken.get(token);
    if (live?.id !== id || live.state === 'missed') throw refusals.unknownInteraction();
    if (live.state === 'answered') throw refusals.alreadyAcknowledged();
    return live;
  }

  /**
   * The interaction behind a webhook token, for follow-ups.
   * @throws ApiError 10015 when unknown or not answered yet, 50027 after 15 minutes
   */
  answered(application: string, token: string): LiveInteraction {
    const live = this.#byToken.get(token);
    const isOther = application !== this.#world.application.id || live?.type === INTERACTION.AUTOCOMPLETE;
    if (isOther || live?.state !== 'answered') throw refusals.unknownWebhook();
    if (this.#world.clock.now() - live.createdAt >= TOKEN_LIVES) throw refusals.invalidWebhookToken();
    return live;
  }

  byId(id: string): LiveInteraction | undefined {
    return this.#byToken.values().find(live => live.id === id);
  }

  #miss(live: LiveInteraction, reason: string): void {
    if (live.state !== 'waiting') return;
    live.state = 'missed';
    live.settle({ kind: 'failed', reason });
  }
}
