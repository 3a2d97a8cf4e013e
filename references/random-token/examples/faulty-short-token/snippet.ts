import { randomBytes } from 'node:crypto';

export interface Unsubscribe {
  readonly token: string;
  readonly url: string;
}

export function unsubscribeLink(baseUrl: string): Unsubscribe {
  // expect: token-entropy#fourBytes
  const token = randomBytes(4).toString('hex');
  const url = new URL('/unsubscribe', baseUrl);
  url.searchParams.set('t', token);
  return { token, url: url.href };
}
