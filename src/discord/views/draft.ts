/** Words of an article or of ours inside a line; bold ones stand out. Not yet escaped. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
}

/** A place that a reader may want to see in its paragraph: a span of one revision. */
export interface ContextChoice {
  /** Plain text for the menu, cut where it is long. */
  readonly label: string;
  readonly description: string;
  readonly revision: number;
  readonly start: number;
  readonly end: number;
}

/** A heading in Markdown over neighbouring items: one group is one object. */
export interface Group {
  readonly heading: string;
}

/** The smallest part of an answer that stays together: one sentence or quotation with its source. */
export interface Item {
  /** Its heading is shown once above all items that share it, and again on each further page. */
  readonly group: Group | null;
  /** Markdown before the words, on their line. */
  readonly lead: string;
  readonly words: readonly Run[];
  /** Drawn as a block quote. */
  readonly quoted: boolean;
  /** Markdown lines after the words. */
  readonly source: string;
  readonly context: ContextChoice | null;
  /** A row of buttons below it. Absent: none. */
  readonly buttons?: readonly OfferedButton[];
}

/** A button that asks for something else. */
export interface OfferedButton {
  readonly label: string;
  readonly customId: string;
}

/** A view before it is laid out on pages. Head and foot stand on every page and are short. */
export interface Draft {
  readonly accent: number;
  readonly head: string;
  readonly items: readonly Item[];
  readonly foot: string | null;
  readonly itemsPerPage: number;
  /** Beside those that turn the pages; at most three. Absent: none. */
  readonly buttons?: readonly OfferedButton[];
  /** Rows of buttons on every page, each below its line of Markdown. Absent: none. */
  readonly offers?: readonly { readonly line: string; readonly buttons: readonly OfferedButton[] }[];
}
