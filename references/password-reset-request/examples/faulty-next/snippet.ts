'use server';

import { randomBytes, createHash } from 'crypto';
import { Resend } from 'resend';
import { prisma } from '@/lib/prisma';

const resend = new Resend(process.env.RESEND_API_KEY);

export async function forgotPassword(formData: FormData) {
  const email = String(formData.get('email') ?? '').trim().toLowerCase();
  const user = await prisma.user.findUnique({ where: { email } });
  if (!user) {
    // expect: reset-no-enumeration
    return { error: 'User not found' };
  }

  const token = randomBytes(32).toString('hex');
  await prisma.passwordReset.create({
    data: {
      userId: user.id,
      tokenHash: createHash('sha256').update(token).digest('hex'),
      expiresAt: new Date(Date.now() + 30 * 60 * 1000),
    },
  });

  await resend.emails.send({
    from: 'Acme <no-reply@acme.test>',
    to: user.email,
    subject: 'Reset your password',
    html: `<a href="${process.env.NEXT_PUBLIC_APP_URL}/reset-password?token=${token}">Reset your password</a>`,
  });
  return { success: true };
}
