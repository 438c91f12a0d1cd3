import type { Draft } from './draft.ts';

/** The command as one would type it: `/digest create channel:#news time:08:00`. */
export function typedLine(draft: Draft): string {
  const given = [...draft.fields].filter(([, { text }]) => text.trim() !== '');
  return [`/${draft.entry.name}`, ...given.map(([name, { text }]) => `${name}:${text.trim()}`)].join(' ');
}
