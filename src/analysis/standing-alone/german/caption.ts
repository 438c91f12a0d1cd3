const OPENING =
  /^(?:(?:archiv|symbol)?(?:foto|bild)s?:|(?:archiv|symbol)(?:bild|foto)|auf (?:dem|diesem) (?:\p{L}*foto|\p{L}*bild)(?!\p{L})|(?:im|unser) (?:foto|bild)(?: zeigt|:))/iu;
/** „Ines Moor (links)“, „(Archivbild)“, „Zweite von links“: words that only a picture explains. */
const POINTER =
  /\((?:(?:\p{L}+ )?(?:von|v\.) ?(?:l\.|r\.|links|rechts)|links|rechts|l\.|r\.|m\.|mitte|oben|unten|archiv(?:bild|foto)?|symbol(?:bild|foto)|(?:foto|bild)[^()]{0,60})\)|, (?:links|rechts|zweiter? von (?:links|rechts)),|(?<!\p{L})(?:archivbild|archivfoto|symbolbild|symbolfoto)(?!\p{L})|\.? (?:foto|bild): ?\p{Lu}[^.]{0,60}\.?$/iu;

/** „Auf dem Foto öffnet die Bürgermeisterin die Brücke.“ tells of its picture. */
export const caption = (sentence: string): boolean => OPENING.test(sentence) || POINTER.test(sentence);
