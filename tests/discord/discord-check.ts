import { ApplicationCommandCreateRequestSchema, MessageCreateRequestSchema } from 'discord-api-spec/zod';
import type { RESTPostAPIChatInputApplicationCommandsJSONBody } from 'discord.js';
import { expect } from 'vitest';
import { costOfBody, fits } from '../../src/discord/views/cost.ts';
import type { Body } from '../../src/discord/views/components.ts';
import { outgoing } from '../../src/discord/message.ts';

function customIds(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(customIds);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'custom_id' && typeof inner === 'string' ? [inner] : customIds(inner),
  );
}

/** Discord's own description of a message, and the limits that it leaves out. */
export function expectSendable(body: Body): void {
  const message = outgoing(body);
  const sent = {
    flags: message.flags,
    components: message.components,
    allowed_mentions: message.allowedMentions,
  };
  const checked = MessageCreateRequestSchema.safeParse(sent);
  expect(checked.error?.issues ?? []).toEqual([]);
  const cost = costOfBody(body);
  expect({ cost, fits: fits(cost) }).toEqual({ cost, fits: true });
  const ids = customIds(body);
  expect(new Set(ids).size).toBe(ids.length);
}

/** Every text of a body, one string each, in the order shown. */
export function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'content' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}

export const textOf = (body: Body): string => textsOf(body).join('\n\n');

/** The published description wants a number for the permissions, the documentation a string of digits: both are meant. */
export function checkCommand(
  definition: RESTPostAPIChatInputApplicationCommandsJSONBody,
): readonly unknown[] {
  const bits = definition.default_member_permissions;
  const permissions = typeof bits === 'string' ? { default_member_permissions: Number(bits) } : {};
  const checked = ApplicationCommandCreateRequestSchema.safeParse({ ...definition, ...permissions });
  return checked.error?.issues ?? [];
}
