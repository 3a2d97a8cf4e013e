import { createRemoteJWKSet, jwtVerify } from 'jose';

export interface Provider {
  issuer: string;
  audience: string;
  jwksUri: URL;
}

/** Tokens of an identity provider, whose keys change: the token's kid only selects one of those at a fixed address. */
// not here: auth-failure-stops -- whoever calls it decides what a failure means
export function verifierFor({ issuer, audience, jwksUri }: Provider) {
  const keys = createRemoteJWKSet(jwksUri);

  return async (token: string): Promise<string> => {
    // anchor: token
    // safeguard: token-signature-verified, user-from-verified-token
    const { payload } = await jwtVerify<{ sub: string }>(token, /* safeguard: key-not-from-token */ keys, {
      /* safeguard: token-issuer-checked */ issuer,
      /* safeguard: token-audience-checked */ audience,
      /* safeguard: token-alg-pinned */ algorithms: ['RS256', 'ES256'],
      /* safeguard: token-expiry-enforced */ requiredClaims: ['sub', 'exp'],
    });
    return payload.sub;
  };
}
