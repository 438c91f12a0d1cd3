const OPENING =
  /^[^\p{L}]{0,3}(?:korrektur|richtigstellung|anmerkung der redaktion|anm\. d\. red|hinweis der redaktion|hinweis|aktualisiert|update|anzeige|transparenzhinweis|mehr zum thema|lesen sie auch|lesen sie mehr)(?!\p{L})\s?[:—–-]/iu;
const ABOUT_THE_ARTICLE =
  /(?:früheren?|ersten|ursprünglichen) (?:version|fassung) (?:dieses|des) (?:artikels|textes|beitrags|berichts)|in einer früheren (?:version|fassung)(?!\p{L})|(?<!\p{L})dieser (?:artikel|text|beitrag|bericht) (?:wurde|ist|erschien|stammt)(?!\p{L})|(?<!\p{L})(?:anmerkung|hinweis) der redaktion|mit material (?:von|der) |alle rechte vorbehalten|\(bearbeitet\)/iu;

/** „In einer früheren Version dieses Artikels stand ein falsches Jahr.“ tells of the article, not of the news. */
export const editorsNote = (sentence: string): boolean =>
  OPENING.test(sentence) || ABOUT_THE_ARTICLE.test(sentence);
