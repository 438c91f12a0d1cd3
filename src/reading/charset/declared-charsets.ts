import { TextDecoder } from 'node:util';

const LOOKED_AT = 4096;
const LABEL = '([\\w.:-]{1,40})';
const IN_MEDIA_TYPE = new RegExp(`charset\\s{0,3}=\\s{0,3}["']?${LABEL}`, 'i');
const IN_XML = new RegExp(`<\\?xml[^>]{0,200}?encoding\\s{0,3}=\\s{0,3}["']${LABEL}`, 'i');
const IN_META = new RegExp(`<meta[^>]{0,200}?charset\\s{0,3}=\\s{0,3}["']?${LABEL}`, 'i');

/** Labels of charsets that are declared for a document, the most trusted first: as served, by its XML declaration, by its meta element. */
export function declaredCharsets(bytes: Uint8Array, contentType: string | null): string[] {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LOOKED_AT));
  const found = [IN_MEDIA_TYPE.exec(contentType ?? ''), IN_XML.exec(head), IN_META.exec(head)];
  return found.flatMap(match => match?.[1] ?? []);
}
