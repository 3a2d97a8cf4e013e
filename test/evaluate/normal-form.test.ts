/**
 * The normal form's rules as pairs: the two texts of a row do the same, and must evaluate to the same operations under the same
 * conditions. Rows of `distinct` look alike and must stay apart.
 */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/evaluate/index.ts';
import { evaluated, operationsOf, renderer } from './render.ts';

const body = (text: string) => `export async function entry(a, b, c) {\n${text}\n}`;

async function check(before: string, after: string, same: boolean) {
  const [left, right] = [operationsOf(await evaluated(before)), operationsOf(await evaluated(after))];
  expect(left.length).toBeGreaterThan(0);
  if (same) expect(left).toEqual(right);
  else expect(left).not.toEqual(right);
}

const equivalent: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['1 renaming', body('const p = f(a); g(p);'), 'export async function other(x, y, z) { const q = f(x); g(q); }'],
  [
    '2 import style: require',
    "import * as fs from 'fs'; export const e = (a) => fs.readFile(a);",
    "const fs = require('fs'); export const e = (a) => fs.readFile(a);",
  ],
  [
    '2 import style: named',
    "import { readFile as r } from 'fs'; export const e = (a) => r(a);",
    "import fs from 'node:fs'; export const e = (a) => fs.readFile(a);",
  ],
  [
    '2 import style: dynamic',
    "export const e = async (a) => (await import('fs')).readFile(a);",
    "import fs from 'fs'; export const e = (a) => fs.readFile(a);",
  ],
  [
    '3 default and namespace',
    "import jwt from 'jsonwebtoken'; export const e = (a) => jwt.verify(a);",
    "import { verify } from 'jsonwebtoken'; export const e = (a) => verify(a);",
  ],
  [
    '4 module aliases',
    "import { promises as fs } from 'fs'; export const e = (a) => fs.readFile(a);",
    "import { readFile } from 'fs/promises'; export const e = (a) => readFile(a);",
  ],
  [
    '5 drop-in packages',
    "import b from 'bcryptjs'; export const e = (a, c) => b.compare(a, c);",
    "import b from 'bcrypt'; export const e = (a, c) => b.compare(a, c);",
  ],
  ['8 await', body('const d = await f(a); g(d);'), body('g(await f(a));')],
  ['9 then', body('return f(a).then((d) => g(d));'), body('const d = f(a); g(d);')],
  [
    '9 conditions of a then handler',
    body('const ok = (x) => f(x).then((y) => { if (!b) throw new E(); return y; }); await ok(a); g(a);'),
    body('await f(a); if (!b) throw new E(); g(a);'),
  ],
  ['11 new Promise', body('const d = await new Promise((ok) => ok(f(a))); g(d);'), body('g(f(a));')],
  ['11 handed to then', body('const d = await new Promise((ok, no) => { f(a).then(ok, no); }); g(d);'), body('g(await f(a));')],
  [
    '11 conditions of resolve',
    body('const h = async (x) => { if (!x.good) throw new E(); }; await new Promise((ok, no) => { h(a).then(ok, no); }); g(a);'),
    body('if (!a.good) throw new E(); g(a);'),
  ],
  [
    '12 function form',
    'export function entry(a) { const h = function (x) { return f(x); }; g(h(a)); }',
    'export const entry = (a) => { const h = (x) => f(x); g(h(a)); };',
  ],
  [
    '12 class method',
    'class H { go(x) { return f(x); } } export function entry(a) { g(new H().go(a)); }',
    'export function entry(a) { g(f(a)); }',
  ],
  [
    '13 local helper',
    body('const inside = (r, x) => x.startsWith(r); if (!inside(b, a)) return; g(a);'),
    body('if (!a.startsWith(b)) return; g(a);'),
  ],
  [
    '14 throwing validator',
    body('const ok = (x) => { if (!x.startsWith(b)) throw new E(); }; ok(a); g(a);'),
    body('if (!a.startsWith(b)) throw new E(); g(a);'),
  ],
  [
    '13 helper in a handler',
    body('const q = a.pool; r.get("/", (req) => { const h = () => q.find(req); h(); });'),
    body('const q = a.pool; r.get("/", (req) => { q.find(req); });'),
  ],
  ['15 constants', body('const N = 6; const M = N * 2; f(a, M);'), body('f(a, 12);')],
  ['16 template', body('f(`${a}/${b}`);'), body("f(a + '/' + b);")],
  ['16 join', body("f([a, b].join('/'));"), body("f(a + '/' + b);")],
  ['17 quotes and bases', body("f('\\x61', 0x10, 1_000);"), body('f("a", 16, 1000);')],
  ['18 early return', body('if (!a) return; f(b);'), body('if (a) { f(b); }')],
  ['19 flag', body('let ok = false; if (a) ok = true; if (!ok) return; f(b);'), body('if (!a) return; f(b);')],
  ['20 conditional', body('a ? f(b) : 0;'), body('if (a) f(b);')],
  ['20 and', body('a && f(b);'), body('if (a) f(b);')],
  ['20 switch', body("switch (a) { case 'x': f(b); break; default: }"), body("if (a === 'x') f(b);")],
  ['21 negation', body('if (!(a !== b)) f(c);'), body('if (a === b) f(c);')],
  ['22 De Morgan', body('if (!(a || b)) f(c);'), body('if (!a && !b) f(c);')],
  ['23 direction', body('if (0 < a) f(b);'), body('if (a > 0) f(b);')],
  ['23 null', body('if (null == a) f(b);'), body('if (a === undefined) f(b);')],
  ['24 symmetric', body("if ('x' === a) f(b);"), body("if (a === 'x') f(b);")],
  ['25 destructuring', body('const { q: { r } } = a; f(r);'), body('f(a.q.r);')],
  ['25 parameter object', 'export const e = ({ q: { r } }) => f(r);', 'export const e = (x) => f(x.q.r);'],
  ['25 array', body('const [, x] = a; f(x);'), body('f(a[1]);')],
  ['26 access', body("f(a['b'], a.at(0));"), body('f(a.b, a[0]);')],
  ['27 optional chaining', body('f(a?.b);'), body('f(a.b);')],
  ['28 keys', body('f({ x: 1, y: a });'), body('const x = 1; const y = a; f({ y, x });')],
  ['28 spread', body('const base = { x: 0, z: b }; f({ ...base, x: 1 });'), body('f({ x: 1, z: b });')],
  ['29 types', body('f((a as string)!, <any>b);'), body('f(a, b);')],
  ['29 enums', 'enum K { A = "x" } export const e = () => f(K.A);', 'export const e = () => f("x");'],
  ['31 forEach', body('a.forEach((x) => f(x));'), body('for (const x of a) f(x);')],
  ['31 map and all', body('await Promise.all(a.map((x) => f(x)));'), body('for (const x of a) f(x);')],
  ['31 counted loop', body('for (let i = 0; i < a.length; i++) g(a[i]);'), body('for (let j = 0; j < a.length; j += 1) g(a[j]);')],
  ['31 filter', body('a.filter((x) => x.ok).forEach((x) => f(x));'), body('for (const x of a) { if (x.ok) f(x); }')],
  ['33 inert code', body('const unused = 1; f(a);'), body('f(a);')],
  ['34 substring', body('f(a.substring(1));'), body('f(a.slice(1));')],
  ['34 utf8', body("f(Buffer.from(a, 'utf8'));"), body('f(Buffer.from(a));')],
  ['35 regex', body('if (/x/gi.test(a)) f(b);'), body("if (new RegExp('x', 'ig').test(a)) f(b);")],
  [
    'G5 refinement through a result',
    body('const pick = (x) => (x.ok ? x : null); const p = pick(a); if (!p) return; f(b);'),
    body('if (!a.ok) return; if (!a) return; f(b);'),
  ],
  ['G10 dispatch by key', body('const t = { go: (x) => f(x) }; t[b]?.(a);'), body("if (b === 'go') f(a);")],
  ['G10 dispatch table', body('const t = { go: (x) => f(x) }; t.go(a);'), body('f(a);')],
];

const distinct: readonly (readonly [rule: string, one: string, other: string])[] = [
  ['8 a missing await', body('if (await f(a)) g(b);'), body('if (a) g(b);')],
  [
    '9 a then handler that only looks',
    body('await f(a).then((y) => { if (!b) log(); return y; }); g(a);'),
    body('await f(a).then((y) => { if (!b) throw new E(); return y; }); g(a);'),
  ],
  [
    '9 a rejection that is handled',
    body('await f(a).then((y) => { if (!b) throw new E(); return y; }).catch(() => null); g(a);'),
    body('await f(a).then((y) => { if (!b) throw new E(); return y; }); g(a);'),
  ],
  ['15 another number', body('f(a, 12);'), body('f(a, 10);')],
  ['16 the separator counts', body('if (a.startsWith(b + "/")) f(a);'), body('if (a.startsWith(b)) f(a);')],
  ['18 without the return', body('if (!a) log(); f(b);'), body('if (!a) { log(); return; } f(b);')],
  ['20 or is not and', body('if (a || b) f(c);'), body('if (a && b) f(c);')],
  ['21 negation counts', body('if (a) f(b);'), body('if (!a) f(b);')],
  ['27 a literal fallback', body("f(a || 'dev');"), body('f(a);')],
  ['28 order of spreads', body('f({ ...a, x: 1 });'), body('f({ x: 1, ...a });')],
  [
    '14 the validator checks another value',
    body('const ok = (x) => { if (!x.startsWith(b)) throw new E(); }; ok(c); g(a);'),
    body('const ok = (x) => { if (!x.startsWith(b)) throw new E(); }; ok(a); g(a);'),
  ],
  [
    '14 nobody waits for the async validator',
    body('const ok = async (x) => { if (!x.good) throw new E(); }; ok(a); g(a);'),
    body('const ok = async (x) => { if (!x.good) throw new E(); }; await ok(a); g(a);'),
  ],
  ['33 a catch that swallows', body('try { if (!a) throw new E(); } catch {} f(b);'), body('if (!a) throw new E(); f(b);')],
];

describe('equivalent texts have one normal form', () => {
  it.each(equivalent)('%s', async (_rule, before, after) => check(before, after, true));
});

describe('texts that differ in meaning stay apart', () => {
  it.each(distinct)('%s', async (_rule, one, other) => check(one, other, false));
});

describe('term rules', () => {
  const value = async (expression: string) => {
    const result = await evaluated(`export const entry = (a, b, c, x, n) => sink(${expression});`);
    const show = renderer(result);
    for (const name of ['a', 'b', 'c', 'x', 'n']) [...result.params.keys()].filter((id) => result.terms.get(id).lit === name).forEach(show);
    const sink = result.events.find(
      (event) => event.kind === 'call' && event.args.length === 1 && result.terms.get(event.callee).lit === 'sink',
    );
    return show(sink?.args[0]?.term ?? -1);
  };
  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s', async (_id, rule) => {
    const [before, after] = rule.example;
    expect(await value(before)).toBe(await value(after));
    if (rule.distinct) expect(await value(rule.distinct[0])).not.toBe(await value(rule.distinct[1]));
    expect(rule.sideCondition).not.toBe('');
  });
});
