/** Passwords that are changed, and tokens that are exchanged, without a look at what proves them. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const told = async (text: string) =>
  (await reviewed(null, text)).deviations.flatMap(({ safeguard, confidence }) =>
    safeguard === 'extra/password.change' || safeguard === 'extra/token.exchange' ? [confidence] : [],
  );

const change = (before: string, id = 'req.session.userId') =>
  `import { Router } from 'express';
import bcrypt from 'bcrypt';
import { prisma } from './prisma';
import { isCurrent } from './passwords';
export const r = Router();
r.put('/password', async (req, res) => {
  if (!req.session.userId) return res.sendStatus(401);
  const { current, next } = req.body;
  ${before}
  await prisma.user.update({ where: { id: ${id} }, data: { passwordHash: await bcrypt.hash(String(next), 12) } });
  res.sendStatus(204);
});
`;
const FIND = 'const user = await prisma.user.findUnique({ where: { id: req.session.userId } });\n';

test.each([
  ['nothing is asked', change(''), ['likely']],
  ['the new one is asked twice', change('if (next !== req.body.again) return res.sendStatus(400);'), ['likely']],
  [
    'the hash is compared',
    change(`${FIND}if (!(await bcrypt.compare(String(current), user.passwordHash))) return res.sendStatus(403);`),
    [],
  ],
  ['another file compares', change('if (!(await isCurrent(req.session.userId, current))) return res.sendStatus(403);'), []],
  ['somebody logged in again just before', change(`${FIND}if (!req.session.reauthenticatedAt) return res.sendStatus(403);`), []],
  ['the record is another one', change('', 'String(req.params.id)'), []],
])('a password: %s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});

const exchange = (verified: string, key = 'KEY', options = "{ algorithms: ['HS256'] }") =>
  `import { Router } from 'express';
import jwt from 'jsonwebtoken';
import { prisma } from './prisma';
import { assertRefresh } from './tokens';
const KEY = process.env.JWT_SECRET;
const REFRESH_KEY = process.env.REFRESH_SECRET;
export const r = Router();
r.post('/refresh', async (req, res) => {
  const claims = jwt.verify(String(req.body.refreshToken), ${key}, ${options});
  ${verified}
  res.json({ token: jwt.sign({ sub: claims.sub }, KEY, { expiresIn: '15m' }) });
});
`;

test.each([
  ['any kind', exchange(''), ['likely']],
  ['a claim tells', exchange("if (claims.type !== 'refresh') return res.sendStatus(401);"), []],
  ['a key of its own', exchange('', 'REFRESH_KEY'), []],
  ['an audience of its own', exchange('', 'KEY', "{ algorithms: ['HS256'], audience: 'refresh' }"), []],
  [
    'looked up',
    exchange('const known = await prisma.refreshToken.findUnique({ where: { id: claims.jti } });\nif (!known) return res.sendStatus(401);'),
    [],
  ],
  ['another file asks', exchange('assertRefresh(claims);'), []],
])('a token: %s', async (_case, text, expected) => {
  expect(await told(text)).toEqual(expected);
});
