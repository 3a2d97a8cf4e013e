import { customAlphabet, nanoid } from 'nanoid';

/** 21 characters, 126 bits: as good as a random UUID, and shorter. */
// not here: token-entropy -- the length is given in characters
export function newShareToken(): string {
  // anchor: draw
  // safeguard: csprng, token-length
  return nanoid();
}

/** For people: unmistakable characters, drawn without bias. It needs a limit of attempts where it is redeemed. */
export const newInviteCode = customAlphabet('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 10);
