/** Words and lines of four references, as the render functions get them. */
import type { ReferenceText } from '../../src/report/index.ts';

export const PG_VARIANT = `import { Router } from 'express';
import { pool } from './database.js';

export const users = Router();

users.get('/users', async (req, res) => {
  const email = Email.parse(req.query.email);
  // anchor: query
  const { rows } = await pool.query(
    // safeguard: bound-values
    'SELECT id, name FROM app_user WHERE email = $1',
    [email],
  );
  res.json(rows);
});
`;

export const LOGIN_VARIANT = `const decoy = argon2.hash(randomBytes(16));

login.post('/login', limitAttempts, async (req, res) => {
  const { email, password } = Credentials.parse(req.body);
  // anchor: lookup
  const user = await users.findOne({ email });
  // anchor: credential-check   safeguard: constant-login-work
  const ok = await argon2.verify(user?.passwordHash ?? (await decoy), password);
  if (!user || !ok) return res.status(401).json({ error: 'Invalid e-mail or password' });
  // safeguard: session-regenerated
  await new Promise<void>((done, fail) => req.session.regenerate((e) => (e ? fail(e) : done())));
  // anchor: identity-write
  req.session.userId = user.id;
  return res.sendStatus(204);
});
`;

export const JWT_VARIANT = `export function requireUser(req, res, next) {
  const token = bearerToken(req.headers.authorization);
  try {
    // anchor: verification
    req.user = jwt.verify(token, publicKey, {
      /* safeguard: pinned-algorithm */ algorithms: ['RS256'],
      /* safeguard: audience */ audience: 'https://api.example.test',
    });
  } catch {
    return res.status(401).end();
  }
  return next();
}
`;

export const FILE_VARIANT = `const base = path.resolve('uploads');

export async function readUpload(name: string) {
  const target = path.resolve(base, name);
  // safeguard: contained
  if (!target.startsWith(base + path.sep)) throw new NotFound();
  // anchor: read
  return fs.readFile(target);
}
`;

export const REFERENCES: ReadonlyMap<string, ReferenceText> = new Map([
  [
    'sql-query-user-input',
    {
      title: 'SQL query with user input',
      task: 'Read or change rows of a relational database, where some values come from the caller.',
      summary: 'The query text is a constant and every value travels beside it, so no value can become SQL.',
      variants: new Map([['sql-query-user-input/variants/pg.ts', PG_VARIANT]]),
    },
  ],
  [
    'login-endpoint',
    {
      title: 'Login endpoint with a session',
      task: 'Check a password and start a session.',
      summary: 'Each login answers a wrong address and a wrong password alike and starts a new session.',
      variants: new Map([['login-endpoint/variants/express-session.ts', LOGIN_VARIANT]]),
    },
  ],
  [
    'jwt-verify-middleware',
    {
      title: 'JWT check in middleware',
      task: 'Let a request pass only with a valid token.',
      summary: 'The signature is verified with one pinned algorithm before any claim is read.',
      variants: new Map([['jwt-verify-middleware/variants/jsonwebtoken.ts', JWT_VARIANT]]),
    },
  ],
  [
    'file-read-in-base-dir',
    {
      title: 'File read inside a base directory',
      task: 'Return a file whose name comes from the caller.',
      summary: 'The resolved path is compared with the base directory and its separator before anything is read.',
      variants: new Map([['file-read-in-base-dir/variants/fs.ts', FILE_VARIANT]]),
    },
  ],
]);
