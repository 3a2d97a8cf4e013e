/** Outcomes that nobody looks at are idioms where they happen; those that are taken are none. */
import { describe, expect, it, test } from 'vitest';
import { evaluated } from './render.ts';

const HEAD = "import { writeFile } from 'node:fs/promises';\nimport { readFile } from 'node:fs';\n";

/** The idioms of outcomes in a text, in order. */
async function outcomes(code: string): Promise<readonly string[]> {
  const { events } = await evaluated(HEAD + code);
  return events.flatMap(({ idiom }) => (idiom !== null && /^(?:promise|callback|handler)\./.test(idiom) ? [idiom] : []));
}

describe('promises', () => {
  it.each([
    ['a statement of its own', 'export function f(p) { writeFile(p, ""); }', ['promise.dropped']],
    ['a then without a catch', 'export function f(p) { writeFile(p, "").then(() => 1); }', ['promise.dropped']],
    [
      'a function of the text',
      'async function save(p) { await writeFile(p, ""); }\nexport function f(p) { save(p); }',
      ['promise.dropped'],
    ],
    [
      'a function that takes its own errors',
      'async function save(p) { try { await writeFile(p, ""); } catch (e) { log(e); } }\nexport function f(p) { save(p); }',
      [],
    ],
    ['forEach', 'export function f(ps) { ps.forEach(async (p) => { await writeFile(p, ""); }); }', ['promise.dropped']],
    ['map, awaited', 'export async function f(ps) { await Promise.all(ps.map((p) => writeFile(p, ""))); }', []],
    ['awaited', 'export async function f(p) { await writeFile(p, ""); }', []],
    ['returned', 'export function f(p) { return writeFile(p, ""); }', []],
    ['caught', 'export function f(p) { writeFile(p, "").catch(report); }', []],
    ['a second handler', 'export function f(p) { writeFile(p, "").then(() => {}, () => {}); }', []],
    ['the top of a module', 'async function main() { await writeFile("a", ""); }\nmain();', []],
    ['an unknown function', 'export function f(p) { save(p); }', []],
    ['results that are not read', 'export async function f(ps) { await Promise.allSettled(ps); }', ['promise.unread']],
    ['results that are read', 'export async function f(ps) { const all = await Promise.allSettled(ps); return all; }', []],
  ])('%s', async (_, code, expected) => {
    expect(await outcomes(code)).toEqual(expected);
  });
});

describe('callbacks', () => {
  it.each([
    [
      'used after a look that does not return',
      'export function f(p) { readFile(p, (err, data) => { if (err) log(err); use(data); }); }',
      ['callback.unchecked'],
    ],
    ['used without a look', 'export function f(p) { readFile(p, (_, data) => { use(data); }); }', ['callback.unchecked']],
    ['returned from', 'export function f(p) { readFile(p, (err, data) => { if (err) return fail(err); use(data); }); }', []],
    ['on the other branch', 'export function f(p) { readFile(p, (err, data) => { if (err) fail(err); else use(data); }); }', []],
    ['the result itself is tested', 'export function f(p) { readFile(p, (_, data) => { if (data) use(data); }); }', []],
    ['both are handed on', 'export function f(p, done) { readFile(p, (err, data) => done(err, data)); }', []],
  ])('%s', async (_, code, expected) => {
    expect(await outcomes(code)).toEqual(expected);
  });
});

describe('handlers', () => {
  it.each([
    [
      'printed',
      'export const wrap = (fn) => (req, res, next) => { Promise.resolve(fn(req, res, next)).catch(console.error); };',
      ['handler.swallowed'],
    ],
    [
      'logged in a catch block',
      'export const wrap = (fn) => async (req, res, next) => { try { await fn(req, res, next); } catch (e) { log(e); } };',
      ['handler.swallowed'],
    ],
    ['forwarded', 'export const wrap = (fn) => (req, res, next) => { Promise.resolve(fn(req, res, next)).catch(next); };', []],
    [
      'answered',
      'export const wrap = (fn) => async (req, res, next) => { try { await fn(req, res, next); } catch (e) { res.sendStatus(500); } };',
      [],
    ],
    ['no handler', 'export const f = async (a, b) => { try { await fn(a, b); } catch (e) { log(e); } };', []],
  ])('%s', async (_, code, expected) => {
    expect(await outcomes(code)).toEqual(expected);
  });
});

test('the first of four parameters is an error only when nothing says otherwise', async () => {
  const body = "(first{}, req, res, next) { first.query('SELECT 1', (err, row) => { if (err) next(err); res.json(row); }); }";
  const head = "import { Pool } from 'pg';\nexport function f";
  expect(await outcomes(head + body.replace('{}', ': Pool'))).toEqual(['callback.unchecked']);
  expect(await outcomes(head + body.replace('{}', ''))).toEqual([]);
});
