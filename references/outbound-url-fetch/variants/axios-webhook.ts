import axios from 'axios';

const PARTNERS = ['hooks.example.com', 'events.example.org'];

export interface Subscription {
  url: string;
  secret: string;
}

// not here: address-pinned -- the names of the list are our partners' own
/** Sends an event to a subscriber; the address was stored by the customer, so it is looked at again. */
export async function deliver({ url }: Subscription, event: { id: string; type: string }): Promise<number> {
  const target = new URL(url);
  // safeguard: public-or-listed-host
  if (target.protocol !== 'https:' || !PARTNERS.includes(target.hostname)) throw new RangeError('Not a partner');
  // anchor: fetch
  const { status } = await axios.post(target.href, event, {
    /* safeguard: bounded-wait */ timeout: 5000,
    /* safeguard: redirects-checked */ maxRedirects: 0,
    maxContentLength: 10_000,
    proxy: false,
  });
  return status;
}
