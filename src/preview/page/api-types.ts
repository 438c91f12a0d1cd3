/** The parts of Discord's API objects (v10) that the page draws. All but ids may be missing on the wire. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name?: string | null;
  readonly bot?: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name?: string | null;
  readonly type: number;
  readonly topic?: string | null;
  readonly position?: number;
  readonly parent_id?: string | null;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly color?: number;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly roles?: readonly Role[];
}

export interface OptionChoice {
  readonly name: string;
  readonly value: string | number;
}

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly choices?: readonly OptionChoice[];
  readonly options?: readonly CommandOption[];
  readonly autocomplete?: boolean;
  readonly channel_types?: readonly number[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Command {
  readonly id: string;
  readonly name: string;
  readonly type?: number;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
  /** Bit set as a decimal string; null where everybody may. */
  readonly default_member_permissions?: string | null;
}

export interface PartialEmoji {
  readonly id?: string | null;
  readonly name?: string | null;
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly emoji?: PartialEmoji;
  readonly default?: boolean;
}

export interface Media {
  readonly url: string;
  readonly width?: number | null;
  readonly height?: number | null;
}

/** Any message or modal component: one wide shape, told apart by `type`. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
  readonly content?: string;
  readonly style?: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly emoji?: PartialEmoji;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly min_values?: number;
  readonly max_values?: number;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly required?: boolean;
  readonly value?: string;
  readonly options?: readonly SelectOption[];
  readonly channel_types?: readonly number[];
  readonly default_values?: readonly { readonly id: string; readonly type: string }[];
  readonly accent_color?: number | null;
  readonly spoiler?: boolean;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly media?: Media;
  readonly items?: readonly GalleryItem[];
  readonly file?: Media;
  readonly name?: string;
  readonly size?: number;
}

export interface GalleryItem {
  readonly media: Media;
  readonly description?: string | null;
  readonly spoiler?: boolean;
}

export interface EmbedField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

export interface Embed {
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly author?: { readonly name: string; readonly url?: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly EmbedField[];
  readonly image?: Media;
  readonly thumbnail?: Media;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly size?: number;
  readonly url?: string;
  readonly content_type?: string;
  readonly description?: string;
}

export interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly author: User;
  readonly content?: string;
  readonly timestamp: string;
  readonly edited_timestamp?: string | null;
  readonly flags?: number;
  readonly components?: readonly Component[];
  readonly embeds?: readonly Embed[];
  readonly attachments?: readonly Attachment[];
  readonly interaction_metadata?: { readonly user?: User; readonly name?: string; readonly type?: number };
  readonly interaction?: { readonly user?: User; readonly name?: string };
  readonly message_reference?: { readonly message_id?: string };
  /** Persona who alone sees it; absent for everybody's messages. */
  readonly visible_to?: string | undefined;
}

export interface ModalForm {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

export const MESSAGE_FLAGS = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;

export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

export const OPTION = {
  subcommand: 1,
  subcommandGroup: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;
