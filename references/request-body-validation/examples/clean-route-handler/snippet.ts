import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { auth } from '@/auth';
import { db } from '@/db';
import { settings } from '@/db/schema';

const Settings = z.object({
  email: z.boolean(),
  push: z.boolean(),
  digest: z.enum(['daily', 'weekly', 'never']),
  quietHours: z.object({ from: z.number().int().min(0).max(23), until: z.number().int().min(0).max(23) }).optional(),
});

export async function PUT(request: Request) {
  const session = await auth();
  if (!session?.user?.id) return Response.json({ error: 'Unauthorized' }, { status: 401 });

  const parsed = Settings.safeParse(await request.json().catch(() => null));
  if (!parsed.success) {
    return Response.json({ errors: z.flattenError(parsed.error).fieldErrors }, { status: 400 });
  }

  await db.update(settings).set(parsed.data).where(eq(settings.userId, session.user.id));
  return new Response(null, { status: 204 });
}
