/** What may follow the quotation mark that ends a string, and so tells it from one inside it. */
const AFTER_STRING = new Set([':', '}', ']']);
const VALUE_START = /^(?:["{[}\]\d-]|true\b|false\b|null\b)/;
const LONGEST_WORD = 6;
const ESCAPES = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't', 'u']);
const SPACE = /\s/u;
const CLOSERS: Readonly<Record<string, string>> = { '{': '}', '[': ']' };
/** "<!-- … -->", "//<![CDATA[ … //]]>", a semicolon at the end. */
const WRAPPING =
  /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?|;)\s*$/gu;

class Mender {
  private readonly json: string;
  private readonly out: string[] = [];
  private readonly open: string[] = [];
  private at = 0;

  constructor(json: string) {
    this.json = json;
  }

  mend(): string {
    while (this.at < this.json.length) {
      const character = this.json.charAt(this.at);
      this.at += 1;
      if (character === '"') this.string();
      else this.structure(character);
    }
    this.dropComma();
    while (this.open.length > 0) this.out.push(this.open.pop() ?? '');
    return this.out.join('');
  }

  private structure(character: string): void {
    const closer = CLOSERS[character];
    if (closer !== undefined) this.open.push(closer);
    if (character === '}' || character === ']') {
      this.dropComma();
      if (this.open.pop() !== character) return;
    }
    if (!SPACE.test(character)) this.out.push(character);
  }

  private dropComma(): void {
    if (this.out.at(-1) === ',') this.out.pop();
  }

  private string(): void {
    const from = this.out.length;
    this.out.push('"');
    while (this.at < this.json.length) {
      const character = this.json.charAt(this.at);
      this.at += 1;
      if (character === '"' && this.endsString()) break;
      this.out.push(this.inString(character));
    }
    this.out.push('"');
    // one piece, so that a comma inside it is never taken for one between values
    this.out.splice(from, this.out.length - from, this.out.slice(from).join(''));
  }

  private inString(character: string): string {
    if (character === '"') return '\\"';
    if (character < ' ') return ' ';
    if (character !== '\\') return character;
    const next = this.json.charAt(this.at);
    if (!ESCAPES.has(next)) return '';
    this.at += 1;
    return `\\${next}`;
  }

  private endsString(): boolean {
    const after = this.skipSpace(this.at);
    const next = this.json.charAt(after);
    if (next !== ',') return next === '' || AFTER_STRING.has(next);
    // "the crane", a landmark: the comma is of the sentence unless a value or a key follows it
    const beyond = this.skipSpace(after + 1);
    return VALUE_START.test(this.json.slice(beyond, beyond + LONGEST_WORD)) || beyond >= this.json.length;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (at < this.json.length && SPACE.test(this.json.charAt(at))) at += 1;
    return at;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * JSON as pages have it: raw line breaks and quotation marks inside strings, commas before a closing bracket, brackets
 * never closed, wrapped in a comment. undefined: it cannot be read.
 */
export function mendedJson(json: string): unknown {
  const bare = json.replace(WRAPPING, '').trim();
  return parsed(bare) ?? parsed(new Mender(bare).mend());
}
