import type { OpenQuotation } from '../../quotations/goes-on.ts';
import { lowerOf, type QuoteScene } from '../../quotations/quote-scene.ts';

const WORDS_OF_A_SCARE_QUOTE = 2;
const LONGEST_TITLE = 60;

/** „Der lange Weg“ of a film, the „Nordlicht“ of a shipyard, a so-called „Heimatbonus“: marks that are no speech. */
export function isSpeech(scene: QuoteScene, quote: OpenQuotation): boolean {
  if (isTitle(scene, quote)) return false;
  const words = scene.text.slice(quote.marked.inner.start, quote.marked.inner.end);
  return (
    quote.kind === 'direct' ||
    quote.attribution !== null ||
    words.split(/\s+/).length > WORDS_OF_A_SCARE_QUOTE
  );
}

const SO_CALLED = /^(?:sogenannte[nrsm]?|titel|motto|namen|name|slogan|stichwort|spitznamen)$/;
const READS = /^(?:las|liest|lesen|gelesen|sang|singt|spielte|spielt|hört|hörte|inszeniert|dirigiert)$/;
const NAMING =
  /^(?:nannte|nennt|nannten|nennen|bezeichnet|bezeichnete|bezeichneten|sprach|spricht|sprachen|als|titulierte|von|einen|ein|eine|vor|warnt|warnen|warnte|warnten)$/;

/** Capitalised and short, right behind a noun or a bare article: "der Film „Der lange Weg“", "dem „Kurier“". */
function isTitle(scene: QuoteScene, { marked, tokens, kind, attribution }: OpenQuotation): boolean {
  const words = scene.text.slice(marked.inner.start, marked.inner.end);
  if (kind !== 'mixed' || words.length > LONGEST_TITLE || /[.,!?…]$/.test(words)) return false;
  const before = scene.tokens[tokens.first - 1];
  if (before?.kind !== 'word') return false;
  if (SO_CALLED.test(before.lower) || READS.test(before.lower)) return true;
  if (!/^\p{Lu}/u.test(words) || NAMING.test(before.lower)) return false;
  const noun = before.text !== before.lower;
  // "der Film „…“": a noun and its name; "Weber „…“" would be a speaker
  if (noun)
    return (
      !scene.book.endingAt.has(tokens.first - 1) ||
      scene.book.endingAt.get(tokens.first - 1)?.named.kind !== 'person'
    );
  if (/^(?:der|dem|des|im|beim|vom|zur|am|auf)$/.test(before.lower)) return !isNamed(scene, tokens.first);
  return attribution === null && /^(?:die|das|den)$/.test(before.lower);
}

/** "nannte ihn den „Totengräber“" */
function isNamed(scene: QuoteScene, at: number): boolean {
  for (let back = at - 2; back > at - 8; back--) if (NAMING.test(lowerOf(scene, back))) return true;
  return false;
}
