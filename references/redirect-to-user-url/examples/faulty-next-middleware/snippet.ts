import { NextResponse, type NextRequest } from 'next/server';

export async function GET(request: NextRequest) {
  const { searchParams, origin } = new URL(request.url);
  const next = searchParams.get('next') ?? '/';
  // expect: same-origin-or-listed
  return NextResponse.redirect(next.startsWith('http') ? next : `${origin}${next}`);
}
