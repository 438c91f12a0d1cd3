import { isReported } from './reported.ts';

const LONGEST_PROMPT = 240;
const ASKS =
  /^(?:would you like to|do you want to|want to|click (?:here|ok|allow)\b.{0,20} to|tap (?:here )?to|don[’']t miss|never miss|be the first to|please|like (?:this|what)|enjoy(?:ed|ing)? (?:this|what))\b/i;
const OFFERS =
  /\b(?:notif(?:y|ied|ications?)|alerts?|newsletters?|breaking news (?:emails?|updates)|e-?mail updates|share (?:it|this)|push (?:messages?|alerts?)|our (?:whatsapp|telegram) (?:channel|group))\b/i;
const ORDERS =
  /^(?:sign up|subscribe|register|log in|sign in|enable|allow|turn on|get|receive|join|follow|stay (?:informed|updated|tuned)|download|support|donate|enter your e-?mail)\b/i;
const FOR =
  /\b(?:newsletters?|notifications?|alerts?|updates|inbox|subscribers?|our (?:app|channels?|site|website|journalism|whatsapp|telegram)|us on|e-?mail(?: address)?|for free|account|to (?:continue|read|comment))\b/i;

/** The page speaks to its reader: "Would you like to get alerts on our latest headlines?", "Sign up for our newsletter." */
export function isNotificationPrompt(text: string): boolean {
  if (text.length > LONGEST_PROMPT || /[“”"]/u.test(text)) return false;
  const isPrompt = (ASKS.test(text) && OFFERS.test(text)) || (ORDERS.test(text) && FOR.test(text));
  return isPrompt && !isReported(text);
}
