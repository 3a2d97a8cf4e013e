import { randomBytes } from 'node:crypto';
import type { Request } from 'express';
import type { Model } from 'mongoose';
import type { Transporter } from 'nodemailer';

interface User {
  email: string;
  resetToken?: string;
  resetUntil?: Date;
}

/** The document holds the token itself. */
export async function asItIs(users: Model<User>, transport: Transporter, req: Request) {
  // anchor: lookup
  const user = await users.findOne({ email: String(req.body.email) });
  if (!user) return;
  const token = randomBytes(32).toString('hex');
  // anchor: stored
  user.resetToken = token;
  await user.save();
  // anchor: letter
  await transport.sendMail({ to: user.email, subject: 'Reset', text: `https://app.example.com/reset#${token}` });
}

/** Base64 is no digest. */
export async function encoded(users: Model<User>, transport: Transporter, req: Request) {
  const email = String(req.body.email);
  const token = randomBytes(32).toString('hex');
  // anchor: stored
  await users.updateOne({ email }, { resetToken: Buffer.from(token).toString('base64') });
  // anchor: letter
  await transport.sendMail({ to: email, subject: 'Reset', text: `https://app.example.com/reset#${token}` });
}
