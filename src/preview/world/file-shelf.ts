import type { ApiObject } from '../protocol.ts';

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Files kept in memory; older ones are forgotten. */
const KEPT_FILES = 100;

/** Attachments that the bot uploaded, served to the page again. */
export class FileShelf {
  /** Where the files are served from, such as "http://127.0.0.1:4000". */
  origin = '';
  readonly #files = new Map<string, UploadedFile>();

  /** Keeps the file and gives its attachment object. */
  put(id: string, file: UploadedFile, description: string | undefined): ApiObject {
    this.#files.set(id, file);
    for (const old of [...this.#files.keys()].slice(0, -KEPT_FILES)) this.#files.delete(old);
    const url = `${this.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
    return {
      id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.contentType,
      url,
      proxy_url: url,
      ...(description === undefined ? {} : { description }),
    };
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id);
  }
}
