/** What the prompt asks for and the code gives no place to look for is said, and is no deviation. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

const SUM = 'export const sum = (a: number, b: number): number => a + b;\n';
const LOGIN = `import express from 'express';
import rateLimit from 'express-rate-limit';
import jwt from 'jsonwebtoken';
const app = express();
const limiter = rateLimit({ windowMs: 60_000, max: 5 });
app.post('/token', limiter, (req, res) => {
  res.json({ token: jwt.sign({ sub: 'device' }, process.env.KEY, { expiresIn: '5m', algorithm: 'HS256' }) });
});
`;

const open = async (prompt: string, text: string) => {
  const { deviations, unjudged } = await reviewed(prompt, text);
  const quotes = unjudged.flatMap(({ reason }) => /^the prompt asks for "(.+)" \(.*not judged$/.exec(reason)?.[1] ?? []);
  return { quotes, invented: deviations.filter(({ safeguard }) => safeguard.startsWith('prompt/')) };
};

test.each([
  [
    'another code',
    'rate limit it and hash the password, only the owner may use it, max 5 MB',
    SUM,
    ['rate limit', 'hash the password', 'only the owner', 'max 5 MB'],
  ],
  ['one wish of two checks is said once', 'Check the file type', SUM, ['Check the file type']],
  ['waived afterwards', 'limit the attempts. Rate limiting is not needed after all.', SUM, []],
  ['nothing asked', 'add two numbers', SUM, []],
  ['shown', 'Token route, at most 5 attempts per minute, the token is valid for 5 minutes, HS256', LOGIN, []],
  ['one shown, one not', 'Token route, at most 5 attempts per minute, uploads of max 5 MB', LOGIN, ['max 5 MB']],
])('%s', async (_case, prompt, text, expected) => {
  expect(await open(prompt, text)).toEqual({ quotes: expected, invented: [] });
});

test('a value that the prompt rules out is reported instead', async () => {
  const { quotes, invented } = await open('Token route, at most 3 attempts per minute, valid for 1 minute', LOGIN);
  expect(quotes).toEqual([]);
  expect(invented.map(({ safeguard, cause }) => [safeguard, cause.quote])).toEqual([
    ['prompt/rate-limit', '3 attempts per minute'],
    ['prompt/expiry', '1 minute'],
  ]);
});

test.each([
  ["import rateLimit from 'express-rate-limit';\nexport const limiter = rateLimit({ windowMs: 60_000, limit: 5 });\n", []],
  [
    "import rateLimit from 'express-rate-limit';\nexport const limiter = rateLimit({ windowMs: 1_000, limit: 5 });\n",
    ['rate-limit-window'],
  ],
  [
    "import { RateLimiterMemory } from 'rate-limiter-flexible';\nexport const limiter = new RateLimiterMemory({ points: 5, duration: 60 });\n",
    [],
  ],
  [
    "import { RateLimiterMemory } from 'rate-limiter-flexible';\nexport const limiter = new RateLimiterMemory({ points: 5, duration: 1 });\n",
    ['rate-limit-window'],
  ],
])('a span of time is read in the unit of its library: %s', async (text, expected) => {
  const { invented } = await open('a limiter: 5 attempts per minute', text);
  expect(invented.map(({ safeguard }) => safeguard.slice('prompt/'.length))).toEqual(expected);
});

test('a prompt in another language is left to its names and numbers, and the report says so', async () => {
  const said = async (prompt: string) =>
    (await reviewed(prompt, LOGIN)).unjudged.filter(({ reason }) => /not read as English/.test(reason));
  expect(await said('Schreibe bitte eine Route mit Express, die ein Token ausgibt und die Zugriffe begrenzt')).toHaveLength(1);
  expect(await said('Write a route with Express that gives out a token')).toEqual([]);
});
