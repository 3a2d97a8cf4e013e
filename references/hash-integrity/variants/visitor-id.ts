import { createHash, createHmac } from 'node:crypto';

/** A name for statistics: the same for the same address, and not to be turned back without the key. */
// not here: verify-before-use -- nothing is compared
// not here: digest-from-trusted-source -- nothing is compared
export function visitorId(email: string, key: Buffer): string {
  // safeguard: pseudonym-keyed, keyed-when-untrusted
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('base64url');
}

/** A strong ETag of a reply's body. */
export function etag(body: Buffer): string {
  // anchor: digest
  return `"${createHash(/* safeguard: collision-resistant-hash */ 'sha256').update(body).digest('base64url')}"`;
}
