import { randomBytes, randomFillSync, randomInt, randomUUID } from 'node:crypto';
import { v4 } from 'uuid';

/** A random UUID has 122 bits of the system's generator. */
export function uuidToken(): string {
  // anchor: draw
  // safeguard: csprng
  return randomUUID();
}

/** The same of a library. */
export function libraryToken(): string {
  // anchor: draw
  // safeguard: csprng
  return v4();
}

/** The memory is there first, and filled. */
export function filledToken(): string {
  // anchor: draw
  // safeguard: csprng
  const token = randomFillSync(Buffer.alloc(24));
  return token.toString('hex');
}

/** Character by character, each with the same chance. */
export function spelledToken(length = 24): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  let token = '';
  // anchor: draw
  // safeguard: csprng
  for (let i = 0; i < length; i += 1) token += alphabet[randomInt(alphabet.length)];
  return token;
}

/** Waiting times may be predictable beside a token that is not. */
export async function withJitter(): Promise<string> {
  await new Promise((resolve) => setTimeout(resolve, 50 * Math.random()));
  // anchor: draw
  // safeguard: csprng
  const token = randomBytes(32);
  return token.toString('hex');
}
