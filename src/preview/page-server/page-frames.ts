import { z } from 'zod';
import type { FromPage, TypedOption } from '../protocol.ts';

const id = z.string().max(200);
const text = z.string().max(10_000);

const option: z.ZodType<TypedOption> = z.lazy(() =>
  z.object({
    name: id,
    type: z.int(),
    value: z.union([text, z.number(), z.boolean()]).exactOptional(),
    options: z.array(option).max(25).exactOptional(),
    focused: z.boolean().exactOptional(),
  }),
);

const typed = { nonce: id, persona: id, channel: id, command: id, options: z.array(option).max(25) };

const frame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run'), ...typed, target: id.exactOptional() }),
  z.object({ type: z.literal('autocomplete'), ...typed }),
  z.object({
    type: z.literal('component'),
    nonce: id,
    persona: id,
    message: id,
    customId: id,
    componentType: z.int(),
    values: z.array(id).max(25).exactOptional(),
  }),
  z.object({
    type: z.literal('modal'),
    nonce: id,
    persona: id,
    opener: id,
    customId: id,
    components: z.array(z.record(z.string(), z.unknown())).max(40),
  }),
  z.object({ type: z.literal('dismiss'), message: id }),
]);

/** A frame from the page, or null when it is none. */
export function parseFrame(raw: string): FromPage | null {
  try {
    return frame.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}
