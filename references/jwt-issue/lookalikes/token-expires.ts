import { SignJWT } from 'jose';
import jwt from 'jsonwebtoken';

const KEY = process.env['JWT_SECRET'] ?? '';

/** The name of the claim is wrong, and nobody checks it. */
export function otherClaim(userId: string) {
  // anchor: made
  return jwt.sign({ sub: userId, expires: Date.now() + 900_000 }, KEY);
}

/** When it was issued says nothing about when it ends. */
export function issuedOnly(userId: string) {
  // anchor: made
  return new SignJWT({ sub: userId }).setProtectedHeader({ alg: 'HS256' }).setIssuedAt().sign(new TextEncoder().encode(KEY));
}
