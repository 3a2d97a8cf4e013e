import { randomBytes, randomUUID } from 'node:crypto';
import type { Request } from 'express';
import type { Model } from 'mongoose';
import { nanoid } from 'nanoid';

interface User {
  email: string;
}

/** 122 of its bits are random, from a secure generator. */
export async function uuid(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: reset-token-random
  return user && randomUUID();
}

/** nanoid draws from the secure generator. */
export async function shortName(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: reset-token-random
  return user && nanoid(32);
}

/** Web Crypto fills an array. */
export async function filled(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: reset-token-random
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return user && Buffer.from(bytes).toString('hex');
}

const newToken = (): string => randomBytes(32).toString('hex');

/** Drawn in a function of its own. */
export async function inHelper(users: Model<User>, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  // safeguard: reset-token-random
  return user && newToken();
}
