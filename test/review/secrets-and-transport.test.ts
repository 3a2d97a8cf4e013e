/** Dangers of secrets on their way, of connections and of models: `line safeguard confidence CWE` of each finding that is one. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

async function findings(text: string, cwe: string): Promise<readonly string[]> {
  const { deviations } = await reviewed(null, text);
  return deviations
    .filter((one) => one.cwe[0] === cwe)
    .map(({ location, safeguard, confidence }) => `${location.startLine} ${safeguard} ${confidence}`);
}

const WEB = 'const encoder = new TextEncoder();\nexport const hash = async (password: string) => crypto.subtle';

test.each([
  [`${WEB}.digest('SHA-256', encoder.encode(password));`, ['2 extra/hash.digest likely']],
  [`${WEB.replace('password', 'text').replace('password', 'text')}.digest('SHA-256', encoder.encode(text));`, []],
])('passwords in Web Crypto: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-916')).toEqual(expected);
});

const FETCH = "import { Agent, fetch } from 'undici';\nimport tls from 'node:tls';\n";

test.each([
  ["import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: { rejectUnauthorized: false } });", ['2 extra/db.connect certain']],
  [
    "import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: process.env.LIVE ? { rejectUnauthorized: false } : undefined });",
    ['2 extra/db.connect certain'],
  ],
  ["import { Pool } from 'pg';\nexport const pool = new Pool({ ssl: { rejectUnauthorized: true } });", []],
  ["import Redis from 'ioredis';\nexport const store = new Redis({ tls: { rejectUnauthorized: false } });", ['2 extra/db.connect certain']],
  [`${FETCH}export const agent = new Agent({ connect: { checkServerIdentity: () => undefined } });`, ['3 extra/tls.identity certain']],
  [`${FETCH}export const agent = new Agent({ connect: { checkServerIdentity() {} } });`, ['3 extra/tls.identity certain']],
  [
    `${FETCH}export const agent = new Agent({ connect: { checkServerIdentity: (_, cert) => tls.checkServerIdentity('billing.example', cert) } });`,
    [],
  ],
  [
    `${FETCH}export const agent = new Agent({ connect: { checkServerIdentity: (host, cert) => (cert.fingerprint256 === process.env.PIN ? undefined : new Error(host)) } });`,
    [],
  ],
])('certificates: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-295')).toEqual(expected);
});

const SPAWN = "import { spawn, execSync } from 'node:child_process';\n";

test.each([
  [`${SPAWN}spawn('mysqldump', ['--password=' + process.env.DB_PASSWORD, 'shop']);`, ['2 extra/process.spawn likely']],
  [`${SPAWN}execSync(\`mysqldump -p\${process.env.DB_PASSWORD} shop\`);`, ['2 extra/shell.exec likely']],
  [`${SPAWN}spawn('mysqldump', ['shop'], { env: { MYSQL_PWD: process.env.DB_PASSWORD } });`, []],
  [`${SPAWN}spawn('openssl', ['passwd', '-stdin']);`, []],
])('arguments: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-214')).toEqual(expected);
});

const MODEL = "import OpenAI from 'openai';\nconst openai = new OpenAI();\nexport const ask = (req) => openai.chat.completions.create";

test.each([
  [`${MODEL}({ messages: [{ role: 'system', content: \`Answer in a \${req.body.tone} tone.\` }] });`, ['3 extra/llm.call certain']],
  [`${MODEL}({ messages: [{ role: 'system', content: 'Be kind.' }, { role: 'user', content: req.body.question }] });`, []],
  [`${MODEL}({ messages: [{ role: 'system', content: req.body.kind === 'short' ? 'Be short.' : 'Be kind.' }] });`, []],
])('models: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-1427')).toEqual(expected);
});

const TOKEN = 'export function guard(req, res, next) {\n  const given = req.get("x-token");\n';

test.each([
  [`${TOKEN}  if (given !== process.env.ADMIN_TOKEN) return res.sendStatus(401);\n  next();\n}`, ['3 api-key-compared-evenly certain']],
  [`${TOKEN}  if (given == null || process.env.ADMIN_TOKEN === undefined) return res.sendStatus(401);\n  next();\n}`, []],
  [`${TOKEN}  if (given !== process.env.APP_VERSION) return res.sendStatus(409);\n  next();\n}`, []],
  ['export const same = (password: string, repeated: string) => password === repeated;', []],
  ['export function next(token: Token, expected: string) {\n  return token.type === "word" && token.text === expected;\n}', []],
])('comparisons: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-208')).toEqual(expected);
});

const LOGIN = "import axios from 'axios';\nexport const login = (password: string) => axios.post";

test.each([
  [`${LOGIN}('http://stock.example/login', { password });`, ['2 extra/http.request likely']],
  [
    `${LOGIN}(\`http://\${process.env.HOST}/login\`, {}, { headers: { authorization: \`Bearer \${process.env.API_TOKEN}\` } });`,
    ['2 extra/http.request likely'],
  ],
  [`${LOGIN}('https://stock.example/login', { password });`, []],
  [`${LOGIN}('http://localhost:3000/login', { password });`, []],
  [`${LOGIN}('http://stock.example/items', { size: 3 });`, []],
])('clear text: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-319')).toEqual(expected);
});

const UNZIP = "import { gunzipSync } from 'node:zlib';\nexport const read = (req) => gunzipSync";

test.each([
  [`${UNZIP}(req.body).toString();`, ['2 extra/decompress certain']],
  [`${UNZIP}(req.body, { maxOutputLength: 1e6 }).toString();`, []],
])('compressed data: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-409')).toEqual(expected);
});

const ENV =
  "import { z } from 'zod';\nexport const config = z.object({ PORT: z.string(), KEY: z.string() }).strict().parse(process.env);\n";
const SECRET_ENV = ENV.replace('KEY', 'API_KEY');

test.each([
  [`${SECRET_ENV}console.log('loaded', config);`, 1],
  ['console.log(process.env);', 1],
  [`${ENV}console.log('loaded', config);`, 0],
  [`${SECRET_ENV}console.log('port', config.PORT);`, 0],
  ["const config = Object.freeze({ port: 1, key: process.env.API_KEY });\nconsole.log('port', config.port);", 0],
  ['console.log(process.env.NODE_ENV);', 0],
  ['export async function enter(user) {\n  const access = await issueAccessToken(user.id);\n  console.log("entered", { access });\n}', 1],
  ['export async function enter(user) {\n  const store = createTokenStore(user.id);\n  console.log("entered", { store });\n}', 0],
])('settings in logs: %s → %i', async (text, expected) => {
  expect(await findings(text, 'CWE-532')).toHaveLength(expected);
});

const HASH =
  "import { createHash } from 'node:crypto';\nimport { randomBytes } from 'node:crypto';\nexport function name(user) { return createHash('sha256').update";

test.each([
  [`${HASH.replace('name', 'newResetToken')}(user.id + Date.now()).digest('hex'); }`, ['3 extra/hash.update likely']],
  [`${HASH.replace('name', 'newResetToken')}(randomBytes(32).toString('hex') + Date.now()).digest('hex'); }`, []],
  [`${HASH.replace('name', 'cacheKey')}(user.id + Date.now()).digest('hex'); }`, []],
])('secrets of the time: %s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-330')).toEqual(expected);
});

const KEYED = (test: string) =>
  `export function admit(req, res, next) {\n  const apiKey = req.headers['x-api-key'];\n  if (${test}) return res.status(401).end();\n  next();\n}`;

test.each([
  [KEYED('apiKey !== process.env.API_KEY'), true, ['3 api-key-compared-evenly certain']],
  [KEYED('process.env.API_KEY !== apiKey'), true, ['3 api-key-compared-evenly certain']],
  [KEYED("apiKey === ''"), false, []],
])('a key of the environment, without a prompt: %s → matched %s, %j', async (text, isMatched, expected) => {
  expect((await reviewed(null, text)).matches.some(({ reference }) => reference === 'api-key-auth')).toBe(isMatched);
  expect(await findings(text, 'CWE-208')).toEqual(expected);
});
