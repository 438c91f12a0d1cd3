import { compactText } from './compact-text.ts';
import type { LinkedData } from './linked-data.ts';

export const BEHIND_PAYWALL = 'Only the beginning is public: the rest is behind the publisher’s paywall.';

/** Characters of compact text below the last paragraph in which the offer stands, and of that paragraph's end. */
const BELOW = 500;
const LAST_WORDS = 30;
/** What is public of an article is short; a longer one is shown in full and only asks for support. */
const PUBLIC = { undeclaredLetters: 2500, declaredLetters: 1500, shareOfWords: 0.6 };
const CLIPPED = /(?:\.{3}|…|\[…\])["'”’»]?$/u;

/** Offers to read on, as compact text: "To read the full story, subscribe", "Already a subscriber? Log in". */
const READ_ON = new RegExp(
  [
    'read(?:the(?:full|whole|entire|restofth(?:is|e))|fullstory|thisfullstory)(?:story|article)?.{0,40}(?:subscri|signin|signup|login|register|trial)',
    '(?:subscribe|signin|signup|login|register|joinnow|starttrial)(?:now|today|here|tous|for.{1,20})?to(?:continue|read|keepreading|unlock|access|view)',
    'continuereading(?:this|your|the)?(?:article|story)?(?:with|by|for|subscribe|andmore)',
    '(?:this|the)(?:article|story|content|page|post)is(?:only|exclusively)?(?:available|reserved|exclusive|free)?(?:only|exclusively)?(?:to|for)(?:our)?(?:paying|registered|premium)?(?:subscribers|members)',
    '(?:rest|remainder)ofth(?:is|e)(?:article|story|post)is(?:only)?(?:for|available|reserved|behind)',
    '(?:premium|subscriber|subscribers|member|members)(?:only|exclusive)(?:content|article|story)?.{0,60}(?:subscri|signin|login|join)',
    'already(?:a|an|asa)?(?:\\p{L}{2,20})?(?:subscriber|member|subscribed)',
    'youve(?:reached|read|used)your(?:limit|last|\\p{L}{1,10})?.{0,20}free(?:article|stor)',
    // German, French, Spanish, Italian, Portuguese, Dutch
    'weiterlesenmit|jetztweiterlesen|umweiterzulesen|diesenartikelweiterlesen|nurfürabonnenten|sie(?:sind|haben)(?:bereits|schon)(?:abonnent|einabo)',
    'réservé(?:e|es|s)?(?:auxabonn|ànosabonn)|lasuiteestréservée|déjàabonn|poursuivrevotrelecture',
    '(?:exclusivo|solo|sólo|reservado)para(?:los)?suscriptores|yaeressuscriptor|sigueleyendo(?:con|por)|seguirleyendosuscr',
    'riservatoagliabbonati|seigiàabbonato|percontinuarealeggere',
    'exclusivoparaassinantes|jáéassinante|continuelendocom',
    'alleenvoorabonnees|albonnee|verderlezenmet|alabonnee',
  ].join('|'),
  'u',
);
const LOCKED = /^(?:locked|metered|premium|paid|subscriber(?:s|-only)?|restricted|register)$/i;

export interface PublicText {
  /** The article's body as it was read. */
  readonly body: string;
  /** All text of the page before anything was taken out of it. */
  readonly page: string;
}

/** An offer to read on stands right below what was read. */
function offersMore({ body, page }: PublicText): boolean {
  const whole = compactText(page);
  const end = compactText(body.slice(-LAST_WORDS * 4)).slice(-LAST_WORDS);
  const at = end === '' ? -1 : whole.lastIndexOf(end);
  return at >= 0 && READ_ON.test(whole.slice(at + end.length, at + end.length + BELOW));
}

const wordsIn = (text: string): number => text.split(/\s+/u).length;

/**
 * What was read is only the beginning. Many pages that are declared to be for subscribers show everything all the same,
 * so there must be a sign of the cut as well: far fewer words than are stated, a last sentence broken off, or the offer
 * to read on right below a short text.
 * @param tier the meta element's "article:content_tier"
 */
export function isCutByPaywall(text: PublicText, data: LinkedData | null, tier: string | null): boolean {
  const { body } = text;
  const isDeclared = data?.isFree === false || LOCKED.test(tier ?? '');
  if (!isDeclared)
    return data?.isFree !== true && body.length <= PUBLIC.undeclaredLetters && offersMore(text);
  const stated = data?.words ?? (data?.body ? wordsIn(data.body) : null);
  if (stated !== null) return wordsIn(body) < stated * PUBLIC.shareOfWords;
  return CLIPPED.test(body) || offersMore(text) || body.length <= PUBLIC.declaredLetters;
}
