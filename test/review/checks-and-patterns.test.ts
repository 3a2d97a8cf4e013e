/** Checks that fail open and patterns that match too much: `line safeguard confidence` of each finding of the weakness. */
import { expect, test } from 'vitest';
import { reviewed } from './reviewed.ts';

async function findings(text: string, cwe: string): Promise<readonly string[]> {
  const { deviations } = await reviewed(null, text);
  return deviations
    .filter((one) => one.cwe[0] === cwe)
    .map(({ location, safeguard, confidence }) => `${location.startLine} ${safeguard} ${confidence}`);
}

const OPEN = ['2 extra/check.fail-open likely'];
const GUARD = 'export async function editors(req, res, next) {\n  let denied = false; try { denied = !(await ask(req.user)); } ';

test.each([
  ['export async function mayEdit(user) {\n  try { return await ask(user); } catch (e) { console.error(e.name); return true; }\n}', OPEN],
  ['export const canEdit = async (user) => {\n  try { return await ask(user); } catch { return { allowed: true }; }\n};', OPEN],
  [
    'export async function requireAdmin(req, res, next) {\n  try { if (!(await ask(req.user))) return res.sendStatus(403); } catch { return next(); }\n  next();\n}',
    OPEN,
  ],
  [`${GUARD}catch (e) { console.error(e.name); } if (denied) return res.sendStatus(403);\n  next();\n}`, OPEN],
  ['export const allowed = async (user) =>\n  canEdit(user).catch(() => true);', OPEN],
  ['export const allowed = async (user) =>\n  canEdit(user).catch(() => false);', []],
  ['export const removed = async (user) =>\n  remove(user).catch(() => true);', []],
  [`${GUARD}catch (e) { denied = true; } if (denied) return res.sendStatus(403);\n  next();\n}`, []],
  [`${GUARD.replace('= false', '= true')}catch (e) { console.error(e.name); } if (denied) return res.sendStatus(403);\n  next();\n}`, []],
  [`${GUARD}catch (e) { return next(e); } if (denied) return res.sendStatus(403);\n  next();\n}`, []],
  ['export async function mayEdit(user) {\n  try { return await ask(user); } catch { return false; }\n}', []],
  [
    'export async function visitor(req, res, next) {\n  try { req.user = await ask(req.cookies.sid); } catch { req.user = null; }\n  next();\n}',
    [],
  ],
  ['export async function isCached(key) {\n  try { return await ask(key); } catch { return true; }\n}', []],
])('%s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-636')).toEqual(expected);
});

test.each([
  ['export const isName = (name: string) => /^[A-z]{2,20}$/.test(name);', ['1 extra/regex.test certain']],
  ['export const isName = (name: string) => /^[A-Za-z^_]{2,20}$/.test(name);', []],
  ['export const isOurs = (url: string) => /^https:\\/\\/shop.example\\.com\\//.test(url);', ['1 extra/regex.test likely']],
  ["import { z } from 'zod';\nexport const Url = z.string().regex(/^https:\\/\\/(www.)?example.com$/);", ['2 extra/schema.define likely']],
  ['export const isOurs = (url: string) => /^https:\\/\\/shop\\.example\\.com\\//.test(url);', []],
  [
    "import Joi from 'joi';\nexport const site = Joi.string().pattern(/^https:\\/\\/[a-z0-9-]+.myshop.io$/);",
    ['2 extra/schema.define likely'],
  ],
  ["import Joi from 'joi';\nexport const site = Joi.string().pattern(/^https:\\/\\/[a-z0-9-]+\\.myshop\\.io$/);", []],
  ['export const isVersion = (text: string) => /^v\\d+.\\d+$/.test(text);', []],
  ['export const hasScript = (name: string) => /main.js$/.test(name);', []],
  ['export const line = (text: string) => /^id:.co$/.test(text);', []],
])('%s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-185')).toEqual(expected);
});

test.each([
  ["import Joi from 'joi';\nexport const slug = Joi.string().pattern(/^([a-z0-9]+-?)+$/);", ['2 extra/schema.define certain']],
  ["import { z } from 'zod';\nexport const slug = z.string().regex(/^([a-z0-9]+-?)+$/);", ['2 extra/schema.define certain']],
  ["import { z } from 'zod';\nexport const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);", []],
])('%s → %j', async (text, expected) => {
  expect(await findings(text, 'CWE-1333')).toEqual(expected);
});
