import { importPKCS8, SignJWT } from 'jose';

export interface User {
  id: string;
}

/** A key pair: other services check with the public half and cannot issue. */
export async function tokenIssuer(pem: string | undefined) {
  if (!pem) throw new Error('JWT_PRIVATE_KEY is not set');
  const key = await importPKCS8(pem, 'ES256');
  return (user: User): Promise<string> =>
    // anchor: issue
    // safeguard: token-without-secrets, token-claims-named
    new SignJWT({})
      // safeguard: token-signed
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject(user.id)
      .setIssuer('https://id.example.com')
      // safeguard: token-audience-named
      .setAudience('https://api.example.com')
      .setIssuedAt()
      // safeguard: token-expires
      .setExpirationTime('15m')
      // safeguard: token-key-external
      .sign(key);
}
