/** Tells nothing of the address that the name resolves to: the asker would learn the shape of the network behind the bot. */
export const ownNetworkSentence = (host: string): string =>
  `This address points inside the bot's own network (${host}). Whoever hosts the bot can allow it with FETCH_ALLOW_HOSTS.`;
