/** What an outsider learns of a request for a reset, where the token goes, and where the link leads. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const HEAD =
  "import { createHash, randomBytes } from 'node:crypto';\nimport { Router } from 'express';\nimport nodemailer from 'nodemailer';\nimport { User } from './models/user';\nexport const r = Router();\nconst mailer = nodemailer.createTransport('smtp://mail');\nr.post('/forgot', async (req, res) => {\nconst token = randomBytes(32).toString('hex');\nconst user = await User.findOne({ email: String(req.body.email) });\n";

const findings = (body: string): readonly string[] => {
  const [file] = review(
    {
      prompt: { name: 'prompt', text: 'Forgot password endpoint' },
      files: [{ path: 'f.ts', text: `${HEAD}${body}\n});\n` }],
      options: { promptInReport: 'none' },
    },
    catalog,
  ).files;
  return (file?.deviations ?? [])
    .filter(({ reference, confidence }) => reference === 'password-reset-request' && confidence !== 'possible')
    .map(({ safeguard }) => safeguard);
};
const mail = (text: string): string => `await mailer.sendMail({ to: user.email, subject: 'x', text: ${text} });`;

test.each([
  // Each answer for an unknown address looks like one for a known one.
  ['if (!user) return res.json({ ok: true });\nres.json({ ok: true });', []],
  ['if (!user) return res.status(404).json({ ok: false });\nres.json({ ok: true });', ['reset-no-enumeration']],
  [
    'if (!user) return res.json({ ok: true });\nif (user.locked) return res.status(423).end();\nres.json({ ok: true });',
    ['reset-no-enumeration'],
  ],
  ['if (user) notify(user, token);\nres.json({ ok: true });', []],
  // The token in the mail is in no other place.
  [`user.resetToken = token;\n${mail('token')}`, ['reset-token-hashed']],
  [`user.resetToken = createHash('sha256').update(token).digest('hex');\n${mail('token')}`, []],
  [`user.resetKey = randomBytes(32).toString('hex');\n${mail('token')}`, []],
  [`${mail('token')}\nres.json({ token });`, ['reset-token-not-answered']],
  [`${mail('token')}\nres.json({ id: randomBytes(8).toString('hex') });`, ['reset-token-length']],
  // The part of the link that decides where it leads.
  [mail('`https://${req.headers.host}/r/${token}`'), ['reset-link-fixed-origin']],
  [`const base = req.protocol + '://' + req.get('host');\n${mail('`Open ${base}/r/${token} now`')}`, ['reset-link-fixed-origin']],
  [mail('`https://app.example.com/r/${token}?host=${req.headers.host}`'), []],
  [mail('`${process.env.APP_URL}/r/${token}`'), []],
  [`const link = new URL('/r/' + token, req.headers.origin);\n${mail('link.href')}`, ['reset-link-fixed-origin']],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

test('a value that is drawn, stored and answered means nothing where no reset is asked for', () => {
  const text = HEAD.replace("'hex');", "'hex');\nawait User.updateOne({ email: String(req.body.email) }, { invite: token });");
  const found = (prompt: string) =>
    review(
      {
        prompt: { name: 'prompt', text: prompt },
        files: [{ path: 'f.ts', text: `${text}res.json({ token });\n});\n` }],
        options: { promptInReport: 'none' },
      },
      catalog,
    ).files.flatMap(({ deviations }) => deviations.map(({ safeguard }) => safeguard));
  expect(found('Forgot password endpoint')).toContain('reset-token-not-answered');
  expect(found('create an invitation for a colleague')).not.toContain('reset-token-not-answered');
});

test('an identifier may be answered', () => {
  const text = HEAD.replace('const token =', 'const id =');
  const { files } = review(
    {
      prompt: { name: 'prompt', text: 'Forgot password endpoint' },
      files: [{ path: 'f.ts', text: `${text}await Request.create({ id });\nres.json({ id });\n});\n` }],
      options: { promptInReport: 'none' },
    },
    catalog,
  );
  expect(files.flatMap(({ deviations }) => deviations.map(({ safeguard }) => safeguard))).not.toContain('reset-token-not-answered');
});
