/** What is dangerous without any reference: `safeguard confidence CWE` of each finding in a text. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (text: string): readonly string[] => {
  const [file] = review({ prompt: null, files: [{ path: 'f.jsx', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? []).map(({ safeguard, confidence, cwe }) => `${safeguard} ${confidence} ${cwe.join(' ')}`);
};

const WEAK_ID = 'extra/random.weak possible CWE-338 CWE-330 CWE-340';

test.each([
  ['const newId = () => Math.random().toString(36).slice(2);', [WEAK_ID]],
  [
    "export const uuid = () => 'xxxxxxxx-xxxx-4xxx-yxxx'.replace(/[xy]/g, (c) => { const r = (Math.random() * 16) | 0; return (c === 'x' ? r : (r & 3) | 8).toString(16); });",
    [WEAK_ID],
  ],
  ["text.replace(/[xy]/g, (c) => { const r = (Math.random() * 16) | 0; return (c === 'x' ? r : (r & 3) | 8).toString(16); });", [WEAK_ID]],
  ['const winnerOfRound = players[Math.floor(Math.random() * players.length)].id;', []],
  ['const delay = base + Math.random() * 100;', []],
  ['const labelId = `label-${Math.random()}`;', []],
])('random: %s → %j', (text, expected) => {
  expect(findings(text)).toEqual(expected);
});

test.each([
  ['export const load = (name) => require(`./plugins/${name}`);', ['extra/module.load possible CWE-829 CWE-22 CWE-94']],
  [
    "import puppeteer from 'puppeteer';\nexport const open = () => puppeteer.launch({ args: ['--no-sandbox'] });",
    ['extra/browser.launch certain CWE-693'],
  ],
  ["import puppeteer from 'puppeteer';\nexport const open = () => puppeteer.launch({ args: ['--lang=de'] });", []],
  [
    'export const Out = ({ href }) => <a href={href} target="blank">x</a>;',
    ['checked-urls possible CWE-79 CWE-601', 'extra/jsx.window certain CWE-1022 CWE-200'],
  ],
  ['export const Out = ({ href }) => <a href={href} target="_self">x</a>;', ['checked-urls possible CWE-79 CWE-601']],
])('%s → %j', (text, expected) => {
  expect(findings(text)).toEqual(expected);
});

const PURIFY = "import DOMPurify from 'dompurify';\nexport const clean = (html) => DOMPurify.sanitize(html, ";
const SANITIZE = "import sanitizeHtml from 'sanitize-html';\nexport const clean = (html) => sanitizeHtml(html, ";
const OPENED = ['extra/sanitize.html likely CWE-79 CWE-80'];

test.each([
  [`${PURIFY}{ ADD_TAGS: ['script'] });`, OPENED],
  [`${PURIFY}{ ADD_ATTR: ['onclick'] });`, ['extra/sanitize.html likely CWE-79 CWE-83']],
  [`${PURIFY}{ ADD_TAGS: ['video'], ADD_ATTR: ['target'] });`, []],
  [`${SANITIZE}{ allowedTags: false });`, OPENED],
  [`${SANITIZE}{ allowedTags: ['b', 'i'] });`, []],
])('sanitizers: %s → %j', (text, expected) => {
  expect(findings(text)).toEqual(expected);
});

const FALLBACK = ['extra/config.fallback likely CWE-798 CWE-1188 CWE-321'];

test.each([
  ["const secret = process.env.JWT_SECRET || 'dev-secret';", FALLBACK],
  ["const keys = (process.env['API_KEYS'] ?? 'dev-key-1').split(',');", FALLBACK],
  ["const config = { db: { password: process.env.DB_PASSWORD || 'postgres' } };", FALLBACK],
  ["const secret = process.env.JWT_SECRET ?? '';", []],
  ["const life = process.env.JWT_EXPIRES_IN || '7d';", []],
  ["const header = process.env.API_KEY_HEADER || 'x-api-key';", []],
  ["const port = process.env.PORT || '3000';", []],
])('settings: %s → %j', (text, expected) => {
  expect(findings(text)).toEqual(expected);
});

const ONCE = ['extra/text.replace possible CWE-116 CWE-20'];

test.each([
  ["export const quoted = (name) => name.replace('\"', '');", ONCE],
  ["export const below = (name) => name.replace('../', '');", ONCE],
  ["export const quoted = (name) => name.replaceAll('\"', '');", []],
  ["export const quoted = (name) => name.replace(/\"/g, '');", []],
  ["export const line = (text) => text.replace('\\n', '');", []],
  ["export const slug = (name) => name.replace('-', '_');", []],
])('replaced once: %s → %j', (text, expected) => {
  expect(findings(text)).toEqual(expected);
});
