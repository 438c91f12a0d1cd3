const LONGEST_LINE = 260;
const CREDITS =
  /^[([]?(?:additional |compiled )?(?:reporting|writing|editing|written|edited|translat(?:ed|ion)|compiled|redaktion|bearbeitung|traducción|édité) (?:and (?:writing|editing) )?(?:by|von|de|por|par)\b[^"“”]{2,240}$/iu;
const END_MARK =
  /^[\s([*#–—-]{0,4}(?:ends?|fin|ende|end of (?:story|release|text)|30|#{2,3})[\s)\]*#–—-]{0,4}$/iu;

/** Who made the text, and that it ends, below a wire's last paragraph: "(Reporting by Ada Example; Editing by Bo Sample)", "ENDS". */
export const isSignOff = (text: string): boolean =>
  text.length <= LONGEST_LINE && (CREDITS.test(text) || END_MARK.test(text) || text === '###');
