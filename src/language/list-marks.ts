/** "1. …", "b) …", "(iv) …", "• 9. …" at the start of a list item. */
const MARK = /^(?:[•⁃‣▪◦*-]\s*)?(?:(\()?(\d{1,3}|[A-Za-z]|[ivx]{1,5})(\.\)|\.|\)))?(?=\s)/;
const BULLET = /^[•⁃‣▪◦]/;

/**
 * Where later items of a list on one line begin: "a. The first item b. The second item".
 * Offsets into `paragraph`. Only a run that counts on from its first mark is a list.
 */
export function listItemsOf(paragraph: string): number[] {
  const first = MARK.exec(paragraph);
  const bullet = BULLET.exec(paragraph)?.[0];
  if (bullet !== undefined) return positionsOf(paragraph, bullet);
  if (!first?.[2] || !first[3]) return [];
  const [, open = '', label, close] = first;
  const starts: number[] = [];
  let from = first[0].length;
  const count = countingFrom(label);
  for (let next = count(label); next !== null; next = count(next)) {
    const at = paragraph.indexOf(` ${open}${next}${close} `, from);
    if (at < 0) break;
    starts.push(at + 1);
    from = at + 1;
  }
  return starts;
}

function positionsOf(paragraph: string, bullet: string): number[] {
  const starts: number[] = [];
  for (let at = paragraph.indexOf(bullet, 1); at >= 0; at = paragraph.indexOf(bullet, at + 1))
    starts.push(at);
  return starts;
}

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');

/** A list that begins with "i" counts in Roman numerals. */
const countingFrom = (first: string): ((label: string) => string | null) =>
  first === 'i' ? label => ROMAN[ROMAN.indexOf(label) + 1] ?? null : successor;

function successor(label: string): string | null {
  if (/^\d+$/.test(label)) return String(Number(label) + 1);
  if (label.length !== 1 || /[zZ]/.test(label)) return null;
  return String.fromCharCode(label.charCodeAt(0) + 1);
}
