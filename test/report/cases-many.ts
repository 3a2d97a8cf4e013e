/** Cases with fences, several files, limits that the prompt names, extra operations and unproven parts. */
import { at, deviation, prompt, referenceAt, renderInput } from './fixtures.ts';
import { FILE_VARIANT, JWT_VARIANT, PG_VARIANT, REFERENCES } from './references.ts';

const CHAT = `Sure! Here is the middleware:

\`\`\`ts
export function authenticate(req, res, next) {
  const token = req.headers.authorization?.split(' ')[1];
  req.user = jwt.verify(token, SECRET, { algorithms: ['HS256', 'none'] });
  next();
}
\`\`\`

And this is how you use it:

\`\`\`js
app.get('/me', authenticate, (req, res) => {
  res.json(jwt.decode(req.headers.authorization.split(' ')[1]));
});
\`\`\`
`;
const JWT_FILE = 'jwt-verify-middleware/variants/jsonwebtoken.ts';
const jwtPart = {
  reference: 'jwt-verify-middleware',
  category: 'weak-authentication' as const,
  cwe: ['CWE-347'],
  owasp: ['A02:2021', 'A04:2025'],
};

export const chatFences = renderInput({
  prompt: prompt('JWT auth for express, must stay compatible with the old unsigned test tokens', [
    ['library', 'express', 'express'],
    ['unsafe-request', 'pinned-algorithm', 'compatible with the old unsigned test tokens'],
  ]),
  references: REFERENCES,
  present: 1,
  files: [
    {
      path: 'answer.md',
      text: CHAT,
      fence: { index: 0, lang: 'ts', startLine: 3, endLine: 9 },
      matches: [
        {
          reference: 'jwt-verify-middleware',
          variant: 'jsonwebtoken.ts',
          score: 0.955,
          evidence: [{ kind: 'operation', text: 'jwt.verify', location: at(CHAT, 'jwt.verify') }],
        },
      ],
      deviations: [
        deviation({
          ...jwtPart,
          id: 'jwt-verify-middleware/pinned-algorithm/c001',
          safeguard: 'pinned-algorithm',
          title: 'Unsigned tokens are accepted',
          severity: 'critical',
          cause: { kind: 'constrained', quote: 'compatible with the old unsigned test tokens' },
          change: { expected: "algorithms: ['HS256']", found: "algorithms: ['HS256', 'none']" },
          impact: 'Anyone can write a token for any user.',
          attack: { input: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.', effect: 'the request runs as user 1' },
          repair: 'List only the algorithm that signs the tokens.',
          location: at(CHAT, "'none'"),
          referenceLocation: referenceAt(JWT_FILE, JWT_VARIANT, "algorithms: ['RS256']"),
        }),
      ],
    },
    {
      path: 'answer.md',
      text: CHAT,
      fence: { index: 1, lang: 'js', startLine: 13, endLine: 17 },
      matches: [
        {
          reference: 'jwt-verify-middleware',
          variant: 'jsonwebtoken.ts',
          score: 0.511,
          evidence: [{ kind: 'operation', text: 'jwt.decode', location: at(CHAT, 'jwt.decode') }],
        },
      ],
      deviations: [
        deviation({
          ...jwtPart,
          id: 'jwt-verify-middleware/verified-claims/c002',
          safeguard: 'verified-claims',
          title: 'Claims are read without checking the signature',
          severity: 'medium',
          confidence: 'possible',
          change: { expected: 'req.user', found: "jwt.decode(req.headers.authorization.split(' ')[1])" },
          impact: 'Claims that nobody signed are shown as true.',
          attack: { input: 'a token with changed claims', effect: 'the changed claims are returned' },
          repair: 'Use the claims that the middleware verified.',
          location: at(CHAT, "jwt.decode(req.headers.authorization.split(' ')[1])"),
          referenceLocation: referenceAt(JWT_FILE, JWT_VARIANT, 'req.user = jwt.verify(token, publicKey, {'),
        }),
      ],
    },
  ],
});

const UPLOAD = `const upload = multer({
  dest: 'uploads/',
  limits: { fileSize: 50 * 1024 * 1024 },
});

app.post('/avatar', upload.single('avatar'), (req, res) => {
  res.json({ file: req.file.filename });
});
`;

export const uploadLimit = renderInput({
  prompt: prompt('avatar upload with multer, max 5 MB', [
    ['library', 'multer', 'multer'],
    ['number', 'max-size:5242880', 'max 5 MB'],
  ]),
  references: REFERENCES,
  present: 3,
  files: [
    {
      path: 'upload.js',
      text: UPLOAD,
      deviations: [
        deviation({
          id: 'prompt/max-size/d001',
          reference: null,
          safeguard: 'prompt/max-size',
          title: 'The size limit is ten times what the prompt asks for',
          severity: 'low',
          category: 'insecure-defaults',
          cwe: ['CWE-770'],
          owasp: [],
          cause: { kind: 'contradicted', quote: 'max 5 MB' },
          change: { expected: 'fileSize: 5 * 1024 * 1024', found: 'fileSize: 50 * 1024 * 1024' },
          impact: 'Uploads fill the disk faster than planned.',
          attack: { input: 'a file of 49 MB', effect: 'it is stored' },
          repair: 'Set the limit to 5 MB.',
          location: at(UPLOAD, '50 * 1024 * 1024'),
        }),
      ],
    },
  ],
});

const ORDERS = `export async function ordersOf(customer: string) {
  return db.query('SELECT * FROM orders WHERE customer = ' + customer);
}

export async function run(rule: string) {
  return eval(rule);
}
`;
const FILES = `export const read = (name: string) => fs.readFile(path.join('data', name));
`;
const CLEAN = `export const byId = (id: number) => db.query('SELECT * FROM orders WHERE id = $1', [id]);
`;

export const severalFiles = renderInput({
  prompt: prompt('order service: list orders of a customer, run discount rules, read attachments', []),
  references: REFERENCES,
  present: 1,
  files: [
    {
      path: 'src/orders.ts',
      text: ORDERS,
      matches: [
        {
          reference: 'sql-query-user-input',
          variant: 'pg.ts',
          score: 0.7,
          evidence: [{ kind: 'operation', text: 'db.query', location: at(ORDERS, 'db.query') }],
        },
      ],
      deviations: [
        deviation({
          severity: 'critical',
          confidence: 'likely',
          change: {
            expected: "'SELECT id, name FROM app_user WHERE email = $1',\n[email]",
            found: "db.query('SELECT * FROM orders WHERE customer = ' + customer)",
          },
          location: at(ORDERS, "'SELECT * FROM orders WHERE customer = ' + customer"),
          referenceLocation: referenceAt(
            'sql-query-user-input/variants/pg.ts',
            PG_VARIANT,
            "'SELECT id, name FROM app_user WHERE email = $1',\n    [email]",
          ),
        }),
        deviation({
          id: 'extra/code.evaluate/e002',
          reference: null,
          safeguard: 'extra/code.evaluate',
          title: 'Text from the caller is run as code',
          state: 'extra',
          severity: 'critical',
          category: 'insecure-patterns',
          cwe: ['CWE-95'],
          owasp: ['A03:2021'],
          change: { expected: 'Describe rules as data and interpret the few operations that they need.', found: 'eval(rule)' },
          impact: 'The caller runs any code in this process.',
          attack: { input: 'process.exit()', effect: 'the service stops' },
          repair: 'Describe rules as data and interpret the few operations that they need.',
          location: at(ORDERS, 'eval(rule)'),
        }),
      ],
    },
    {
      path: 'src/attachments.ts',
      text: FILES,
      matches: [
        {
          reference: 'file-read-in-base-dir',
          variant: 'fs.ts',
          score: 0.66,
          evidence: [{ kind: 'operation', text: 'fs.readFile', location: at(FILES, 'fs.readFile') }],
        },
      ],
      deviations: [
        deviation({
          id: 'file-read-in-base-dir/contained/e003',
          reference: 'file-read-in-base-dir',
          safeguard: 'contained',
          title: 'The path is not compared with the base directory',
          state: 'missing',
          confidence: 'possible',
          cwe: ['CWE-22'],
          owasp: ['A01:2021'],
          change: {
            expected: "if (!path.resolve('data', name).startsWith(path.resolve('data') + path.sep)) throw new NotFound();",
            found: '',
          },
          impact: 'Any file that the process may read can be fetched.',
          attack: { input: '../../etc/passwd', effect: 'the file is returned' },
          repair: 'Resolve the path and compare it with the base directory before reading.',
          location: at(FILES, "path.join('data', name)"),
          referenceLocation: referenceAt(
            'file-read-in-base-dir/variants/fs.ts',
            FILE_VARIANT,
            'if (!target.startsWith(base + path.sep)) throw new NotFound();',
          ),
        }),
      ],
      unproven: [{ reason: 'limit: the function was too large to follow to its end', location: at(FILES, 'fs.readFile') }],
    },
    { path: 'src/by-id.ts', text: CLEAN, matches: [{ reference: 'sql-query-user-input', variant: 'pg.ts', score: 0.61, evidence: [] }] },
    {
      path: 'src/theme.ts',
      text: 'export const theme = { accent: "teal" };\n',
      judged: false,
      unjudged: [
        { reason: 'No reference in the catalog does this job.', location: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 41 } },
      ],
    },
  ],
});
