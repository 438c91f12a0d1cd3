import type { ApiObject } from '../protocol.ts';

export interface UploadedFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Kept in memory, by number and by bytes; older ones are forgotten. */
const KEPT_FILES = 100;
const KEPT_BYTES = 100 * 1024 * 1024;

interface Shelved {
  readonly file: UploadedFile;
  readonly attachment: ApiObject;
  /** A person's, for an option of a command; else the bot's. */
  readonly isGiven: boolean;
}

/** What bot and people uploaded, served again from the emulator's own address. */
export class FileShelf {
  /** Where the files are served from, such as "http://127.0.0.1:4000". */
  origin = '';
  readonly #files = new Map<string, Shelved>();
  #bytes = 0;

  /** Keeps the bot's file and gives its attachment object. */
  put(id: string, file: UploadedFile, description: string | undefined): ApiObject {
    const more = description === undefined ? {} : { description };
    return this.#keep(id, file, more, false);
  }

  /** Keeps a person's file until a command is run with it, and gives its attachment object. */
  give(id: string, file: UploadedFile): ApiObject {
    return this.#keep(id, { ...file, name: uploadName(file.name) }, { ephemeral: true }, true);
  }

  get(id: string): UploadedFile | undefined {
    return this.#files.get(id)?.file;
  }

  /** The attachment object of a person's file: the bot's own are none to give. */
  given(id: string): ApiObject | undefined {
    const shelved = this.#files.get(id);
    return shelved?.isGiven === true ? shelved.attachment : undefined;
  }

  forget(id: string): void {
    this.#bytes -= this.#files.get(id)?.file.bytes.length ?? 0;
    this.#files.delete(id);
  }

  #keep(id: string, file: UploadedFile, more: ApiObject, isGiven: boolean): ApiObject {
    const url = `${this.origin}/attachments/${id}/${encodeURIComponent(file.name)}`;
    const attachment = {
      id,
      filename: file.name,
      size: file.bytes.length,
      content_type: file.contentType,
      url,
      proxy_url: url,
      ...more,
    };
    this.#files.set(id, { file, attachment, isGiven });
    this.#bytes += file.bytes.length;
    for (const old of this.#files.keys()) {
      if (old === id || (this.#files.size <= KEPT_FILES && this.#bytes <= KEPT_BYTES)) break;
      this.forget(old);
    }
    return attachment;
  }
}

const NAME_CHARACTERS = 200;

/** "my feeds (1).opml" → "my_feeds_1.opml": as Discord does, spaces become underscores and other marks go. */
export function uploadName(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/\s+/gu, '_')
    .replace(/[^\p{L}\p{M}\p{N}._-]/gu, '');
  return plain.slice(-NAME_CHARACTERS).toWellFormed() || 'unknown';
}
