const SENTENCES: Readonly<Record<number, string>> = {
  401: 'asks for a password (401). Only public addresses can be read.',
  402: 'asks for payment (402).',
  403: 'does not let the bot read this address (403).',
  404: 'has nothing at this address (404). Check it in a browser.',
  406: 'has this address only in forms that the bot does not read (406).',
  407: 'can only be reached through a proxy (407).',
  410: 'says that this address is gone for good (410).',
  429: 'is asked too often and wants to be left alone for a while (429).',
  451: 'may not show this address for legal reasons (451).',
  503: 'is out of service just now (503).',
};

/** What an answer without a document means, for people. @param host as shown */
export function statusSentence(status: number, host: string): string {
  const known = SENTENCES[status];
  if (known !== undefined) return `${host} ${known}`;
  if (status >= 500) return `${host} has a fault of its own (${status}).`;
  if (status >= 400) return `${host} refuses the request (${status}).`;
  return `${host} answered with ${status}, which is no document.`;
}
