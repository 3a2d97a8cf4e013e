/** Attempts that the code counts by itself limit a log-in; a log-in without a count is not limited. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const login = (head: string, before: string, failed: string) =>
  `import express from 'express';
import bcrypt from 'bcrypt';
import { db } from './db';
import { User } from './models/User';
import { redis } from './redis';
export const app = express();
${head}
app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  ${before}
  const user = await User.findOne({ email: String(email) });
  const ok = user !== null && (await bcrypt.compare(String(password), user.passwordHash));
  if (!ok) {
    ${failed}
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  req.session.regenerate(() => { req.session.userId = user.id; res.sendStatus(204); });
});
`;

const unlimited = async (text: string) =>
  (await reviewed('Write a login endpoint with express-session. Lock the account after 5 failed attempts.', text)).deviations.some(
    ({ safeguard }) => safeguard === 'login-throttle' || safeguard === 'prompt/rate-limit',
  );

test.each([
  [
    'in a map',
    login(
      'const attempts = new Map();',
      'const entry = attempts.get(email);\nif (entry && entry.count >= 5) return res.sendStatus(429);',
      'attempts.set(email, { count: (entry?.count ?? 0) + 1 });',
    ),
  ],
  [
    'in a table',
    login(
      '',
      "const row = await db('users').where({ email: String(email) }).first();\nif (row && row.locked_until > new Date()) return res.sendStatus(423);",
      "await db('users').where({ id: row.id }).update({ failed_attempts: row.failed_attempts + 1, locked_until: new Date() });",
    ),
  ],
  [
    'in redis',
    login('', 'const tries = await redis.incr(`login-tries:${String(email)}`);\nif (tries > 5) return res.sendStatus(429);', ''),
  ],
])('counted %s', async (_where, text) => {
  expect(await unlimited(text)).toBe(false);
});

test.each([
  ['not at all', login('', '', '')],
  ['counted and never asked for', login('', '', 'await redis.incr(`login-tries:${String(email)}`);')],
  ['counted by the visitor', login('', 'if (req.body.attempts >= 5) return res.sendStatus(429);', '')],
])('limited: %s', async (_how, text) => {
  expect(await unlimited(text)).toBe(true);
});
