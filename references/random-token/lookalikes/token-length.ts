import { nanoid } from 'nanoid';

/** Six characters are 36 bits. */
export function sixCharacters(): string {
  // anchor: token
  const token = nanoid(6);
  return token;
}
