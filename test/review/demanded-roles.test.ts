/** What a prompt says about who may do something, held against routes in which nothing asks. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

const ONLY_ADMINS = 'express routes for products with prisma: everybody can list products, only admins may delete products';
const route = (middleware: string, body: string) =>
  `import { Router } from 'express';\nimport { prisma } from './db';\nimport { requireAuth, requireAdmin, gate } from './auth';\nexport const r = Router();\nr.delete('/products/:id', ${middleware}async (req, res) => {\n${body}\n});\n`;
const DELETE = 'await prisma.product.delete({ where: { id: Number(req.params.id) } });\nres.sendStatus(204);';

const roles = async (prompt: string | null, text: string) =>
  (await reviewed(prompt, text)).deviations
    .filter(({ safeguard }) => safeguard === 'prompt/role')
    .map(({ severity, confidence }) => `${severity} ${confidence}`);

test.each([
  ['nothing asks', ONLY_ADMINS, route('', DELETE), ['high likely']],
  ['only logged in', ONLY_ADMINS, route('requireAuth, ', DELETE), ['high likely']],
  ['middleware of another name may ask', ONLY_ADMINS, route('gate, ', DELETE), ['high possible']],
  ['middleware asks', ONLY_ADMINS, route('requireAdmin, ', DELETE), []],
  ['the handler asks', ONLY_ADMINS, route('', `if (req.user?.role !== 'admin') return res.sendStatus(403);\n${DELETE}`), []],
  [
    'a record of rights is read',
    ONLY_ADMINS,
    route(
      '',
      `const grant = await prisma.grant.findFirst({ where: { userId: req.user.id, role: 'admin' } });\nif (!grant) return res.sendStatus(403);\n${DELETE}`,
    ),
    [],
  ],
  [
    'the prompt may belong to other code',
    'Only admins may remove a comment from the newsletter archive of our product blog; render the page as markdown',
    route('', DELETE),
    ['high possible'],
  ],
  ['the prompt says nothing of it', 'express routes for products with prisma', route('', DELETE), []],
  ['the prompt speaks of something else', 'only admins may see the audit page', route('', DELETE), []],
])('%s', async (_case, prompt, text, expected) => {
  expect(await roles(prompt, text)).toEqual(expected);
});

test('a log-out that must revoke does more than clear a cookie', async () => {
  const text =
    "import express from 'express';\nimport { prisma } from './db';\nexport const app = express();\napp.post('/logout', async (req, res) => {\nres.clearCookie('refresh');\nres.sendStatus(204);\n});\n";
  const told = async (code: string) =>
    (await reviewed('logout route that revokes the refresh token', code)).deviations
      .map(({ safeguard }) => safeguard)
      .filter((one) => one.startsWith('prompt/'));
  expect(await told(text)).toEqual(['prompt/revocation']);
  expect(
    await told(
      text.replace(
        "res.clearCookie('refresh');",
        "await prisma.token.deleteMany({ where: { id: req.cookies.refresh } });\nres.clearCookie('refresh');",
      ),
    ),
  ).toEqual([]);
});
