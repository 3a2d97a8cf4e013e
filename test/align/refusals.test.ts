/** Which answers of a log-in count as refusals after the look-up, and are compared with each other. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (missing: string): readonly string[] => {
  const text = `import { Router } from 'express';
import bcrypt from 'bcrypt';
import { pool } from './db';
export const router = Router();
router.post('/login', async (req, res) => {
  const { rows, rowCount } = await pool.query('SELECT id, password_hash FROM users WHERE email = $1', [String(req.body.email)]);
  if (${missing}) return res.status(404).json({ error: 'User not found' });
  if (!(await bcrypt.compare(String(req.body.password), rows[0].password_hash))) return res.status(401).json({ error: 'Wrong password' });
  req.session.regenerate(() => { req.session.userId = rows[0].id; res.json({ ok: true }); });
});
`;
  const files = [{ path: 'f.ts', text }];
  const [file] = review({ prompt: null, files, options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ cwe }) => cwe[0] === 'CWE-204').map(({ safeguard }) => safeguard);
};

test.each(['!rows[0]', 'rows.length === 0', 'rows.length < 1', '!rows.length', '0 === rowCount', 'rows.length !== 1'])('%s', (missing) => {
  expect(findings(missing)).toEqual(['uniform-login-error']);
});
