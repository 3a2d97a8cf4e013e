/** Left over from a search for a mistake. */
export function debugging() {
  const jwtSecret = process.env['JWT_SECRET'];
  // anchor: log
  console.log('JWT_SECRET is', jwtSecret);
  return jwtSecret;
}
