/** Which parameter of a helper is the folder and which the name, and what a drawn name adds to a path. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const HEAD = `import fs from 'node:fs';
import path from 'node:path';
import { randomBytes, randomUUID } from 'node:crypto';
import tar from 'tar-stream';
import unzipper from 'unzipper';
`;

const findings = (code: string): readonly string[] => {
  const files = [{ path: 'f.ts', text: HEAD + code }];
  const [file] = review({ prompt: null, files, options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).filter(({ cwe }) => cwe[0] === 'CWE-22').map(({ reference, confidence }) => `${reference} ${confidence}`);
};

const INSIDE =
  'const root = path.resolve(dir); const full = path.resolve(root, name); if (!full.startsWith(root + path.sep)) throw new Error();';

test.each([
  [`export function f(dir: string, name: string) { ${INSIDE} return fs.readFileSync(full); }`, []],
  [
    `export function f(dir: string, name: string) { ${INSIDE.replace(' + path.sep', '')} return fs.readFileSync(full); }`,
    ['file-read-in-base-dir possible'],
  ],
  [
    "import type { Request } from 'express'; export function f(req: Request) { const full = path.resolve('/srv/files', req.params.name.replace('../', '')); if (!full.startsWith('/srv/files')) throw new Error(); return fs.readFileSync(full); }",
    ['file-read-in-base-dir certain'],
  ],
  [
    "export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) { const segments = (await params).path; if (segments.some((one) => !/^[a-z0-9-]+$/.test(one))) return new Response(null, { status: 404 }); return new Response(fs.readFileSync(path.join('/srv/files', ...segments))); }",
    [],
  ],
  ['export function f(dir: string, name: string) { return fs.readFileSync(path.join(dir, name)); }', ['file-read-in-base-dir possible']],
  [
    "export function f(dir: string) { fs.createReadStream('a.zip').pipe(unzipper.Parse()).on('entry', (entry) => entry.pipe(fs.createWriteStream(path.join(dir, entry.path)))); }",
    ['archive-extraction likely'],
  ],
  [
    `export function f(dir: string) { fs.createReadStream('a.zip').pipe(unzipper.Parse()).on('entry', (entry) => { const name = entry.path; ${INSIDE} entry.pipe(fs.createWriteStream(full)); }); }`,
    [],
  ],
  [
    `export function f(dir: string) { const t = tar.extract(); t.on('entry', ({ name }, stream) => { ${INSIDE} stream.pipe(fs.createWriteStream(full)); }); return t; }`,
    [],
  ],
  [
    `export function f(dir: string) { const t = tar.extract(); t.on('entry', ({ name }, stream) => { const full = path.resolve(dir, name); if (name.startsWith('..')) return; stream.pipe(fs.createWriteStream(full)); }); return t; }`,
    ['archive-extraction likely'],
  ],
  [
    `export function f(req: import('express').Request, dir: string) { const name = String(req.query.n); ${INSIDE} fs.createWriteStream(full); }`,
    [],
  ],
  [
    "export async function POST(req: Request) { const file = (await req.formData()).get('f') as File; fs.writeFileSync(path.join('/srv', randomUUID() + path.extname(file.name)), ''); }",
    [],
  ],
  [
    "export async function POST(req: Request) { const file = (await req.formData()).get('f') as File; fs.writeFileSync(path.join('/srv', `${randomBytes(8).toString('hex')}-${file.name}`), ''); }",
    ['null certain'],
  ],
])('%s → %j', (code, expected) => {
  expect(findings(code)).toEqual(expected);
});

const served = (parts: string): readonly string[] =>
  findings(
    `export async function GET(request: Request, { params }: { params: Promise<{ path: string[] }> }) { const { path: segments } = await params; return new Response(fs.readFileSync(path.join('/srv/files', ${parts}))); }`,
  );

test.each([
  ['...segments', ['file-read-in-base-dir certain']],
  ["segments.join('/')", ['file-read-in-base-dir certain']],
  ['...segments.map(decodeURIComponent)', ['file-read-in-base-dir certain']],
  ['...segments.map(encodeURIComponent)', []],
])('parts of a path: %s → %j', (parts, expected) => {
  expect(served(parts)).toEqual(expected);
});
