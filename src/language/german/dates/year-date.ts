import { lowerAt, yearAt, type DateRule, type DateScene } from '../../dates/date-rule.ts';
import { isNoun, leftEdge } from './edges.ts';

const SURE_BEFORE =
  /^(?:jahr|jahre|jahres|seit|bis|ab|anfang|mitte|ende|zwischen|um|vor|nach|von|für|sommer|winter|saison|schuljahr)$/;
const NUMBERED =
  /^(?:zimmer|raum|nummer|nr|platz|gleis|flug|linie|halle|paragraf|artikel|modell|postfach|telefon|rufnummer|tor|los|seite|version|agenda|projekt|programm|horizont|vision|station|kanal|haus|wohnung|bus|zug)$/;

/** "1990", "im Jahr 1990", "Anfang 2019", "2018 und 2020"; not "2000 Euro", "Zimmer 1904". */
export const yearDate: DateRule = (scene, at) => {
  const year = yearAt(scene, at);
  if (year === null) return null;
  const before = lowerAt(scene, at - 1);
  const joined = (each: number): boolean =>
    scene.tokens[each]?.spaced === false && /^[-–/.:]$/.test(lowerAt(scene, each));
  if (
    NUMBERED.test(before) ||
    scene.tokens[at - 1]?.kind === 'number' ||
    joined(at - 1) ||
    (joined(at + 1) && isJoinedOn(scene, at))
  )
    return null;
  // "stieg von 1950 auf 1990 Euro"
  if (before === 'von' && lowerAt(scene, at + 1) === 'auf') return null;
  const sure = SURE_BEFORE.test(before);
  if (!sure && (year < 1900 || isNoun(scene, at + 1))) return null;
  // "um 2000 Euro", "bis 1900 Menschen" count things
  if (sure && !before.startsWith('jahr') && isNoun(scene, at + 1)) return null;
  return { first: leftEdge(scene, at), last: at, type: 'DATE', value: String(year), basis: 'stated' };
};

/** "2019-nCoV", "2.0"; a stop at the end of the sentence joins nothing. */
const isJoinedOn = (scene: DateScene, at: number): boolean =>
  scene.tokens[at + 2] !== undefined &&
  scene.tokens[at + 2]?.spaced === false &&
  !(scene.tokens[at + 2]?.kind === 'number' && /^[–/-]$/.test(lowerAt(scene, at + 1)));

/** "1990er Jahre", "90er-Jahren", "neunziger Jahre" */
export const decadeDate: DateRule = (scene, at) => {
  const text = scene.tokens[at]?.text ?? '';
  const er = scene.tokens[at + 1];
  if (!/^(?:1[5-9]|20)?\d0$/.test(text) || er?.lower !== 'er' || er.spaced) return null;
  const hyphen = lowerAt(scene, at + 2) === '-' ? 1 : 0;
  if (!/^jahren?$/.test(lowerAt(scene, at + 2 + hyphen))) return null;
  const decade =
    text.length === 4 ? text.slice(0, 3) : `${Number(text) < 30 ? '20' : '19'}${text.slice(0, 1)}`;
  return { first: leftEdge(scene, at), last: at + 2 + hyphen, type: 'DATE', value: decade, basis: 'stated' };
};

const DECADES = 'zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger'.split(' ');

export const spelledDecade: DateRule = (scene, at) => {
  const decade = DECADES.indexOf(lowerAt(scene, at));
  if (decade < 0) return null;
  const hyphen = lowerAt(scene, at + 1) === '-' ? 1 : 0;
  if (!/^jahren?$/.test(lowerAt(scene, at + 1 + hyphen))) return null;
  return {
    first: leftEdge(scene, at),
    last: at + 1 + hyphen,
    type: 'DATE',
    value: `19${decade + 2}`,
    basis: 'stated',
  };
};

/** "19. Jahrhundert": the 1800s, written 18. */
export const centuryDate: DateRule = (scene, at) => {
  const nth = Number(scene.tokens[at]?.text);
  if (!(nth >= 5 && nth <= 21) || lowerAt(scene, at + 1) !== '.') return null;
  if (!/^jahrhunderts?$/.test(lowerAt(scene, at + 2))) return null;
  return { first: leftEdge(scene, at), last: at + 2, type: 'DATE', value: String(nth - 1), basis: 'stated' };
};
