/**
 * Article text on a terminal: control characters could move the cursor or change colours, bidi controls could turn
 * a line around. They are left out; everything else stays as it is.
 */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
