import { NextResponse } from 'next/server';
import { z } from 'zod';
import { auth } from '@/auth';
import { prisma } from '@/lib/prisma';

const patchSchema = z.object({ title: z.string().min(1).max(120) }).strict();

type Context = { params: Promise<{ id: string }> };

async function findOwnDocument(id: string) {
  const session = await auth();
  if (!session?.user?.id) return { error: NextResponse.json({ error: 'Unauthorized' }, { status: 401 }) };
  const document = await prisma.document.findUnique({ where: { id } });
  if (!document || document.ownerId !== session.user.id) {
    return { error: NextResponse.json({ error: 'Not found' }, { status: 404 }) };
  }
  return { document };
}

export async function GET(_request: Request, { params }: Context) {
  const { id } = await params;
  const { document, error } = await findOwnDocument(id);
  if (error) return error;
  return NextResponse.json(document);
}

export async function PATCH(request: Request, { params }: Context) {
  const { id } = await params;
  const { document, error } = await findOwnDocument(id);
  if (error) return error;
  const parsed = patchSchema.safeParse(await request.json());
  if (!parsed.success) return NextResponse.json({ error: 'Invalid body' }, { status: 400 });
  const updated = await prisma.document.update({ where: { id: document.id }, data: parsed.data });
  return NextResponse.json(updated);
}

export async function DELETE(_request: Request, { params }: Context) {
  const { id } = await params;
  const { document, error } = await findOwnDocument(id);
  if (error) return error;
  await prisma.document.delete({ where: { id: document.id } });
  return new NextResponse(null, { status: 204 });
}
