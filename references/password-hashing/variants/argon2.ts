import { hash, verify } from '@node-rs/argon2';

const MAX_LENGTH = 1024;

export class PasswordTooLong extends Error {
  constructor() {
    super(`Passwords have at most ${MAX_LENGTH} characters`);
  }
}

// not here: slow-password-hash -- the slow hash is the only one
// not here: bcrypt-cost -- another algorithm
// not here: scrypt-cost -- another algorithm
// not here: pbkdf2-iterations -- another algorithm
// not here: salt-per-password -- the library draws the salt
// not here: constant-time-comparison -- the library compares
export async function hashPassword(password: string): Promise<string> {
  if (password.length > MAX_LENGTH) throw new PasswordTooLong();
  // anchor: hash
  return hash(password, { /* safeguard: argon2-memory */ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
}

export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  return password.length <= MAX_LENGTH && verify(stored, password);
}
