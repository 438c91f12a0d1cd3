import { endsSentence, wordCount } from './line-shapes.ts';

const LONGEST_LINE = 200;
const MOST_ADDRESSES = 6;
const ADDRESS =
  /^(?:https?:\/\/\S+|www\.\S+|\S{1,60}@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+){1,4}\/\S*|[a-z][a-z\d-]+(?:\.[a-z\d-]+){0,3}\.[a-z]{2,10})$/u;
/** "@harbourpost", "#LanternHill" */
const HANDLE = /^[@#][\p{L}\p{N}_][\p{L}\p{N}_.-]{0,40}[\p{L}\p{N}_]$/u;

/** Nothing but addresses: "https://post.example/gallery", "ada@post.example", "@harbourpost", "#LanternHill #libraries". */
export function isAddressLine(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  const words = text.split(' ').filter(word => word !== '');
  return (
    words.length > 0 &&
    words.length <= MOST_ADDRESSES &&
    words.every(word => ADDRESS.test(word) || HANDLE.test(word))
  );
}

const ADDRESS_INSIDE = /\b(?:https?:\/\/|www\.)\S+|\S+@[\w-]+\.[\w.-]+/u;

const MOST_WORDS = 14;

/** A line that is no sentence and names an address: "Got a walk of your own? Write to walks@post.example" */
export const hasAddress = (text: string): boolean =>
  text.length <= LONGEST_LINE &&
  ADDRESS_INSIDE.test(text) &&
  wordCount(text) <= MOST_WORDS &&
  !endsSentence(text);
