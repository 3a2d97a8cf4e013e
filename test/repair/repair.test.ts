/** One snippet, one repair, in the names of the snippet; what cannot be said in them is left to the reference's lines. */
import { describe, expect, it } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

async function check(safeguard: string, code: string, found: string, expected: string, path = 'snippet.ts'): Promise<void> {
  const { deviations } = await reviewed(null, code, path);
  const deviation = deviations.find((one) => `${one.reference}/${one.safeguard}` === safeguard);
  expect(deviation?.change).toEqual({ found, expected });
}

const READ = (body: string): string => `import fs from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
const UPLOADS = path.resolve('uploads');
const app = express();
app.get('/files/:name', async (req, res) => {
${body}
});
`;

describe('a guard', () => {
  const contained = 'file-read-in-base-dir/contained-in-base';

  it('is corrected', () =>
    check(
      contained,
      READ(`  const target = path.resolve(UPLOADS, req.params.name);
  if (!target.startsWith(UPLOADS)) throw new Error('no');
  res.send(await fs.readFile(target));`),
      '!target.startsWith(UPLOADS)',
      '!target.startsWith(UPLOADS + path.sep)',
    ));

  it('is put in front of the operation', () =>
    check(
      contained,
      READ(`  const wanted = path.join(UPLOADS, req.params.name);
  res.send(await fs.readFile(wanted));`),
      'res.send(await fs.readFile(wanted));',
      "if (!wanted.startsWith(UPLOADS + path.sep)) throw new Error('Refused');\n  res.send(await fs.readFile(wanted));",
    ));

  it('names what it is about when that has no name yet', () =>
    check(
      contained,
      READ('  res.send(await fs.readFile(path.join(UPLOADS, req.params.name)));'),
      'res.send(await fs.readFile(path.join(UPLOADS, req.params.name)));',
      `const target = path.join(UPLOADS, req.params.name);
  if (!target.startsWith(UPLOADS + path.sep)) throw new Error('Refused');
  res.send(await fs.readFile(target));`,
    ));

  it('that answers and goes on stops', () =>
    check(
      contained,
      READ(`  const target = path.resolve(UPLOADS, req.params.name);
  if (!target.startsWith(UPLOADS + path.sep)) res.status(403).end();
  res.send(await fs.readFile(target));`),
      'if (!target.startsWith(UPLOADS + path.sep)) res.status(403).end();',
      'if (!target.startsWith(UPLOADS + path.sep)) { res.status(403).end(); return; }',
    ));

  it('with a part that nothing is bound to is not made up', async () => {
    const code = `import express from 'express';
const app = express();
app.get('/proxy', async (req, res) => res.send(await (await fetch(String(req.query.url))).text()));
`;
    const { deviations } = await reviewed('Fetch the page whose address the user gives', code);
    const deviation = deviations.find(({ safeguard }) => safeguard === 'public-or-listed-host');
    expect(deviation?.change.found).not.toContain('\n');
    expect(deviation?.change.expected).toContain('HOSTS');
  });
});

describe('an argument', () => {
  const COOKIE = (call: string): string => `import express from 'express';
const app = express();
app.post('/login', (req, res) => { const token = sign(req.user); ${call}; res.end(); });
`;

  it('is added to the options', () =>
    check(
      'cookie-setting/http-only',
      COOKIE("res.cookie('token', token, { secure: true })"),
      "res.cookie('token', token, { secure: true })",
      "res.cookie('token', token, { secure: true, httpOnly: true })",
    ));

  it('comes with the options when there are none', () =>
    check(
      'cookie-setting/http-only',
      COOKIE("res.cookie('token', token)"),
      "res.cookie('token', token)",
      "res.cookie('token', token, { httpOnly: true })",
    ));

  it('keeps the part of a list that is right', () =>
    check(
      'jwt-verify-middleware/token-alg-pinned',
      `import jwt from 'jsonwebtoken';
export function user(token) { return jwt.verify(token, process.env.KEY, { algorithms: ['RS256', 'none'] }); }
`,
      "['RS256', 'none']",
      "['RS256']",
      'snippet.js',
    ));

  it('is mended where a constant of the text holds it', () =>
    check(
      'password-hashing/bcrypt-cost',
      `import bcrypt from 'bcrypt';
const ROUNDS = 6;
export const hash = (password: string) => bcrypt.hash(password, ROUNDS);
`,
      'ROUNDS = 6',
      'ROUNDS = 12',
    ));
});

it('a query binds its values', () =>
  check(
    'sql-query-user-input/bound-values',
    `import pg from 'pg';
import express from 'express';
const pool = new pg.Pool();
const app = express();
app.get('/', async (req, res) => {
  const { rows } = await pool.query(\`SELECT id FROM item WHERE owner = \${req.query.owner} AND name LIKE '%\${req.query.name}%'\`);
  res.json(rows);
});
`,
    "pool.query(`SELECT id FROM item WHERE owner = ${req.query.owner} AND name LIKE '%${req.query.name}%'`)",
    "pool.query('SELECT id FROM item WHERE owner = $1 AND name LIKE $2', [req.query.owner, `%${req.query.name}%`])",
  ));

it('a secret loses its fallback', () =>
  check(
    'jwt-issue/token-key-external',
    `import jwt from 'jsonwebtoken';
const KEY = process.env.JWT_KEY || 'change-me';
export const issue = (id: string) => jwt.sign({ sub: id }, KEY, { algorithm: 'HS256', expiresIn: '15m' });
`,
    "process.env.JWT_KEY || 'change-me'",
    'process.env.JWT_KEY',
  ));

it('code in a fence of a chat is repaired in its place, whatever its line ends', async () => {
  const code =
    "Here:\n\n```ts\nimport { createHash } from 'node:crypto';\nexport const sum = (file: Buffer) => createHash('md5').update(file).digest('hex');\n```\n";
  const { deviations } = await reviewed('Compute the checksum of a download', code.replaceAll('\n', '\r\n'), 'chat.md');
  expect(deviations.map(({ change }) => change)).toContainEqual({ found: "createHash('md5')", expected: "createHash('sha256')" });
});
