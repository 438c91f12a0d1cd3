/** The package ships its Zod validators as plain JavaScript; only what is asked of them stands here. */
declare module 'discord-api-spec/zod' {
  export interface SpecIssue {
    readonly code: string;
    readonly path: readonly PropertyKey[];
    readonly message: string;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly origin?: string;
    readonly expected?: string;
    readonly format?: string;
    readonly values?: readonly unknown[];
    /** For a union: what each branch found. */
    readonly errors?: readonly (readonly SpecIssue[])[];
  }
  export interface SpecSchema {
    safeParse(value: unknown): {
      readonly success: boolean;
      readonly error?: { readonly issues: readonly SpecIssue[] } | undefined;
    };
  }
  export const ApplicationCommandCreateRequestSchema: SpecSchema;
  export const ApplicationCommandPatchRequestPartialSchema: SpecSchema;
  export const ApplicationCommandUpdateRequestSchema: SpecSchema;
  export const ApplicationCommandAutocompleteCallbackRequestSchema: SpecSchema;
  export const CreateForumThreadRequestSchema: SpecSchema;
  export const CreateMessageInteractionCallbackRequestSchema: SpecSchema;
  export const CreateTextThreadWithMessageRequestSchema: SpecSchema;
  export const CreateTextThreadWithoutMessageRequestSchema: SpecSchema;
  export const IncomingWebhookRequestPartialSchema: SpecSchema;
  export const IncomingWebhookUpdateRequestPartialSchema: SpecSchema;
  export const MessageCreateRequestSchema: SpecSchema;
  export const MessageEditRequestPartialSchema: SpecSchema;
  export const ModalInteractionCallbackRequestSchema: SpecSchema;
  export const UpdateMessageInteractionCallbackRequestSchema: SpecSchema;
}
