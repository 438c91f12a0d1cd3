/** A document that is no one's friend, as bytes with the name that it would be read under. */
export interface HostileInput {
  readonly name: string;
  /** Its ending says which reader takes it. */
  readonly path: string;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
}

export const KINDS = ['html', 'txt', 'md', 'json', 'jsonl', 'xml'] as const;
export type Kind = (typeof KINDS)[number];

export function input(
  name: string,
  kind: Kind,
  content: string | Uint8Array,
  contentType: string | null = null,
): HostileInput {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name: `${name}, .${kind}`, path: `hostile.${kind}`, contentType, bytes };
}
