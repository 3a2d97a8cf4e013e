/** One safeguard broken in each way: the state says how. */
import { describe, expect, it } from 'vitest';
import { reviewed, told } from './reviewed.ts';

const PROMPT = 'Express route that downloads an invoice pdf by file name from one folder';

const route = (body: string) => `import express from 'express';
import path from 'node:path';
import fs from 'node:fs/promises';
const BASE = path.resolve('invoices');
const app = express();
app.get('/invoices/:name', async (req, res) => {
${body}
});
`;

const rows: readonly (readonly [what: string, body: string, expected: readonly string[]])[] = [
  [
    'guarded',
    `  const full = path.resolve(BASE, req.params.name);\n  if (!full.startsWith(BASE + path.sep)) return res.sendStatus(404);\n  res.send(await fs.readFile(full));`,
    [],
  ],
  [
    'guarded by a helper',
    `  const inside = (p) => !path.relative(BASE, p).startsWith('..') && !path.isAbsolute(path.relative(BASE, p));\n  const full = path.resolve(BASE, req.params.name);\n  if (!inside(full)) throw new Error('outside');\n  res.send(await fs.readFile(full));`,
    [],
  ],
  [
    'a pattern for the name',
    `  if (!/^[\\w-]{1,64}\\.pdf$/.test(req.params.name)) return res.sendStatus(404);\n  res.send(await fs.readFile(path.join(BASE, req.params.name)));`,
    [],
  ],
  ['no guard', `  res.send(await fs.readFile(path.join(BASE, req.params.name)));`, ['7 file-read-in-base-dir/contained-in-base altered']],
  [
    'a prefix without the separator',
    `  const full = path.resolve(BASE, req.params.name);\n  if (!full.startsWith(BASE)) return res.sendStatus(404);\n  res.send(await fs.readFile(full));`,
    ['8 file-read-in-base-dir/contained-in-base altered'],
  ],
  [
    'answered, not returned',
    `  const full = path.resolve(BASE, req.params.name);\n  if (!full.startsWith(BASE + path.sep)) res.status(404).end();\n  res.send(await fs.readFile(full));`,
    ['8 file-read-in-base-dir/contained-in-base altered'],
  ],
];

describe('states of a guard', () => {
  it.each(rows)('%s', async (_what, body, expected) => {
    expect(told(await reviewed(PROMPT, route(body)))).toEqual(expected);
  });
});

describe('order', () => {
  const login = (body: string) => `import express from 'express';
import session from 'express-session';
import bcrypt from 'bcrypt';
import { users } from './users.js';
const app = express();
app.post('/login', async (req, res) => {
  const { email, password } = req.body;
  if (typeof email !== 'string' || typeof password !== 'string') return res.sendStatus(400);
  const user = await users.findOne({ email });
  const ok = await bcrypt.compare(password, user?.passwordHash ?? process.env.DECOY);
  if (!user || !ok) return res.sendStatus(401);
${body}
});
`;
  const states = async (body: string) =>
    (await reviewed('Create a login endpoint with email and password using sessions', login(body))).deviations
      .filter(({ safeguard }) => safeguard === 'session-regenerated')
      .map(({ state }) => state);
  it.each([
    [
      'awaited',
      `  await new Promise((ok, no) => req.session.regenerate((e) => (e ? no(e) : ok())));\n  req.session.userId = user.id;\n  res.sendStatus(204);`,
      [],
    ],
    ['inside the callback', `  req.session.regenerate(() => {\n    req.session.userId = user.id;\n    res.sendStatus(204);\n  });`, []],
    ['nobody waits', `  req.session.regenerate(() => {});\n  req.session.userId = user.id;\n  res.sendStatus(204);`, ['altered']],
    [
      'afterwards',
      `  req.session.userId = user.id;\n  await new Promise((ok, no) => req.session.regenerate((e) => (e ? no(e) : ok())));\n  res.sendStatus(204);`,
      ['moved'],
    ],
    [
      'on one path',
      `  if (req.query.fresh) await new Promise((ok, no) => req.session.regenerate((e) => (e ? no(e) : ok())));\n  req.session.userId = user.id;\n  res.sendStatus(204);`,
      ['bypassable'],
    ],
  ])('%s', async (_what, body, expected) => {
    expect(await states(body)).toEqual(expected);
  });
});

describe('what the prompt demands', () => {
  const upload = (limit: string) =>
    `import express from 'express';\nimport multer from 'multer';\nconst upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: ${limit} } });\nconst app = express();\napp.post('/avatar', upload.single('avatar'), (req, res) => res.json({ size: req.file.size }));\n`;
  const sizes = async (prompt: string, limit: string) =>
    (await reviewed(prompt, upload(limit))).deviations.filter(({ safeguard }) => safeguard === 'prompt/max-size');
  it('finds a limit that is larger than the prompt allows, and quotes both', async () => {
    const [found] = await sizes('Avatar upload with express and multer, max 5 MB', '50 * 1024 * 1024');
    expect(found?.cause).toEqual({ kind: 'contradicted', quote: '5 MB' });
    expect(found?.change.found).toContain('50 * 1024 * 1024');
  });
  it('is quiet within the limit, and without one', async () => {
    expect(await sizes('Avatar upload with express and multer, max 5 MB', '5 * 1024 * 1024')).toEqual([]);
    expect(await sizes('Avatar upload with express and multer', '50 * 1024 * 1024')).toEqual([]);
  });
});

describe('who runs it', () => {
  const COMMAND =
    "import { exec } from 'node:child_process';\nexport const convert = (input: string) => exec(`ffmpeg -i ${input} out.mp4`);\n";
  const REQUEST =
    "import express from 'express';\nimport { exec } from 'node:child_process';\nexpress().get('/convert', (req, res) => {\n  exec(`ffmpeg -i ${req.query.input} out.mp4`, () => res.end());\n});\n";
  it.each([
    ['users', 'Convert the video that a user picked with ffmpeg', COMMAND, 'likely'],
    ['operators', 'Internal script: convert a video with ffmpeg', COMMAND, 'possible'],
    ['operators, yet the code takes a request', 'Internal script: convert a video with ffmpeg', REQUEST, 'certain'],
  ])('%s', async (_case, prompt, text, confidence) => {
    const { deviations } = await reviewed(prompt, text);
    expect(deviations.filter(({ safeguard }) => safeguard === 'no-shell').map((one) => one.confidence)).toEqual([confidence]);
  });
});

describe('places', () => {
  it('reports a literal at the use that it stands in, although an equal one is written earlier', async () => {
    const text = `import pg from 'pg';
export const pool = new pg.Pool({
  user: process.env.DB_USER || 'postgres',
  password: process.env.DB_PASSWORD || 'postgres',
});
`;
    expect(told(await reviewed(null, text))).toEqual([expect.stringMatching(/^4 /)]);
  });
});

describe('a snippet that is cut off', () => {
  it('is compared as far as it goes, and says where it ends', async () => {
    const whole = route('  const full = path.join(BASE, req.params.name);\n  res.send(await fs.readFile(full));');
    const cut = await reviewed(PROMPT, whole.slice(0, whole.indexOf('});')));
    expect(told(cut)).toEqual(['7 file-read-in-base-dir/contained-in-base altered']);
    expect(cut.unjudged.map(({ reason, location }) => [location.startLine, reason])).toContainEqual([
      9,
      'the code ends in the middle: what would follow is not judged',
    ]);
  });
});

describe('nothing to compare', () => {
  it.each([
    [
      'write a function that sorts an array of numbers with quicksort',
      'export const sort = (list: number[]): number[] => list.length < 2 ? list : [...sort(list.slice(1).filter((x) => x < list[0]!)), list[0]!, ...sort(list.slice(1).filter((x) => x >= list[0]!))];',
      'sort.ts',
    ],
    [
      'make a React counter component',
      "import { useState } from 'react';\nexport function Counter() {\n  const [n, set] = useState(0);\n  return <button onClick={() => set(n + 1)}>{n}</button>;\n}",
      'Counter.tsx',
    ],
  ])('%s', async (prompt, text, path) => {
    const file = await reviewed(prompt, text, path);
    expect(file.judged).toBe(false);
    expect(file.deviations).toEqual([]);
  });
});
