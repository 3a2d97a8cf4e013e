import bcrypt from 'bcrypt';

/** The cost is a matter of configuration, with a sufficient default. */
export function configured(password: string) {
  // anchor: bcrypt
  return bcrypt.hash(password, Number(process.env['BCRYPT_COST'] ?? 12));
}

/** The salt carries the cost. */
export async function bySalt(password: string) {
  // anchor: bcrypt
  const salt = await bcrypt.genSalt(12);
  return bcrypt.hash(password, salt);
}
