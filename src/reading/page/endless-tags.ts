const ENDLESS = /<([a-z][a-z0-9-]{0,40})\s[^<>]{10000,}/gi;

/**
 * Tags without the attributes of those that are longer than any by hand: they hold a picture as data, or more attributes
 * and classes than the parser can take (linkedom takes each class as an argument of one call, and a call has only so
 * many).
 */
export const withoutEndlessTags = (html: string): string => html.replace(ENDLESS, '<$1 ');
