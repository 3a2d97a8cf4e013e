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
  return (file?.deviations ?? []).flatMap(({ safeguard }) => (safeguard === 'bounded-wait' ? [safeguard] : []));
};

test.each([
  ['const http = axios.create(); export const f = (url: string) => http.get(url);', ['bounded-wait']],
  ['const http = axios.create({ timeout: 5000 }); export const f = (url: string) => http.get(url);', []],
  ['export const f = (url: string) => axios.get(url);', ['bounded-wait']],
  ['export const f = (url: string) => axios.get(url, { signal: AbortSignal.timeout(5000) });', []],
  ['export class A { constructor(private readonly http: AxiosInstance) {} f(url: string) { return this.http.get(url); } }', []],
])('%s → %j', (body, expected) => {
  expect(waits(`import axios, { type AxiosInstance } from 'axios';\n${body}`)).toEqual(expected);
});
