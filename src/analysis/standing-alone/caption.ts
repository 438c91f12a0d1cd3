const PICTURE =
  '(?:file |undated |recent |combination |handout )?(?:image|photo|photograph|picture|photo illustration)';
const OPENING = new RegExp(
  `^(?:in this ${PICTURE}|this ${PICTURE}|${PICTURE} (?:by|courtesy|credit)|pictured|photo:)`,
  'iu',
);
/** "Ines Moor, second from left, and", "(pictured)", "AP Photo": words that only a picture explains. */
const POINTER =
  /\b(?:first|second|third|fourth|far|pictured|seen|shown),? (?:from )?(?:the )?(?:left|right)\b|, (?:left|right|cent(?:er|re)),|\((?:[LRC])\)(?= )|\((?:pictured|above|below|left|right|cent(?:er|re)|file)[^()]{0,40}\)|\((?:AP|AFP|Reuters|Getty|Photo)[ /]?(?:Photo|Images|by)?[^()]{0,40}\)$|\b(?:file photo|Getty Images|AP Photo)\b/iu;

/** "Ines Moor speaks to reporters in Port Merrow, November 6, 2026.": in the present, with its day at the end. */
const DATED =
  /(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}\.$/u;
const PRESENT =
  /^[^“”"]{0,160}? (?:speaks|poses|arrives|attends|walks|waves|looks|stands|sits|holds|leaves|gestures|listens|smiles|reacts|watches|takes part|stand|pose|walk|wave|gather|attend|arrive|march|(?:is|are) (?:seen|shown|pictured))\b/u;

/** "In this photo, the mayor opens the bridge." tells of its picture. */
export const caption = (sentence: string): boolean =>
  OPENING.test(sentence) || POINTER.test(sentence) || (DATED.test(sentence) && PRESENT.test(sentence));
