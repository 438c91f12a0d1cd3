import { type Allowance, portOf } from './allowed-hosts.ts';
import { FetchFailure } from './fetch-failure.ts';
import { isForbiddenName } from './forbidden-name.ts';
import { isForbiddenPort } from './forbidden-port.ts';
import { ownNetworkSentence } from './own-network-sentence.ts';

export interface AddressRules {
  readonly addressLength: number;
  readonly allowance: (url: URL) => Allowance;
}

const refused = (reason: string): never => {
  throw new FetchFailure(reason, { isFinal: true });
};

function checkParts(url: URL): void {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    refused('Only addresses that begin with http:// or https:// can be fetched.');
  }
  if (url.username !== '' || url.password !== '') {
    refused('The address holds a user name or a password. Everybody would see it: use an address without.');
  }
}

/**
 * Reads a web address that somebody else wrote. `URL` has turned 0x7f.1, 2130706433 and 127.1 into 127.0.0.1 already.
 * @param base of a relative address: the page that redirects
 * @throws FetchFailure where nothing is fetched from it whatever its name resolves to
 */
export function readAddress(address: string, rules: AddressRules, base?: URL): URL {
  if (address.length > rules.addressLength) {
    refused(`The address is longer than ${rules.addressLength} characters.`);
  }
  const url = URL.parse(address.trim(), base?.href);
  if (url === null) throw new FetchFailure('This is not a web address.', { isFinal: true });
  checkParts(url);
  url.hash = '';
  // "example.org." is example.org, and neither certificates nor servers know it by the dot
  url.hostname = url.hostname.replace(/\.$/, '');
  const allowance = rules.allowance(url);
  if (allowance === 'none' && isForbiddenName(url.hostname)) refused(ownNetworkSentence(url.host));
  if (allowance !== 'host-and-port' && isForbiddenPort(portOf(url))) {
    refused(
      `Nothing is fetched from port ${portOf(url)}, which is not the web's. Whoever hosts the bot can allow it with FETCH_ALLOW_HOSTS=${url.host}.`,
    );
  }
  return url;
}
