/** The session is renewed wherever somebody becomes known, by whatever kind of log-in; whoever is known already stays who they are. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD =
  "import { Router } from 'express';\nimport 'express-session';\nimport axios from 'axios';\nimport { prisma } from './db';\nexport const r = Router();\n";
const CALLBACK =
  "const { data } = await axios.get('https://id.example.com/me', { params: { code: String(req.query.code) } });\nconst user = await prisma.user.findUnique({ where: { email: data.email } });\n";

test.each([
  ['a log-in elsewhere', `${CALLBACK}req.session.userId = user.id;\nres.redirect('/');`, ['session-regenerated likely']],
  ['renewed', `${CALLBACK}req.session.regenerate(() => {\nreq.session.userId = user.id;\nres.redirect('/');\n});`, []],
  [
    'a profile that is loaded again',
    "req.session.user = await prisma.user.findUnique({ where: { id: req.session.userId } });\nres.redirect('/');",
    [],
  ],
  ['no identity', `${CALLBACK}req.session.theme = data.theme;\nres.redirect('/');`, []],
])('%s', async (_case, body, expected) => {
  const { deviations } = await reviewed(null, `${HEAD}r.get('/callback', async (req, res) => {\n${body}\n});\n`);
  expect(deviations.filter(({ cwe }) => cwe.includes('CWE-384')).map(({ safeguard, confidence }) => `${safeguard} ${confidence}`)).toEqual(
    expected,
  );
});
