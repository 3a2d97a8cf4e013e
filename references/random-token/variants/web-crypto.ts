const HEX = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Runs in browsers, workers and Node. */
// not here: token-length -- the length is given in bytes
export function newToken(): string {
  const token = new Uint8Array(32);
  // anchor: draw
  // safeguard: csprng, token-entropy
  crypto.getRandomValues(token);
  return Array.from(token, HEX).join('');
}

const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789!#$%&*+-=?@_';
/** The largest multiple of the alphabet's length: bytes above it would favor the first characters, so they are drawn again. */
const LIMIT = 256 - (256 % ALPHABET.length);

/** A password for one log-in; 20 characters are about 109 bits. */
export function newPassword(length = 20): string {
  let password = '';
  while (password.length < length) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    for (const byte of bytes) if (byte < LIMIT && password.length < length) password += ALPHABET[byte % ALPHABET.length];
  }
  return password;
}
