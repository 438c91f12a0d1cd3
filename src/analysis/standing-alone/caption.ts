const PICTURE =
  '(?:file |undated |recent |combination |handout )?(?:image|photo|photograph|picture|photo illustration)';
const OPENING = new RegExp(
  `^(?:in this ${PICTURE}|this ${PICTURE}|${PICTURE} (?:by|courtesy|credit)|pictured|photo:)`,
  'iu',
);
/** "Ines Moor, second from left, and", "(pictured)", "AP Photo": words that only a picture explains. */
const POINTER =
  /\b(?:first|second|third|fourth|far|pictured|seen|shown),? (?:from )?(?:the )?(?:left|right)\b|, (?:left|right|cent(?:er|re)),|\((?:[LRC])\)(?= )|\((?:pictured|above|below|left|right|file)[^()]{0,40}\)|\((?:AP|AFP|Reuters|Getty|Photo)[ /]?(?:Photo|Images|by)?[^()]{0,40}\)$|\b(?:file photo|Getty Images|AP Photo)\b/iu;

/** "In this photo, the mayor opens the bridge." tells of its picture. */
export const caption = (sentence: string): boolean => OPENING.test(sentence) || POINTER.test(sentence);
