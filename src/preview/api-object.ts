import type { ApiObject } from './protocol.ts';

/** Bodies come from outside: a field is read by the kind it must have, and is absent when it has another. */
export const isObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function textOf(object: ApiObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  return typeof value === 'string' ? value : undefined;
}

export function numberOf(object: ApiObject | undefined, key: string): number | undefined {
  const value = object?.[key];
  return typeof value === 'number' ? value : undefined;
}

export function objectOf(object: ApiObject | undefined, key: string): ApiObject | undefined {
  const value = object?.[key];
  return isObject(value) ? value : undefined;
}

export function listOf(object: ApiObject | undefined, key: string): readonly unknown[] {
  const value = object?.[key];
  return Array.isArray(value) ? value : [];
}

export const objectsOf = (object: ApiObject | undefined, key: string): readonly ApiObject[] =>
  listOf(object, key).filter(isObject);

/** Discord counts characters as code points: "👋" is one. */
export const characters = (text: string | undefined): number => Array.from(text ?? '').length;
