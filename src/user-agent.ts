import packageFile from '../package.json' with { type: 'json' };

/** How the bot names itself to servers that it fetches from, with somebody to turn to. @param contact mail or web address */
export const userAgent = (contact: string | null): string =>
  `Broadsheet/${packageFile.version} (Discord news reader; ${contact === null ? 'no contact set' : `+${contact}`})`;
