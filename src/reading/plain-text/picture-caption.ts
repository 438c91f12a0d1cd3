const LONGEST_CAPTION = 1200;
const IN_THIS_PHOTO =
  /^(?:in|on) (?:this|an?) (?:[\w.,]{1,15} ){0,4}(?:photo|photograph|image|picture|screengrab|frame grab|still|handout|illustration|artist[’']s rendering)(?:,| (?:taken|provided|released|made|supplied|distributed|from|by|grab|published|issued|shared|posted|obtained|shot|dated))/i;
const LABELLED =
  /^(?:file (?:photo|picture|image)\b|file ?[-–—:] ?|(?:photo|image|picture|caption|pictured|above|illustration)\s?:|handout (?:photo|image)\b)/i;
const SHOWN =
  /^(?:a|an|this|the) (?:[\w-]{1,15} ){0,3}(?:photo|image|picture|photograph) (?:provided by|released by|taken (?:on|by|from|in)|supplied by) .{0,300}\bshows?\b/i;

/** Speaks of a picture that stood there: "In this photo provided by the harbour office, crews …", "FILE PHOTO: The crane …" */
export const isPictureCaption = (text: string): boolean =>
  text.length <= LONGEST_CAPTION && (IN_THIS_PHOTO.test(text) || LABELLED.test(text) || SHOWN.test(text));
