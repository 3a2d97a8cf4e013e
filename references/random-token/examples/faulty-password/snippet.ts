const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();
const DIGITS = '0123456789';
const SYMBOLS = '!@#$%^&*()-_=+';

const pick = (set: string): string => set.charAt(crypto.getRandomValues(new Uint32Array(1))[0]! % set.length);

export function generatePassword(length = 16): string {
  const all = LOWER + UPPER + DIGITS + SYMBOLS;
  const password = [pick(LOWER), pick(UPPER), pick(DIGITS), pick(SYMBOLS)];
  while (password.length < length) password.push(pick(all));

  // Mix, so that the digit is not always third.
  for (let i = password.length - 1; i > 0; i--) {
    // expect: csprng
    const j = Math.floor(Math.random() * (i + 1));
    [password[i], password[j]] = [password[j]!, password[i]!];
  }
  return password.join('');
}
