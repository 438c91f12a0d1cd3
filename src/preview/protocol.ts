/**
 * What the preview page and the emulator say to each other over the page's WebSocket (`/page`), one JSON object a frame.
 * Messages, components, commands, channels and users are Discord's own API objects (v10), so that the page draws
 * exactly what Discord would have been sent.
 */
export type ApiObject = Record<string, unknown>;

/** Somebody to type commands as: one with Manage Server, one without. */
export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: 'manager' | 'member';
}

export interface TypedOption {
  readonly name: string;
  /** Discord's application command option type: 1 subcommand, 3 string, 4 integer, 5 boolean, 7 channel, 8 role, 10 number, 11 file… */
  readonly type: number;
  /** Of a file: the id that its upload (`POST /preview/uploads?name=…`) was answered with. */
  readonly value?: string | number | boolean;
  readonly options?: readonly TypedOption[];
  /** The option being typed, in an autocomplete request. */
  readonly focused?: boolean;
}

export type FromPage =
  | {
      readonly type: 'run';
      readonly nonce: string;
      readonly persona: string;
      readonly channel: string;
      readonly command: string;
      readonly options: readonly TypedOption[];
      /** User or message that a context menu command (type 2 or 3) is used on. */
      readonly target?: string;
    }
  | {
      readonly type: 'autocomplete';
      readonly nonce: string;
      readonly persona: string;
      readonly channel: string;
      readonly command: string;
      readonly options: readonly TypedOption[];
    }
  | {
      readonly type: 'component';
      readonly nonce: string;
      readonly persona: string;
      readonly message: string;
      readonly customId: string;
      readonly componentType: number;
      readonly values?: readonly string[];
    }
  | {
      readonly type: 'modal';
      readonly nonce: string;
      readonly persona: string;
      /** Interaction that opened the modal. */
      readonly opener: string;
      readonly customId: string;
      /** Modal components as Discord sends them back (values filled in). */
      readonly components: readonly ApiObject[];
    }
  /** Puts away an ephemeral message, on the page alone. */
  | { readonly type: 'dismiss'; readonly message: string };

export type ToPage =
  | {
      readonly type: 'hello';
      readonly guild: ApiObject;
      readonly channels: readonly ApiObject[];
      readonly personas: readonly Persona[];
      readonly bot: ApiObject | null;
      readonly commands: readonly ApiObject[];
      /** Newest last. Ephemeral ones carry `visible_to`. */
      readonly messages: readonly ApiObject[];
      /** The bot is connected to the gateway. */
      readonly online: boolean;
    }
  | { readonly type: 'commands'; readonly commands: readonly ApiObject[] }
  | { readonly type: 'online'; readonly online: boolean; readonly bot: ApiObject | null }
  /** `visible_to`: persona id for ephemeral messages, else absent. LOADING flag (1<<7) while deferred. */
  | {
      readonly type: 'message';
      readonly event: 'create' | 'update';
      readonly message: ApiObject;
      readonly visible_to?: string;
    }
  | { readonly type: 'message-delete'; readonly id: string; readonly channel: string }
  | {
      readonly type: 'choices';
      readonly nonce: string;
      readonly choices: readonly { name: string; value: string | number }[];
    }
  | { readonly type: 'modal'; readonly nonce: string; readonly opener: string; readonly modal: ApiObject }
  /** The interaction was answered in time (any callback). */
  | { readonly type: 'acknowledged'; readonly nonce: string }
  /** "The application did not respond", bot offline, or the typed options were refused. */
  | { readonly type: 'failed'; readonly nonce: string; readonly reason: string };
