const MARKED =
  /^(?:video|videos|bilder|fotos|fotostrecke|bildergalerie|galerie|live|liveticker|livestream|eilmeldung|exklusiv|audio|podcast|umfrage|kommentar|meinung|analyse|interview|grafik|karte|quelle|quellen|themen|schlagworte|von|aus|ort|stand|veröffentlicht):/iu;

/** „Video: Boote erreichen das Ostufer.“ is a heading run into its text. No other rule for headings: nouns have capitals everywhere. */
export const headedLine = (sentence: string): boolean => MARKED.test(sentence);
