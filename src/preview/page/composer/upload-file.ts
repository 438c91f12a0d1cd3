/** Largest file that Discord takes from somebody without Nitro, in bytes. */
const LARGEST_FILE = 10 * 1024 * 1024;

export type UploadAnswer = { readonly id: string; readonly name: string } | { readonly problem: string };

/** Sends a file to the emulator, which keeps it until a command is run with it. Never rejects. */
export async function uploadFile(file: File): Promise<UploadAnswer> {
  if (file.size > LARGEST_FILE) return { problem: 'Files may have at most 10 MB.' };
  try {
    const answer = await fetch(`/preview/uploads?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
      body: await file.arrayBuffer(),
    });
    if (!answer.ok) return { problem: 'The file was not taken.' };
    const { id, filename } = (await answer.json()) as { readonly id: string; readonly filename: string };
    return { id, name: filename };
  } catch {
    return { problem: 'The file could not be read or sent. Choose it again.' };
  }
}
