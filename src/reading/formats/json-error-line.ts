/** One token after white space: a string, a number, a word or a mark; anything else is the error. */
const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([[\]{},:]))/y;

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end';

/** What may follow once a value is complete. */
const afterValue: Expected = 'comma or end';

/** The state after `mark`, null where the mark may not stand here. Changes `open`, the brackets not yet closed. */
function afterMark(mark: string, expected: Expected, open: string[]): Expected | null {
  const takesValue = expected === 'value' || expected === 'value or end';
  if (mark === '{' || mark === '[') {
    if (!takesValue) return null;
    open.push(mark);
    return mark === '{' ? 'key or end' : 'value or end';
  }
  if (mark === ':') return expected === 'colon' ? 'value' : null;
  if (mark === ',') {
    if (expected !== 'comma or end' || open.length === 0) return null;
    return open.at(-1) === '{' ? 'key' : 'value';
  }
  if (!expected.endsWith('or end')) return null;
  return open.pop() === (mark === '}' ? '{' : '[') ? afterValue : null;
}

function afterString(expected: Expected): Expected | null {
  if (expected.startsWith('key')) return 'colon';
  return expected.startsWith('value') ? afterValue : null;
}

/** Line, counted from 1, at which a text stops being JSON; the last line where it only ends too early. */
export function jsonErrorLine(text: string): number {
  const open: string[] = [];
  let expected: Expected | null = 'value';
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [, string, word, mark] = token;
    if (mark !== undefined) expected = afterMark(mark, expected, open);
    else if (string !== undefined) expected = afterString(expected);
    else expected = word !== undefined && expected.startsWith('value') ? afterValue : null;
    if (expected === null) {
      at = TOKEN.lastIndex - 1;
      break;
    }
    at = TOKEN.lastIndex;
  }
  const rest = text.slice(at);
  const blanks = rest.length - rest.trimStart().length;
  return text.slice(0, at + (rest.trim() === '' ? 0 : blanks)).split('\n').length;
}
