/**
 * Ports from 1024 up that browsers refuse (Fetch standard, "bad port"): telephony, file shares, X11, chat, mail, which may
 * take an address made for the purpose as commands.
 */
const REFUSED_BY_BROWSERS = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/** Databases that read lines of text, so that a request's address can be a command: Redis, memcached. */
const TEXT_DATABASES = new Set([6379, 11211]);

/** Below this a service needs the system's leave: mail, name service, remote shells, and the web on two ports only. */
const FIRST_FREE_PORT = 1024;

/**
 * Whether nothing is fetched from a port, so that nobody reaches a mail server with the bot's name through /feeds add.
 * News is served on 80 and 443; small servers behind no proxy use high ones such as 8080.
 */
export const isForbiddenPort = (port: number): boolean =>
  (port < FIRST_FREE_PORT && port !== 80 && port !== 443) ||
  REFUSED_BY_BROWSERS.has(port) ||
  TEXT_DATABASES.has(port);
