import { isReported } from './reported.ts';
import type { TextProfile } from './text-profile.ts';
import { THRESHOLDS } from './thresholds.ts';
import { ownWebMatters, webMatters } from './web-matters.ts';

const LONGEST_VOICE = 900;
/** Words of the page for itself and for its reader, at a sentence's start as well as inside. */
const EITHER_CASE =
  'you|your|we|our|me|my|wir|unsere[mnrs]?|vous|votre|vos|nous|notre|nos|usted|ustedes|su|sus|nuestr[oa]s?|nosotros|tu|você|seu|sua|nosso|nossa|il tuo|nostr[oi]|je|jouw|uw|onze|wij|du|din|ditt|v[åo]r|vi|twoj[aeą]?|nasz[ae]?';
const firstEither = (words: string): string =>
  words.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
  );
/** "US" is a country, and "sie" somebody else. */
const ADDRESSES = new RegExp(String.raw`\b(?:${firstEither(EITHER_CASE)}|us|uns|Sie|Ihr|Ihre[mnrs]?)\b`);
const QUOTED = /[“”„"«»「」]/u;

/** "Suscríbete …", "Recevez …": addresses its reader by the verb's form alone. */
const isCommand = (text: string): boolean => /^(?:\p{L}+(?:ez|te|ti|ati)|inscreva-se)(?!\p{L})/iu.test(text);

const othersThan = (text: string, { prose }: TextProfile): string[] => {
  const own = text.toLowerCase();
  return prose.filter(paragraph => paragraph !== own);
};

/** Names a matter of web pages that the article does not speak of: "E-Mail-Adresse". */
export const isOnWebMatter = (text: string, profile: TextProfile): boolean =>
  webMatters(text) > 0 && ownWebMatters(text, othersThan(text, profile)) > 0;

function speaksOf(text: string, profile: TextProfile, fewest: number): boolean {
  if (text.length > LONGEST_VOICE || QUOTED.test(text) || !(ADDRESSES.test(text) || isCommand(text)))
    return false;
  if (webMatters(text) < fewest || isReported(text)) return false;
  const own = text.toLowerCase();
  return (
    ownWebMatters(
      text,
      profile.prose.filter(paragraph => paragraph !== own),
    ) >= fewest
  );
}

/**
 * The page speaks of itself or asks its reader for something, in a block of its own: "Suscríbete a nuestro boletín y recibe
 * las noticias en tu correo.", "Our pages set small files (cookies) on your device." Two matters of web pages that the
 * article does not speak of, said with "you" or "we"; one is enough in a few words ("Your e-mail address").
 */
export const isPageVoice = (text: string, profile: TextProfile): boolean =>
  speaksOf(text, profile, text.length <= THRESHOLDS.labelWidth ? 1 : THRESHOLDS.fewestWebMatters);

/** One such matter, which counts right beside other clutter: "All of the day, every evening in your inbox." */
export const isPageVoiceAside = (text: string, profile: TextProfile): boolean => speaksOf(text, profile, 1);
