/** Tokens against requests of other sites that the code compares by itself. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const app = (issue: string, check: string) =>
  `import express from 'express';
import session from 'express-session';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { users } from './users';
export const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false, cookie: { httpOnly: true, secure: true } }));
${issue}
app.post('/email', (req, res, next) => {
  ${check}
  next();
}, async (req, res) => { await users.update({ id: req.session.userId }, { email: String(req.body.email) }); res.redirect('/'); });
`;
const LATER =
  "app.get('/email', (req, res) => { req.session.csrfToken = randomBytes(32).toString('hex'); res.render('email', { token: req.session.csrfToken }); });";
const ALWAYS = "app.use((req, res, next) => { req.session.csrfToken ??= randomBytes(32).toString('hex'); next(); });";
const COMPARED = 'if (req.body._csrf !== req.session.csrfToken) return res.sendStatus(403);';

const told = async (text: string) =>
  (await reviewed('Express form with CSRF protection and express-session', text)).deviations
    .map(({ safeguard }) => safeguard)
    .filter((id) => id === 'extra/csrf.gap' || id === 'prompt/csrf');

test.each([
  ['no token equals no token', app(LATER, COMPARED), ['extra/csrf.gap']],
  ['a token that every session has', app(ALWAYS, COMPARED), []],
  ['a session without a token is refused', app(LATER, `if (!req.session.csrfToken) return res.sendStatus(403);\n${COMPARED}`), []],
  [
    'compared in constant time',
    app(
      LATER,
      "const [a, b] = [Buffer.from(String(req.body._csrf)), Buffer.from(req.session.csrfToken ?? '')];\nif (b.length === 0 || a.length !== b.length || !timingSafeEqual(a, b)) return res.sendStatus(403);",
    ),
    [],
  ],
  ['not compared', app(LATER, ''), ['prompt/csrf']],
])('%s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});
