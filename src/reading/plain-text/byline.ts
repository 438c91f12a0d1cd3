const LONGEST_BYLINE = 120;
/** Before the names, in the languages in which papers write them; a colon makes a label of more words. */
const PREFIX = new RegExp(
  '^(?:' +
    [
      '(?:written |words |story |text |reporting |report |interview |analysis |review |a report )?by:?',
      '(?:words|text|author|reporter|interview|report|autor(?:in|a|es)?|auteure?|autrice|texte|texto|testo|tekst|bericht|schrijver|författare|forfatter|redaktion|redacción)\\s?:',
      'von|par|por|di|door|av|af|interview von|ein bericht von',
    ].join('|') +
    ') {1,2}',
  'iu',
);
const ONE_WORD_WILL_DO = /^(?:by|.{0,16}:)/iu;
const PARTICLES = 'de|da|di|van|von|der|den|bin|al|el|la|le|du|dos|del|and|y|und|et|e|en|och|og|i';
const PARTICLE = new RegExp(`^(?:${PARTICLES}|&)$`, 'u');
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]{0,30}$/u;
const MOST_WORDS = 20;
/** Said of the person after the names: ", transport correspondent", " in Lenburg", an address. */
const APART =
  /(?:,? {1,2}(?:in|from|for|at|aus|à|en|en|desde|da) \p{Lu}.{0,40}|, ?\p{Ll}[^.!?]{2,60}|,? ?\S{1,40}@\S{1,60}| [|•·–—] .{0,60})$/u;

const ROLE =
  /,? (?:\p{Lu}[\p{L}-]{1,20} ){0,2}(?:writer|reporter|correspondent|editor|columnist|contributor|photographer|redakteur(?:in)?|korrespondent(?:in)?|redactora?|corresponsal|journaliste)s?$/iu;

/** Every word a name, a particle between names, or a mark between them. */
function isNamed(names: string): boolean {
  const words = names.split(/[ ,]+/u).filter(word => word !== '');
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS &&
    words.every(word => NAME.test(word) || PARTICLE.test(word)) &&
    NAME.test(words[0] ?? '')
  );
}

/**
 * The names in a line that is a byline and nothing else: "By Ada Example and Bo Sample, Harbour Post", "Von Ada Beispiel",
 * "By Ada Example, transport correspondent" (the names alone), else null.
 */
export function bylineOf(text: string): string | null {
  if (text.length > LONGEST_BYLINE) return null;
  const prefix = PREFIX.exec(text)?.[0];
  if (prefix === undefined) return null;
  const whole = text
    .slice(prefix.length)
    .trim()
    .replace(/, .*$/u, rest => (ROLE.test(rest) ? '' : rest));
  const names = isNamed(whole) ? whole : whole.replace(APART, '').trim();
  if (!isNamed(names)) return null;
  // "Por Amor" may be a heading; "By Ada" is none
  return ONE_WORD_WILL_DO.test(prefix) || names.includes(' ') ? names : null;
}
