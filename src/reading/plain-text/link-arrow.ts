import { endsSentence } from './line-shapes.ts';

const LONGEST_LINK = 200;
const ARROW = /^[→➔➜➤►▶▸☞⇒]\uFE0F?\s{0,3}\S/u;
/** Also sets off what a mail answers to, which is made of sentences. */
const BRACKET = /^[»›>]{1,3}\s{1,3}\S/u;
const ARROW_AT_END = /\s(?:[→➔➜➤►▶▸⇒]|[»›]{1,2})$/u;

/** An arrow leads to another page: "→ Fähre fällt aus", "Read the report »". A quotation in »…« has no space inside. */
export const isArrowLink = (text: string): boolean =>
  text.length <= LONGEST_LINK &&
  (ARROW.test(text) || ((BRACKET.test(text) || ARROW_AT_END.test(text)) && !endsSentence(text)));
