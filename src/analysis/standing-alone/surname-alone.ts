const CUE = '(?:said|says|added|adds|told|wrote|warned|argued|explained|noted|recalled)';
/** "…,” Moor said.", "said Dr Moor.", "Moor said the quay was safe." */
const SPEAKER = new RegExp(
  `(?:^|[,”"’'] ?)(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?<before>\\p{Lu}[\\p{L}'’-]+) ${CUE}\\b|[,”"’'] ?${CUE} (?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\\.? )?(?<after>\\p{Lu}[\\p{L}'’-]+)[.,]`,
  'u',
);

/** The one name by which a sentence calls its speaker; null where it gives a fuller name, or none. */
export function loneSpeaker(sentence: string): string | null {
  const groups = SPEAKER.exec(sentence)?.groups;
  return groups?.['before'] ?? groups?.['after'] ?? null;
}

const GIVEN_NAME = /(?:^|[^\p{L}])\p{Lu}[\p{L}.'’-]* $/u;

/** Whether one of the sentences gives the name in full: "Ines Moor" for "Moor". */
export function isIntroduced(name: string, sentences: readonly string[]): boolean {
  return sentences.some(sentence => {
    const at = sentence.indexOf(` ${name}`);
    return at > 0 && GIVEN_NAME.test(sentence.slice(Math.max(0, at - 30), at + 1));
  });
}
