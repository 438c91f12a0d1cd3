const LONGEST_LINE = 200;
const LEGAL_FORM =
  /(?:^|[\s,])(?:Ltd|Limited|Inc|LLC|LLP|plc|PLC|Corp|GmbH|AG|KG|UG|SE|S\.?A\.?|S\.?A\.?R\.?L|SARL|SAS|S\.?L\.?U?|S\.?p\.?A|S\.?r\.?l|B\.?V|N\.?V|AB|A\/S|ApS|AS|Oy|Oyj|Sp\. z o\.o|Kft|Lda|Ltda)(?:[.,;|•·]|\s|$)/u;
/** An address or a register entry stands beside the name. */
const NUMBERED = /[,|•·].*\d{2}|\d{2}.*[,|•·]/u;
const VERB_LIKE =
  /\s(?:said|says|has|have|had|will|would|is|are|was|were|sagte|hat|wird|ist|war|dijo|ha|es|fue|a|est|sera)\s/u;

/** The publisher's own address at the foot: "Harbour Media Ltd, 12 Quay Street, Lenburg. Registered no. 4471190." */
export const isCompanyLine = (text: string): boolean =>
  text.length <= LONGEST_LINE && LEGAL_FORM.test(text) && NUMBERED.test(text) && !VERB_LIKE.test(text);
