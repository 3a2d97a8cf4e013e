/** When the text of an error counts as told to outsiders: by the error's own class, by its status, by the deployment. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const tells = (body: string): boolean => {
  const text = `import express from 'express';\nconst app = express();\nclass AppError extends Error { readonly status = 400; }\napp.use((err, req, res, next) => {\n${body}\n});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).some(({ cwe }) => cwe.includes('CWE-209'));
};

test.each([
  'res.json({ error: err.message });',
  'res.json({ stack: err.stack });',
  'res.json(err);',
  'res.json({ error: `${err}` });',
  'res.json({ error: err instanceof Error ? err.message : String(err) });',
  "res.json({ error: err.message || 'failed' });",
  "if (err.code === 'X') return res.json({ error: 'known' }); res.json({ error: err.message });",
  "res.json({ error: process.env.NODE_ENV === 'production' ? err.message : 'failed' });",
  'if (err instanceof AppError) { console.log(err); } res.json({ error: err.message });',
  'if (err.status < 500) return res.json({ error: 1 }); res.json({ error: err.message });',
  'if (err instanceof AppError || err instanceof Error) return res.json({ error: err.message });',
])('told: %s', (body) => {
  expect(tells(body)).toBe(true);
});

test.each([
  "res.json({ error: 'failed', id: req.id });",
  'res.json({ code: err.code, name: err.name, error: err.publicMessage });',
  'if (err instanceof AppError) return res.status(err.status).json({ error: err.message });',
  "const known = err instanceof AppError; res.json({ error: known ? err.message : 'failed' });",
  "let text = 'failed'; if (err instanceof AppError) text = err.message; res.json({ error: text });",
  'if (!(err instanceof AppError)) return res.sendStatus(500); res.json({ error: err.message });',
  "if (err.name === 'ValidationError') return res.json({ error: err.message });",
  "const status = err.status ?? 500; res.status(status).json({ error: status < 500 ? err.message : 'failed' });",
  "res.json({ error: 'failed', ...(process.env.NODE_ENV !== 'production' && { stack: err.stack }) });",
  "res.json({ error: app.get('env') === 'development' ? err.message : 'failed' });",
  "console.error(err); res.json({ ok: !err, failed: Boolean(err), why: 'failed' });",
])('not told: %s', (body) => {
  expect(tells(body)).toBe(false);
});

test.each([
  ['reply.send({ problem: String(error) });', true],
  ["const { statusCode, ...rest } = error;\nreply.code(statusCode ?? 500).send({ problem: 'failed', ...rest });", true],
  ["reply.code(error.statusCode ?? 500).send({ problem: 'failed', code: error.code });", false],
  [
    "if (error.validation) return reply.code(400).send({ details: error.validation });\nreply.code(500).send({ problem: 'failed' });",
    false,
  ],
])("an error handler's own parameter, as a whole: %s → %j", (body, expected) => {
  const text = `import Fastify from 'fastify';\nexport const app = Fastify();\napp.setErrorHandler((error, request, reply) => {\nrequest.log.error(error);\n${body}\n});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  expect((file?.deviations ?? []).some(({ cwe }) => cwe.includes('CWE-209'))).toBe(expected);
});

test('middleware that registers itself again comes to an end', () => {
  const text =
    "import express from 'express';\nconst app = express();\napp.use((req, res, next) => { app.get('/x', (a, b) => { b.json({ error: a.query.q }); }); next(); });\n";
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  expect(file?.deviations).toEqual([]);
});

test.each([
  ['console.log(req.body.password);', true],
  ['console.log(req.headers);', true],
  ['console.log(req.body);', true],
  ['console.log(req.body.password.length);', false],
  ["console.log(req.headers['user-agent'], req.body.title);", false],
])('in a log: %s → %j', (body, expected) => {
  const text = `import express from 'express';\nexpress().post('/', (req, res) => { ${body} res.end(); });\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  expect((file?.deviations ?? []).some(({ cwe }) => cwe.includes('CWE-532'))).toBe(expected);
});
