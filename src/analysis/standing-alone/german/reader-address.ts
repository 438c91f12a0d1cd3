const QUOTED = /„[^„“”]*[“”]|[“"][^“”"]*[”"]|»[^»«]*«|«[^«»]*»/gu;
const CALL =
  /^(?:bitte )?(?:klicken|lesen|abonnieren|folgen|melden|registrieren|teilen|schreiben|senden|schicken|sehen|hören|laden|geben|nutzen|bestellen|erfahren|schauen|finden|sichern|tragen|beachten) sie(?!\p{L})|^hier (?:geht es|geht’s|geht's|finden sie|klicken)(?!\p{L})|^(?:jetzt|hier) (?:abonnieren|anmelden|lesen|bestellen|registrieren)(?!\p{L})/iu;
/** „Was Sie wissen müssen“: a capital within the sentence means the reader, where nobody is quoted. */
const READER = /[\p{Ll},] (?:Sie|Ihnen|Ihre[nmrs]?|du|dich|dir|deine?[nmrs]?)(?!\p{L})/u;
const OURS =
  /(?<!\p{L})unser(?:e[nmrs]?)? (?:newsletter|app|kanal|podcast|datenschutz\p{L}*|whatsapp-kanal)(?!\p{L})/iu;

/** „Klicken Sie hier, um zu unterschreiben.“ speaks to the reader and tells no news. */
export function readerAddress(sentence: string): boolean {
  if (CALL.test(sentence) || OURS.test(sentence)) return true;
  return READER.test(sentence) && READER.test(sentence.replace(QUOTED, ''));
}
