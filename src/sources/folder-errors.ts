/** The folder that articles should come from cannot be used. */
export class FolderUnreadable extends Error {
  override readonly name = 'FolderUnreadable';
  readonly folder: string;
  constructor(folder: string, cause: unknown) {
    super(
      `The folder ${folder} cannot be read. Check that it exists and may be opened, or set CORPUS_DIR to another.`,
      {
        cause,
      },
    );
    this.folder = folder;
  }
}

/** The folder can be read, but nothing in it is of a kind that holds articles. */
export class FolderEmpty extends Error {
  override readonly name = 'FolderEmpty';
  readonly folder: string;
  constructor(folder: string) {
    super(
      `The folder ${folder} holds no articles. Put .txt, .md, .html, .json, .jsonl or feed (.xml) files into it.`,
    );
    this.folder = folder;
  }
}
