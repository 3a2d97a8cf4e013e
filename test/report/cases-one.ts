/** Cases with one file or none. */
import { at, deviation, prompt, referenceAt, renderInput } from './fixtures.ts';
import { FILE_VARIANT, LOGIN_VARIANT, PG_VARIANT, REFERENCES } from './references.ts';

const SEARCH = `import express from 'express';
import { Pool } from 'pg';

const app = express();
const db = new Pool();

app.get('/users/search', async (req, res) => {
  const email = req.query.email;
  const sort = req.query.sort ?? 'name';
  const result = await db.query(
    \`SELECT id, name, email FROM users WHERE email = '\${email}' ORDER BY \${sort}\`,
  );
  res.json(result.rows);
});

app.listen(3000);
`;

export const sqlSearch = renderInput({
  prompt: prompt('Write an Express route that looks up a user by email in Postgres and sorts by a column the UI sends.\n', [
    ['library', 'express', 'Express'],
    ['library', 'pg', 'Postgres'],
    ['input', 'column', 'a column the UI sends'],
  ]),
  references: REFERENCES,
  present: 1,
  notApplicable: 2,
  files: [
    {
      path: 'src/users.ts',
      text: SEARCH,
      matches: [
        {
          reference: 'sql-query-user-input',
          variant: 'pg.ts',
          score: 0.934,
          evidence: [
            { kind: 'prompt', text: 'looks up a user by email in Postgres' },
            { kind: 'operation', text: 'db.query', location: at(SEARCH, 'db.query') },
            { kind: 'import', text: 'pg', location: at(SEARCH, "'pg'") },
          ],
        },
      ],
      nearMatches: [
        { reference: 'sql-dynamic-sort-filter', variant: null, score: 0.612, evidence: [{ kind: 'prompt', text: 'sorts by a column' }] },
      ],
      deviations: [
        deviation({
          severity: 'critical',
          lookalike: 'templateLiteral',
          change: {
            expected: "db.query(\n  'SELECT id, name, email FROM users WHERE email = $1',\n  [email],\n)",
            found: "db.query(\n    `SELECT id, name, email FROM users WHERE email = '${email}' ORDER BY ${sort}`,\n  )",
          },
          location: at(SEARCH, "`SELECT id, name, email FROM users WHERE email = '${email}' ORDER BY ${sort}`"),
          related: [at(SEARCH, 'req.query.email')],
          referenceLocation: referenceAt(
            'sql-query-user-input/variants/pg.ts',
            PG_VARIANT,
            "'SELECT id, name FROM app_user WHERE email = $1',\n    [email]",
          ),
        }),
        deviation({
          id: 'sql-query-user-input/listed-identifiers/77aa',
          safeguard: 'listed-identifiers',
          title: 'A column name from the request is part of the query text',
          state: 'missing',
          severity: 'high',
          confidence: 'likely',
          cause: { kind: 'requested', quote: 'sorts by a column the UI sends' },
          change: { expected: "if (!['name', 'email'].includes(sort)) return res.status(400).end();", found: '' },
          impact: 'The caller writes the end of the query and can read other columns one bit at a time.',
          attack: { input: '(CASE WHEN (SELECT …) THEN id ELSE name END)', effect: 'the order of the rows tells a secret' },
          repair: 'Look the column up in a list of columns.',
          location: at(SEARCH, "req.query.sort ?? 'name'"),
        }),
      ],
      notSeen: [
        { reference: 'sql-query-user-input', safeguard: 'least-privilege-role', words: 'The database role is not seen in this snippet.' },
      ],
    },
  ],
});

const LOGIN = `router.post('/login', async (req, res) => {
  const { email, password } = req.body;
  const user = await users.findOne({ email });
  if (!user) return res.status(404).json({ error: 'User not found' });
  if (!(await bcrypt.compare(password, user.passwordHash))) {
    return res.status(401).json({ error: 'Wrong password' });
  }
  req.session.userId = user.id;
  req.session.regenerate(() => {});
  console.log('login', email, password);
  res.sendStatus(204);
});
`;
const LOGIN_FILE = 'login-endpoint/variants/express-session.ts';
const loginPart = {
  reference: 'login-endpoint',
  category: 'weak-authentication' as const,
  owasp: ['A07:2021', 'A07:2025 Authentication Failures'],
};

export const login = renderInput({
  prompt: prompt(
    'Add a login route to our Express app. Sessions are in express-session (secret is [REDACTED:generic-secret]).\nTell the user whether the email exists. Limit the attempts per account.\n',
    [
      ['library', 'express', 'Express'],
      ['library', 'express-session', 'express-session'],
      ['waiver', 'uniform-login-error', 'Tell the user whether the email exists'],
      ['demand', 'rate-limit', 'Limit the attempts per account'],
    ],
  ),
  references: REFERENCES,
  present: 2,
  files: [
    {
      path: 'routes/login.ts',
      text: LOGIN,
      matches: [
        {
          reference: 'login-endpoint',
          variant: 'express-session.ts',
          score: 0.971,
          evidence: [
            { kind: 'prompt', text: 'Add a login route' },
            { kind: 'route', text: 'POST /login', location: at(LOGIN, "'/login'") },
          ],
        },
      ],
      deviations: [
        deviation({
          ...loginPart,
          id: 'login-endpoint/session-regenerated/a001',
          safeguard: 'session-regenerated',
          lookalike: 'notAwaited',
          title: 'The user is written to the session before it is regenerated',
          state: 'moved',
          cwe: ['CWE-384'],
          change: {
            expected:
              'await new Promise((done, fail) => req.session.regenerate((e) => (e ? fail(e) : done())));\nreq.session.userId = user.id;',
            found: 'req.session.userId = user.id;\n  req.session.regenerate(() => {});',
          },
          impact: 'A session id that an attacker planted stays valid after the victim logs in.',
          attack: { input: 'a link or cookie with a known session id', effect: 'the attacker uses the victim’s session' },
          repair: 'Regenerate the session, wait for it, then write the user.',
          location: at(LOGIN, 'req.session.userId = user.id;'),
          related: [at(LOGIN, 'req.session.regenerate(() => {})')],
          referenceLocation: referenceAt(
            LOGIN_FILE,
            LOGIN_VARIANT,
            'await new Promise<void>((done, fail) => req.session.regenerate((e) => (e ? fail(e) : done())));',
          ),
        }),
        deviation({
          ...loginPart,
          id: 'login-endpoint/uniform-login-error/a002',
          safeguard: 'uniform-login-error',
          title: 'The answer tells a known address from an unknown one',
          severity: 'medium',
          cwe: ['CWE-204'],
          cause: { kind: 'requested', quote: 'Tell the user whether the email exists' },
          change: {
            expected: "if (!user) return res.status(401).json({ error: 'Invalid e-mail or password' });",
            found: "if (!user) return res.status(404).json({ error: 'User not found' });",
          },
          impact: 'Anyone can find out who has an account.',
          attack: { input: '{"email":"boss@example.test","password":"x"}', effect: '404 or 401 tells whether the account exists' },
          repair: 'Answer every refused login with the same status and text.',
          location: at(LOGIN, "res.status(404).json({ error: 'User not found' })"),
          related: [at(LOGIN, "res.status(401).json({ error: 'Wrong password' })")],
          referenceLocation: referenceAt(
            LOGIN_FILE,
            LOGIN_VARIANT,
            "return res.status(401).json({ error: 'Invalid e-mail or password' });",
          ),
        }),
        deviation({
          ...loginPart,
          id: 'login-endpoint/no-credential-in-log/a003',
          safeguard: 'no-credential-in-log',
          title: 'The password is written to the log',
          state: 'extra',
          category: 'error-handling-logging',
          cwe: ['CWE-532'],
          owasp: ['A09:2021'],
          change: { expected: "console.log('login', email);", found: "console.log('login', email, password);" },
          impact: 'Whoever reads the log reads passwords.',
          attack: { input: 'any login', effect: 'the log holds the password' },
          repair: 'Leave the password out of the log line.',
          location: at(LOGIN, 'password);', 1),
        }),
        deviation({
          ...loginPart,
          id: 'prompt/rate-limit/a004',
          reference: null,
          safeguard: 'prompt/rate-limit',
          title: 'The prompt asks for a limit on attempts; none is in the code',
          state: 'missing',
          confidence: 'likely',
          cwe: ['CWE-307'],
          cause: { kind: 'contradicted', quote: 'Limit the attempts per account' },
          change: {
            expected: "router.post('/login', limitAttempts, async (req, res) => {",
            found: "router.post('/login', async (req, res) => {",
          },
          impact: 'Passwords can be guessed without end.',
          attack: { input: '10,000 passwords for one account', effect: 'each one is tried' },
          repair: 'Put a limiter by account and address in front of the handler.',
          location: at(LOGIN, "router.post('/login', async (req, res) => {"),
        }),
      ],
      accepted: [
        {
          reference: 'login-endpoint',
          safeguard: 'password-hash',
          by: 'bcryptCompare',
          location: at(LOGIN, 'bcrypt.compare(password, user.passwordHash)'),
        },
      ],
      notSeen: [
        { reference: 'login-endpoint', safeguard: 'cookie-flags', words: 'The session cookie’s flags are set elsewhere or nowhere.' },
      ],
    },
  ],
});

const JWT = `export const auth: RequestHandler = (req, res, next) => {
  const [, token] = (req.headers.authorization ?? '').split(' ');
  if (!token) return res.sendStatus(401);
  jwt.verify(token, PUBLIC_KEY, { algorithms: ['ES256'], audience: AUDIENCE }, (error, claims) => {
    if (error) return res.sendStatus(401);
    req.user = claims;
    next();
  });
};
`;

export const jwtClean = renderInput({
  prompt: prompt('express middleware that checks our ES256 bearer tokens', [
    ['library', 'express', 'express'],
    ['literal', 'algorithm:ES256', 'ES256'],
  ]),
  references: REFERENCES,
  present: 4,
  notApplicable: 1,
  files: [
    {
      path: 'auth.ts',
      text: JWT,
      matches: [
        {
          reference: 'jwt-verify-middleware',
          variant: 'jsonwebtoken.ts',
          score: 0.988,
          evidence: [{ kind: 'operation', text: 'jwt.verify', location: at(JWT, 'jwt.verify') }],
        },
      ],
      accepted: [
        { reference: 'jwt-verify-middleware', safeguard: 'pinned-algorithm', by: 'es256', location: at(JWT, "algorithms: ['ES256']") },
      ],
      notSeen: [
        { reference: 'jwt-verify-middleware', safeguard: 'key-rotation', words: 'Where the key comes from is not seen in this snippet.' },
      ],
    },
  ],
});

const READ = `export async function download(req: Request, res: Response) {
  const file = path.join(UPLOADS, req.params.name);
  if (!file.startsWith(UPLOADS)) {
    return res.status(400).send('bad name');
  }
  res.send(await fs.readFile(file));
}
`;

export const fileRead = renderInput({
  prompt: null,
  references: REFERENCES,
  files: [
    {
      path: 'download.ts',
      text: READ,
      matches: [
        {
          reference: 'file-read-in-base-dir',
          variant: 'fs.ts',
          score: 0.805,
          evidence: [{ kind: 'operation', text: 'fs.readFile', location: at(READ, 'fs.readFile') }],
        },
      ],
      deviations: [
        deviation({
          id: 'file-read-in-base-dir/contained/b001',
          reference: 'file-read-in-base-dir',
          safeguard: 'contained',
          lookalike: 'prefixWithoutSeparator',
          title: 'The check lets a sibling directory with the same prefix through',
          state: 'bypassable',
          confidence: 'certain',
          severity: 'high',
          cwe: ['CWE-22'],
          owasp: ['A01:2021', 'A01:2025 Broken Access Control'],
          change: { expected: 'file.startsWith(UPLOADS + path.sep)', found: 'file.startsWith(UPLOADS)' },
          impact: 'Files of directories such as uploads-private can be read.',
          attack: { input: '../uploads-private/keys.txt', effect: 'the file of the other directory is sent' },
          repair: 'Compare with the directory and its separator.',
          location: at(READ, 'file.startsWith(UPLOADS)'),
          related: [at(READ, 'fs.readFile(file)')],
          referenceLocation: referenceAt('file-read-in-base-dir/variants/fs.ts', FILE_VARIANT, 'target.startsWith(base + path.sep)'),
        }),
      ],
    },
  ],
});

const COUNTER = `export function Counter() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
}
`;

export const notJudged = renderInput({
  prompt: prompt('a React counter button', [['library', 'react', 'React']]),
  references: REFERENCES,
  files: [
    {
      path: 'Counter.tsx',
      text: COUNTER,
      judged: false,
      nearMatches: [{ reference: 'login-endpoint', variant: null, score: 0.021, evidence: [] }],
      unjudged: [{ reason: 'No reference in the catalog does this job.', location: at(COUNTER, 'export function Counter() {') }],
    },
  ],
});

export const promptOnly = renderInput({
  prompt: prompt('Verify the JWT of each request in a Fastify hook', [
    ['library', 'fastify', 'Fastify'],
    ['demand', 'verify-token', 'Verify the JWT'],
  ]),
  references: REFERENCES,
  matches: [
    {
      reference: 'jwt-verify-middleware',
      variant: null,
      score: 0.842,
      evidence: [{ kind: 'prompt', text: 'Verify the JWT of each request' }],
    },
    { reference: 'login-endpoint', variant: null, score: 0.218, evidence: [{ kind: 'prompt', text: 'JWT' }] },
  ],
  files: [],
});
