/** "2026-11-28T08:00" ↔ "202611280800": a custom id is split at colons. */
export const slotInId = (slot: string): string => slot.replaceAll(/\D/g, '');

/** null: no slot. */
export function slotOfId(text: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute] = parts;
  return `${year}-${month}-${day}T${hour}:${minute}`;
}
