const OPENING =
  /^\W{0,3}(?:correction|clarification|editor['’]s note|update|updated|advertisement|related|read more|more on this)\b\s?[:—–-]/iu;
const ABOUT_THE_ARTICLE =
  /\b(?:an? |this |the )?(?:earlier|previous|original) versions? of (?:this|the) (?:article|story|report|page|post)\b|\bthis (?:article|story|report|post|page|transcript) (?:was|has been|is|originally|first) (?:\p{L}+ly )?(?:amended|updated|corrected|edited|published|appeared|part of)\b|\(edited\)|\bcontributed to this (?:report|story|article)\b|\b(?:transcripts? (?:are|is|was) created|all rights reserved|may not be published, broadcast)\b/iu;

/** "An earlier version of this article gave a wrong year." tells of the article, not of the news. */
export const editorsNote = (sentence: string): boolean =>
  OPENING.test(sentence) || ABOUT_THE_ARTICLE.test(sentence);
