import { isNotificationPrompt } from '../plain-text/notification-prompt.ts';
import { isTimestampLine } from '../plain-text/timestamp-line.ts';
import type { PageBlock } from './page-block.ts';

const LONGEST_NOTE = 420;
/** Set apart from the text by italics or bold. */
const SET_APART = 0.9;
const NETWORK =
  '(?:facebook|twitter|x|instagram|youtube|linked ?in|tik ?tok|snapchat|whats ?app|telegram|threads|bluesky|mastodon|pinterest|flipboard|google news)\\b';
const NOTES: readonly RegExp[] = [
  new RegExp(`\\b(?:follow|like|find|join|tweet|add) .{1,80} (?:on|via|at) ${NETWORK}`, 'i'),
  /^(?:have|got|do you have|know) (?:a|any|an|something|more) (?:news )?(?:tips?|stor(?:y|ies)|questions?|comments?|corrections?|information|photos?|views?|opinion)\b/i,
  /^(?:reach|contact|e-?mail|write to|call|message|tweet|follow)\b.{1,100}(?:\S@\S|\s@\w|https?:\/\/|twitter)/i,
  /\b(?:can|may) be (?:reached|contacted|found|followed|emailed) (?:at|on|by|via)\b.{0,60}(?:@|\d{3}|twitter|\.com)/i,
  /\bwe(?:[’']d| would) (?:like|love) to hear|\bwe want to hear from you|\bsend (?:us )?(?:your|a) (?:comments|letters?|stories|tips?|feedback|thoughts)\b/i,
  /\bdelivered (?:straight |directly |right )?(?:to|through|into) your (?:inbox|e-?mail|door|letterbox|mailbox|phone)\b/i,
];
const NEWSROOM =
  /^(?:The )?\p{Lu}[^.]{2,60} is an? (?:independent,? |nonpartisan,? ){0,2}(?:non-?profit|non-?partisan)[^.]{0,60}\b(?:news|newsroom|journalism|media)\b/u;
const LAST_SENTENCE = /[^.!?]{5,200}[.!?]?$/u;

/** "Ada Example is a reporter for the Harbour Post.", where she is named as the author. */
function isAboutAuthor(text: string, byline: string | null): boolean {
  const authors = (byline ?? '').split(/,| and | & /u).map(name => name.trim());
  return authors.some(
    name =>
      name.includes(' ') &&
      text.startsWith(name) &&
      /^,? (?:is|was|has|writes|covers|reports|lives|works)\b/.test(text.slice(name.length)),
  );
}

/** Something printed apart that ends by asking: "There is more where that came from. Sign up for the newsletter." */
const isPromptSetApart = ({ text, emphasised }: PageBlock): boolean =>
  emphasised >= SET_APART && isNotificationPrompt((LAST_SENTENCE.exec(text)?.[0] ?? text).trim());

/**
 * Below an article (and sometimes above it) the page speaks of author, updates and itself: "Have a tip? Write to
 * ada@post.example.org.", "Follow the Post on Facebook.", "Updated at 1:23 p.m."
 */
export const isClosingNote = (block: PageBlock, byline: string | null): boolean =>
  isTimestampLine(block.text) ||
  isPromptSetApart(block) ||
  (block.text.length <= LONGEST_NOTE &&
    !/[“”"]/u.test(block.text) &&
    (NEWSROOM.test(block.text) ||
      NOTES.some(note => note.test(block.text)) ||
      isAboutAuthor(block.text, byline)));
