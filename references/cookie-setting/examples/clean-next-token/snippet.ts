'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { createSession, verifyCredentials } from '@/lib/auth';

export async function signIn(_state: unknown, formData: FormData) {
  const userId = await verifyCredentials(String(formData.get('email')), String(formData.get('password')));
  if (!userId) return { error: 'Wrong email or password' };

  const session = await createSession(userId);
  const cookieStore = await cookies();
  cookieStore.set({
    name: 'session',
    value: session.id,
    httpOnly: true,
    secure: process.env.NODE_ENV === 'production',
    sameSite: 'lax',
    path: '/',
    expires: session.expiresAt,
  });
  redirect('/dashboard');
}
