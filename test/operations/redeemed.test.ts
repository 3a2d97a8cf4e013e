/** Whether a mailed token that sets a password is asked for its age. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD =
  "import { Router } from 'express';\nimport bcrypt from 'bcrypt';\nimport { eq } from 'drizzle-orm';\nimport { db, pool, resets, tableOf, users } from './db';\nimport User from './models/User';\nexport const r = Router();\n";
const HASH = 'const hash = await bcrypt.hash(String(req.body.password), 12);\n';

const told = async (body: string) =>
  (
    await reviewed(
      null,
      `${HEAD}r.post('/reset', async (req, res) => {\nconst token = String(req.body.token);\n${body}\nres.sendStatus(204);\n});\n`,
    )
  ).deviations
    .filter(({ safeguard }) => safeguard === 'extra/token.redeem')
    .map(({ confidence }) => confidence);

test.each([
  [
    'never',
    `const user = await User.findOne({ resetToken: token });\nif (!user) return res.sendStatus(400);\n${HASH}await User.updateOne({ _id: user._id }, { $set: { password: hash, resetToken: null } });`,
    ['likely'],
  ],
  [
    'in the filter',
    `const user = await User.findOne({ resetToken: token, resetExpires: { $gt: new Date() } });\nif (!user) return res.sendStatus(400);\n${HASH}await User.updateOne({ _id: user._id }, { $set: { password: hash } });`,
    [],
  ],
  [
    'afterwards',
    `const user = await User.findOne({ resetToken: token });\nif (!user || user.resetTokenExpiry < Date.now()) return res.sendStatus(400);\n${HASH}await User.updateOne({ _id: user._id }, { $set: { password: hash } });`,
    [],
  ],
  [
    'in the query',
    `const { rows } = await pool.query('SELECT id FROM users WHERE reset_token = $1 AND reset_expires > now()', [token]);\nif (!rows[0]) return res.sendStatus(400);\n${HASH}await pool.query('UPDATE users SET password_hash = $1 WHERE id = $2', [hash, rows[0].id]);`,
    [],
  ],
  [
    'never, of a table of its own that a call names',
    `const [row] = await db.select().from(tableOf('resets')).where(eq(resets.resetToken, token));\nif (!row) return res.sendStatus(400);\n${HASH}await db.update(tableOf('users')).set({ password: hash }).where(eq(users.id, row.userId));`,
    ['possible'],
  ],
  ['no password is set', 'const user = await User.findOne({ resetToken: token });\nif (!user) return res.sendStatus(400);', []],
])('asked %s', async (_case, body, expected) => {
  expect(await told(body)).toEqual(expected);
});
