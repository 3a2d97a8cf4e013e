import { randomBytes, randomInt } from 'node:crypto';

/** For links, sessions and keys: 256 bits that stand in a URL as they are. */
// not here: token-length -- the length is given in bytes
export function newToken(): string {
  // anchor: draw
  // safeguard: csprng, token-entropy
  return randomBytes(32).toString('base64url');
}

/** Without characters that people mix up. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * For people to type in: 50 bits in two groups. Whoever redeems it needs a limit of attempts and an expiry besides.
 * `randomInt` gives every character the same chance; `byte % 31` does not.
 */
export function newCouponCode(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return `${group()}-${group()}`;
}

/** A shuffle in which every order has the same chance, and the first of it. */
export function pickWinners<Entrant>(entrants: readonly Entrant[], count: number): Entrant[] {
  const pool = [...entrants];
  for (let last = pool.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [pool[last], pool[other]] = [pool[other] as Entrant, pool[last] as Entrant];
  }
  return pool.slice(0, count);
}
