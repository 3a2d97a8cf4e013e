/** Redirects to the address that the request itself was sent to, and to others. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

const next = (target: string): string =>
  `import { NextRequest, NextResponse } from 'next/server';
export async function GET(request: NextRequest) {
  const to = request.nextUrl.searchParams.get('to') ?? '/';
  return NextResponse.redirect(${target});
}
`;

test.each([
  [next("new URL('/welcome', request.url)"), []],
  [next("new URL('/welcome', request.nextUrl.origin)"), []],
  [next('`${request.nextUrl.origin}/welcome`'), []],
  [next('request.url'), []],
  [next('new URL(to, request.url)'), ['certain']],
  [next('new URL(to, request.nextUrl.origin)'), ['certain']],
  [
    "import express from 'express';\nconst app = express();\napp.get('/a', (req, res) => res.redirect(req.url.replace('/a', '')));",
    ['likely'],
  ],
])('%s → %j', async (text, expected) => {
  const { deviations } = await reviewed('redirect the visitor', text);
  expect(deviations.filter(({ cwe }) => cwe[0] === 'CWE-601').map(({ confidence }) => confidence)).toEqual(expected);
});
