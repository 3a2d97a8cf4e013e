import { SignJWT } from 'jose';
import { db } from './db';

const secret = new TextEncoder().encode(process.env.JWT_SECRET);

export async function issueToken(userId: string): Promise<string> {
  const user = await db.user.findUnique({ where: { id: userId } });
  if (!user) throw new Error('Unknown user');

  // expect: token-without-secrets
  return new SignJWT({ id: user.id, name: user.name, password: user.password })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(secret);
}
