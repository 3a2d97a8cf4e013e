/** How many records a caller may ask for: the lines on which that has no bound. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

async function open(text: string): Promise<readonly number[]> {
  const { deviations } = await reviewed(null, text);
  return deviations.filter(({ safeguard }) => safeguard === 'extra/list.size').map(({ location }) => location.startLine);
}

const LIST = "import { PrismaClient } from '@prisma/client';\nconst prisma = new PrismaClient();\nexport async function list(req, res) {\n";
const READ = 'res.json(await prisma.article.findMany({ take }));\n}';

test.each([
  [`const take = Number(req.query.take) || 20;\n${READ}`, [5]],
  [`const take = Math.max(Number(req.query.take), 1);\n${READ}`, [5]],
  [`const take = Math.min(Number(req.query.take) || 20, 100);\n${READ}`, []],
  [`const take = clamp(req.query.take);\n${READ}\nfunction clamp(n) { return Math.max(1, Math.min(100, Number(n))); }`, []],
  [`let take = parseInt(req.query.take, 10);\nif (Number.isNaN(take) || take > 100) take = 100;\n${READ}`, []],
  [`const take = parseInt(req.query.take, 10);\nif (take > 100) return res.sendStatus(400);\n${READ}`, []],
  [`const take = 50;\n${READ}`, []],
  [`const take = sizeOf(req.query.take);\n${READ}`, []],
])('%s → %j', async (body, lines) => {
  expect(await open(`${LIST}${body}`)).toEqual(lines);
});

const SCHEMA =
  "import { z } from 'zod';\nexport async function list(req, res) {\nconst { size } = z.object({ size: NUMBER }).parse(req.query);\n";
const QUERY = "res.json(await pool.query('SELECT id FROM article LIMIT ? OFFSET ?', [size, 0]));\n}";

test.each([
  [`${SCHEMA.replace('NUMBER', 'z.coerce.number().int().min(1)')}${QUERY}`, [4]],
  [`${SCHEMA.replace('NUMBER', 'z.coerce.number().int().default(20)')}${QUERY}`, [4]],
  [`${SCHEMA.replace('NUMBER', 'z.coerce.number().int().max(100)')}${QUERY}`, []],
  [`${SCHEMA.replace('NUMBER', 'z.coerce.number().refine((n) => n <= 100)')}${QUERY}`, []],
])('%s → %j', async (text, lines) => {
  expect(await open(text)).toEqual(lines);
});

const BODY = "import { createServer } from 'node:http';\ncreateServer((req, res) => {\n  const chunks = []; let size = 0;\n";
const COLLECT =
  "import type { IncomingMessage } from 'node:http';\nexport async function bodyOf(req: IncomingMessage) {\n  let size = 0; const chunks = [];\n";

async function collected(text: string): Promise<readonly number[]> {
  const { deviations } = await reviewed(null, text);
  return deviations.filter(({ safeguard }) => safeguard === 'extra/body.collect').map(({ location }) => location.startLine);
}

test.each([
  [`${BODY}  req.on('data', (chunk) => chunks.push(chunk));\n}).listen(1);`, [4]],
  [
    `${BODY}  req.on('data', (chunk) => { size += chunk.length; if (size > 1e6) req.destroy(); else chunks.push(chunk); });\n}).listen(1);`,
    [],
  ],
  [
    `${BODY}  if (Number(req.headers['content-length']) > 1e6) return res.destroy();\n  req.on('data', (chunk) => chunks.push(chunk));\n}).listen(1);`,
    [],
  ],
  [`${BODY}  req.on('data', (chunk) => hash.update(chunk));\n}).listen(1);`, []],
  [`${COLLECT}  for await (const chunk of req) chunks.push(chunk);\n}`, [4]],
  [
    `${COLLECT}  for await (const chunk of req) { size += chunk.length; if (size > 1e6) throw new Error('too long'); chunks.push(chunk); }\n}`,
    [],
  ],
  [
    "import https from 'node:https';\nhttps.get('https://example.com/a', (res) => { let text = ''; res.on('data', (chunk) => { text += chunk; }); });",
    [],
  ],
])('%s → %j', async (text, lines) => {
  expect(await collected(text)).toEqual(lines);
});

async function negative(text: string): Promise<readonly number[]> {
  const { deviations } = await reviewed(null, text);
  return deviations.filter(({ safeguard }) => safeguard === 'extra/amount.move').map(({ location }) => location.startLine);
}

const PAY = "import { z } from 'zod';\nexport async function pay(req, res) {\n";
const TAKE = "await pool.query('UPDATE wallet SET balance = balance - ? WHERE owner = ?', [amount, req.user.id]);\n}";

test.each([
  [`${PAY}const { amount } = req.body;\n${TAKE}`, [4]],
  [`${PAY}const { amount } = z.object({ amount: z.number().int() }).parse(req.body);\n${TAKE}`, [4]],
  [`${PAY}const { amount } = z.object({ amount: z.number().int().positive() }).parse(req.body);\n${TAKE}`, []],
  [`${PAY}const { amount } = z.object({ amount: z.number().min(1) }).parse(req.body);\n${TAKE}`, []],
  [`${PAY}const { amount } = req.body; if (!(amount > 0)) return res.sendStatus(400);\n${TAKE}`, []],
  [`${PAY}const amount = Math.abs(Number(req.body.amount));\n${TAKE}`, []],
  [`${PAY}const { amount } = req.body;\n${TAKE.replace('balance - ?', 'balance + ?')}`, []],
  [`${PAY}const { amount } = req.body;\n${TAKE.replaceAll('balance', 'position')}`, []],
])('%s → %j', async (text, lines) => {
  expect(await negative(text)).toEqual(lines);
});
