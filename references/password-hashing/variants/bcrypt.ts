import bcrypt from 'bcrypt';

const COST = 12;
/** bcrypt ignores every byte after these. */
const MAX_BYTES = 72;

export class PasswordTooLong extends Error {
  constructor() {
    super(`Passwords have at most ${MAX_BYTES} bytes`);
  }
}

const isTooLong = (password: string): boolean => Buffer.byteLength(password, 'utf8') > MAX_BYTES;

// not here: slow-password-hash -- the slow hash is the only one
// not here: argon2-memory -- another algorithm
// not here: scrypt-cost -- another algorithm
// not here: pbkdf2-iterations -- another algorithm
// not here: salt-per-password -- the library draws the salt
// not here: constant-time-comparison -- the library compares
export async function hashPassword(password: string): Promise<string> {
  if (isTooLong(password)) throw new PasswordTooLong();
  // anchor: hash
  return bcrypt.hash(password, /* safeguard: bcrypt-cost */ COST);
}

export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  return !isTooLong(password) && (await bcrypt.compare(password, stored));
}

/** True when the hash was made with a lower cost; hash again after a log-in then. */
export function isOutdated(stored: string): boolean {
  return bcrypt.getRounds(stored) < COST;
}
