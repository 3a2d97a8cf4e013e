import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

const PARAMETERS = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const SALT_BYTES = 16;
const KEY_BYTES = 64;
const MAX_LENGTH = 1024;

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // anchor: hash
    scrypt(password, /* safeguard: salt-per-password */ salt, KEY_BYTES, { ...PARAMETERS, /* safeguard: scrypt-cost */ N: PARAMETERS.N }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

// not here: slow-password-hash -- the slow hash is the only one
// not here: bcrypt-cost -- another algorithm
// not here: argon2-memory -- another algorithm
// not here: pbkdf2-iterations -- another algorithm
export async function hashPassword(password: string): Promise<string> {
  if (password.length > MAX_LENGTH) throw new RangeError(`Passwords have at most ${MAX_LENGTH} characters`);
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt);
  return `scrypt:${salt.toString('base64')}:${key.toString('base64')}`;
}

export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const [scheme, salt, key] = stored.split(':');
  if (scheme !== 'scrypt' || !salt || !key || password.length > MAX_LENGTH) return false;
  const expected = Buffer.from(key, 'base64');
  const actual = await derive(password, Buffer.from(salt, 'base64'));
  // safeguard: constant-time-comparison
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
