'use server';

import { createHash, randomBytes } from 'node:crypto';
import mongoose, { Schema } from 'mongoose';
import { createTransport } from 'nodemailer';
import { z } from 'zod';

const LIFETIME_MS = 30 * 60_000;
const ANSWER = { message: 'If there is an account with this address, a mail is on its way.' };

const Form = z.object({ email: z.email().max(254) });

const User = mongoose.model('User', new Schema({ email: { type: String, unique: true } }));
const PasswordReset = mongoose.model('PasswordReset', new Schema({ user: { type: Schema.Types.ObjectId, unique: true }, tokenHash: String, expiresAt: Date }));
const transport = createTransport(process.env['SMTP_URL']);

// not here: reset-throttled -- limited where the application is reached from outside
// not here: reset-link-fixed-origin -- the origin is part of the configured address
// not here: reset-token-not-answered -- an action answers with a fixed text
export async function requestReset(_previous: unknown, form: FormData): Promise<{ message: string }> {
  const parsed = Form.safeParse({ email: form.get('email') });
  if (!parsed.success) return { message: 'An e-mail address is needed' };

  // anchor: lookup
  const user = await User.findOne({ email: parsed.data.email.toLowerCase() });
  // safeguard: reset-no-enumeration
  if (!user) return ANSWER;

  // safeguard: reset-token-random
  const token = randomBytes(/* safeguard: reset-token-length */ 32).toString('base64url');
  // anchor: stored
  // safeguard: reset-token-hashed, reset-expiry
  await PasswordReset.updateOne(
    { user: user._id },
    { tokenHash: createHash('sha256').update(token).digest('hex'), expiresAt: new Date(Date.now() + LIFETIME_MS) },
    { upsert: true },
  );
  // Not waited for: the answer takes as long as for an unknown address.
  // anchor: letter
  void transport
    .sendMail({ to: user.email ?? '', subject: 'Set a new password', text: `Open this link within half an hour: ${process.env['APP_ORIGIN']}/reset#token=${token}` })
    .catch(console.error);
  return ANSWER;
}
