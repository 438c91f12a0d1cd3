import { isReported } from './reported.ts';

const LONGEST_NOTICE = 1500;
const COOKIE = /\bcookies?\b/i;
/** Announced in the page's own voice at the start, not told about a third party. */
const OWN_VOICE =
  /^(?:this (?:web ?)?(?:site|page)|our (?:web ?)?site|we(?: and our (?:\d+ )?partners)?|by (?:continuing|using|clicking|accepting|browsing)|you can|your privacy|necessary cookies|strictly necessary|functional cookies|cookie (?:settings|policy|notice|consent|preferences)|manage (?:cookies?|consent)|privacy (?:&|and) cookies?|accept (?:all )?cookies?|to (?:provide|give|improve|offer))\b/i;

/** "We use cookies to give you a better experience on our site." */
export const isCookieNotice = (text: string): boolean =>
  text.length <= LONGEST_NOTICE &&
  OWN_VOICE.test(text) &&
  COOKIE.test(text) &&
  !/[“”]/u.test(text) &&
  !isReported(text);
