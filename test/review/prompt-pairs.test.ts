/** One snippet, two prompts: the reports differ in what the prompts differ in, and in nothing else. */
import { describe, expect, it } from 'vitest';
import { reviewed } from './reviewed.ts';

const READ = `import { readFile } from 'node:fs/promises';
import path from 'node:path';
const DIR = './templates';
export async function readTemplate(name: string) {
  return readFile(path.join(DIR, name), 'utf8');
}
`;
const LOGIN = `import express from 'express';
import session from 'express-session';
import bcrypt from 'bcrypt';
import { users } from './users.js';
const app = express();
app.use(express.json());
app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== 'string' || typeof password !== 'string') return res.status(400).json({ error: 'bad request' });
  const user = await users.findOne({ email });
  if (!user) return res.status(404).json({ error: 'No such user' });
  if (!(await bcrypt.compare(password, user.passwordHash))) return res.status(401).json({ error: 'Wrong password' });
  await new Promise<void>((ok, no) => req.session.regenerate((e) => (e ? no(e) : ok())));
  req.session.userId = user.id;
  res.sendStatus(204);
});
`;
const UPLOAD = `import express from 'express';
import multer from 'multer';
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 10 * 1024 * 1024, files: 1 } });
const app = express();
app.post('/avatar', upload.single('avatar'), (req, res) => res.json({ size: req.file!.size }));
`;
const TOKEN = `import jwt from 'jsonwebtoken';
export function requireUser(req, res, next) {
  try {
    req.user = jwt.verify(req.headers.authorization.slice(7), process.env.JWT_KEY, { algorithms: ['HS256'] });
  } catch {
    return res.status(401).end();
  }
  next();
}
`;
const QUERY = `import { pool } from './db.js';
export async function report(from: string, table: string) {
  const { rows } = await pool.query(\`SELECT count(*) FROM \${table} WHERE day >= $1\`, [from]);
  return rows;
}
`;

const ORDER = `import express from 'express';
import { prisma } from './db.js';
import { requireUser } from './auth.js';
const app = express();
app.get('/orders/:id', requireUser, async (req, res) => {
  const order = await prisma.order.findUnique({ where: { id: String(req.params.id) } });
  if (!order) return res.sendStatus(404);
  res.json({ id: order.id, total: order.total });
});
`;

const pairs: readonly (readonly [name: string, text: string, one: string, other: string])[] = [
  [
    'trusted-or-user-input',
    READ,
    'function readTemplate(name) that loads a file from ./templates, name comes from the URL',
    'internal build script that loads a file from ./templates: `name` is always a constant of ours',
  ],
  [
    'told-or-uniform',
    LOGIN,
    'Create a login endpoint with email and password. Do not reveal whether the email exists.',
    'Create a login endpoint with email and password. Tell the user whether the email exists.',
  ],
  [
    'throttled-or-not',
    LOGIN,
    'Create a login endpoint with email and password and limit the number of attempts',
    'Create a login endpoint with email and password, rate limiting happens at the gateway',
  ],
  [
    'five-or-twenty-megabytes',
    UPLOAD,
    'avatar upload with express and multer, at most 5 MB',
    'avatar upload with express and multer, at most 20 MB',
  ],
  ['one-or-three-files', UPLOAD, 'upload up to 3 avatars with multer, max 10 MB each', 'upload one avatar with multer, max 2 MB'],
  [
    'algorithm-named-or-not',
    TOKEN,
    'Express middleware that verifies our RS256 bearer tokens',
    'Express middleware that verifies our bearer tokens',
  ],
  [
    'issuer-demanded-or-not',
    TOKEN,
    'Express auth middleware: verify the JWT, check issuer and audience',
    'Express auth middleware that verifies the JWT',
  ],
  [
    'own-or-public-records',
    ORDER,
    'Express route GET /orders/:id: users may only see their own orders',
    'Express route GET /orders/:id for our public order board, everyone may see all orders',
  ],
  [
    'injection-mentioned-or-not',
    QUERY,
    'Write a Postgres query helper that counts rows per table, make sure it is safe from SQL injection',
    'Write a Postgres query helper that counts rows per table',
  ],
  ['prompt-or-none', READ, 'function readTemplate(name) that loads a file from ./templates', ''],
];

describe('two prompts for one snippet', () => {
  it.each(pairs)('%s', async (name, text, one, other) => {
    const [left, right] = [await describeReport(one, text), await describeReport(other, text)];
    expect(left).not.toEqual(right);
    const both = [`the code\n${text}`, `A  ${one}\n${left}`, `B  ${other === '' ? '(no prompt)' : other}\n${right}`].join('\n---\n');
    await expect(both).toMatchFileSnapshot(`../goldens/prompt-pairs/${name}.txt`);
  });
});

async function describeReport(prompt: string, text: string): Promise<string> {
  const file = await reviewed(prompt === '' ? null : prompt, text);
  const deviations = file.deviations.map(
    (one) =>
      `deviation  line ${one.location.startLine}  ${one.reference ?? ''}/${one.safeguard}  ${one.state} ${one.severity} ${one.confidence}  ${one.cause.kind}${one.cause.quote === null ? '' : ` "${one.cause.quote}"`}`,
  );
  const best = file.matches[0]?.reference;
  const notSeen = file.notSeen
    .filter(({ reference }) => reference === best)
    .map((one) => `not seen   ${one.reference}/${one.safeguard}  ${one.words}`);
  return [`compared   ${best}`, ...deviations, ...notSeen].join('\n');
}
