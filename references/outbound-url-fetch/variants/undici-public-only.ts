import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, request } from 'undici';

/** Everything but ordinary public addresses is refused, also an IPv4 address inside an IPv6 one. */
export const isPublic = (address: string): boolean => ipaddr.process(address).range() === 'unicast';

type Done = (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void;

/** The connection's own resolution: what is checked here is what is connected to. */
export function publicLookup(hostname: string, options: LookupOptions, done: Done): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, []);
    const allowed = addresses.filter(({ address }) => isPublic(address));
    done(allowed.length > 0 ? null : new Error(`${hostname} is not a public host`), allowed);
  });
}

const agent = new Agent({ connect: { lookup: publicLookup as never, timeout: 3000 }, headersTimeout: 5000, bodyTimeout: 5000, maxResponseSize: 1_000_000 });

// not here: public-or-listed-host -- the connection's lookup refuses what is not public
// not here: redirects-checked -- request follows none
export async function fetchPage(text: string): Promise<string> {
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RangeError('Not a web address');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A literal address is connected to without a lookup.
  if (isIP(host) !== 0 && !isPublic(host)) throw new RangeError('Not a public host');
  // anchor: fetch
  const { statusCode, headers, body } = await request(url, { /* safeguard: address-pinned */ dispatcher: agent, /* safeguard: bounded-wait */ signal: AbortSignal.timeout(8000) });
  if (statusCode !== 200 || !String(headers['content-type']).startsWith('text/html')) {
    await body.dump();
    throw new RangeError('No page there');
  }
  return body.text();
}
