/** Options that the call gave which made the receiver: a client of its own limits for all requests. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const waits = (text: string): readonly string[] => {
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return [...(file?.deviations ?? []), ...(file?.notSeen ?? [])].flatMap(({ safeguard }) =>
    safeguard === 'bounded-wait' ? [safeguard] : [],
  );
};

test.each([
  ['const http = axios.create(); export const f = (req: Request) => http.get(String(req.query.url));', ['bounded-wait']],
  ['const http = axios.create({ timeout: 5000 }); export const f = (req: Request) => http.get(String(req.query.url));', []],
  ['export const f = (req: Request) => axios.get(String(req.query.url));', ['bounded-wait']],
  ['export const f = (req: Request) => axios.get(String(req.query.url), { signal: AbortSignal.timeout(5000) });', []],
  [
    'export class A { constructor(private readonly http: AxiosInstance) {} f(req: Request) { return this.http.get(String(req.query.url)); } }',
    [],
  ],
])('%s → %j', (body, expected) => {
  expect(waits(`import axios, { type AxiosInstance } from 'axios';\nimport type { Request } from 'express';\n${body}`)).toEqual(expected);
});
