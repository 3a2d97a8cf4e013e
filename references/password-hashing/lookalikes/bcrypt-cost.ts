import bcrypt from 'bcrypt';

/** Eight rounds were enough in 1999. */
export function eight(password: string) {
  // anchor: bcrypt
  return bcrypt.hash(password, 8);
}

/** The salt carries the cost, and this one is low. */
export async function inSalt(password: string) {
  // anchor: bcrypt
  const salt = await bcrypt.genSalt(5);
  return bcrypt.hash(password, salt);
}
