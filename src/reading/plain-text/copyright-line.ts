const LONGEST_LINE = 400;
const SIGN = /(?:©|\(c\)|\bcopyright\b)/i;
const RIGHTS =
  /\ball rights reserved\b|\balle rechte vorbehalten\b|\btodos los derechos reservados\b|tous droits réservés|\btutti i diritti (?:sono )?riservati\b|\btodos os direitos reservados\b|\balle rechten voorbehouden\b|wszelkie prawa zastrzeżone|\bmed ensamrätt\b|\bmay not be (?:published|reproduced|broadcast|rewritten|redistributed)\b/i;
const START =
  /^(?:all contents? |all material |content |text |this (?:article|material|story) (?:is )?)?(?:©|\(c\)|copyright)/i;
/** The holder stands between the year and the end of its sentence. */
const HOLDER =
  /(?:©|\(c\)|copyright)(?:[ ,:]{0,2}(?:©|\(c\)|copyright|by|the year|\d{4}(?: ?[-–] ?(?:\d{2,4}|present))?)){1,4}[ ,:]{1,3}(?:by )?([^.|;©\n]{2,60})/iu;

export interface CopyrightLine {
  readonly holder: string | null;
}

function holderIn(text: string): string | null {
  const stated =
    HOLDER.exec(text)?.[1]
      ?.replace(
        /[,.–—-]? ?(?:all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden|wszelkie prawa zastrzeżone)$/iu,
        '',
      )
      .trim() ?? '';
  return /^(?:the )?\p{Lu}/u.test(stated) ? stated.replace(/,$/, '') : null;
}

/** "© copyright 2023 Harbour Post. All rights reserved" → its holder; null where the line is no such notice. */
export function copyrightLine(text: string): CopyrightLine | null {
  if (text.length > LONGEST_LINE) return null;
  if (START.test(text) && (RIGHTS.test(text) || /\d{4}/.test(text))) return { holder: holderIn(text) };
  return RIGHTS.test(text) &&
    text.length <= 160 &&
    (SIGN.test(text) || /^all rights reserved(?:[.,]|$)/i.test(text))
    ? { holder: holderIn(text) }
    : null;
}
