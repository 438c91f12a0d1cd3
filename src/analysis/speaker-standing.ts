import type { Lexicons } from '../language/lexicons.ts';

/** A quotation's speaker, as far as their standing shows. */
export interface Introduced {
  readonly article: number;
  readonly speaker: string | null;
  /** The words around the speaker's name. */
  readonly introduced: string;
}

/** How much a speaker's words weigh. */
export interface Standing {
  /** "Harbour master Ines Moor": any article introduces the speaker by a role or a title. */
  hasRole(of: Introduced): boolean;
  /** 0 where one article quotes them, nearing 1 the more do. */
  quotedBy(of: Introduced): number;
}

const WORD = /[\p{L}][\p{L}.’'-]*/gu;

/** Roles and titles from the word lists; all articles together tell who is who. */
export function speakerStanding(quotations: readonly Introduced[], lexicons: Lexicons): Standing {
  const { roles, 'person-titles': titles } = lexicons.sets;
  const inRole = new Set<string>();
  const articles = new Map<string, Set<number>>();
  for (const { article, speaker, introduced } of quotations) {
    if (speaker === null) continue;
    articles.set(speaker, (articles.get(speaker) ?? new Set()).add(article));
    const around = introduced.replaceAll(speaker, ' ').toLowerCase().match(WORD) ?? [];
    if (around.some(word => roles.has(word) || titles.has(word))) inRole.add(speaker);
  }
  return {
    hasRole: ({ speaker }) => speaker !== null && inRole.has(speaker),
    quotedBy: ({ speaker }) => 1 - 1 / Math.max(1, articles.get(speaker ?? '')?.size ?? 1),
  };
}
