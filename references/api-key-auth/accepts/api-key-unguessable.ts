import { nanoid } from 'nanoid';

/** A library that draws from the same generator. */
export function newApiKey(): string {
  // anchor: created
  // safeguard: api-key-unguessable
  return `ak_${nanoid(32)}`;
}
