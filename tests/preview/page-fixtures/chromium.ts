import { existsSync } from 'node:fs';

/** Debian's and Ubuntu's names for it, and one of your own choice. */
const PLACES = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is; null on a machine without one. */
export const chromiumPath = PLACES.find(place => place !== '' && existsSync(place)) ?? null;

export const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
