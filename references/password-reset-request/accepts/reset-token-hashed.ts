import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Model } from 'mongoose';
import type { Transporter } from 'nodemailer';

interface User {
  email: string;
  resetHash?: string;
  resetUntil?: Date;
}

/** The document holds the digest, the mail the token. */
export async function inDocument(users: Model<User>, transport: Transporter, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return;
  const token = randomBytes(32).toString('hex');
  // anchor: stored
  // safeguard: reset-token-hashed
  user.resetHash = createHash('sha256').update(token).digest('hex');
  user.resetUntil = new Date(Date.now() + 30 * 60_000);
  await user.save();
  // anchor: letter
  await transport.sendMail({ to: user.email, subject: 'Reset', text: `https://app.example.com/reset#${token}` });
}

/** A keyed digest is of no use to whoever has only the table. */
export async function keyed(users: Model<User>, transport: Transporter, key: Buffer, req: Request) {
  const token = randomBytes(32).toString('hex');
  const email = String(req.body.email);
  // anchor: stored
  // safeguard: reset-token-hashed
  await users.updateOne({ email }, { resetHash: createHmac('sha256', key).update(token).digest('hex'), resetUntil: new Date(Date.now() + 30 * 60_000) });
  // anchor: letter
  await transport.sendMail({ to: email, subject: 'Reset', text: `https://app.example.com/reset#${token}` });
}
