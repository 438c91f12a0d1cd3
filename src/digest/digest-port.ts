import type { Edition } from '../model/edition.ts';

/** How editions reach a channel. Both reject with DeliveryRefused where trying again is of no use. */
export interface DigestPort {
  /** Posts it. The nonce lets the receiver recognise a second attempt within a few minutes. */
  post(channel: string, edition: Edition, nonce: string): Promise<{ readonly message: string }>;
  /** The message that carries this mark among the channel's newest, null where there is none. */
  findPosted(channel: string, mark: string): Promise<string | null>;
}

/** The channel will not take it: it is gone, or a permission is missing. The message tells people what to do. */
export class DeliveryRefused extends Error {
  override readonly name = 'DeliveryRefused';
}
