import { NextResponse } from 'next/server';
import { auth } from '@/auth';
import { prisma } from '@/lib/prisma';

const MAY_PUBLISH = new Set(['EDITOR', 'ADMIN']);

export async function POST(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const session = await auth();
  if (!session?.user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 });
  if (!MAY_PUBLISH.has(session.user.role)) return NextResponse.json({ error: 'Editors only' }, { status: 403 });

  const { slug } = await params;
  const { count } = await prisma.post.updateMany({ where: { slug, publishedAt: null }, data: { publishedAt: new Date() } });
  return new NextResponse(null, { status: count === 1 ? 204 : 404 });
}
