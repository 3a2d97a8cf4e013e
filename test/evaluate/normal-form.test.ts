/**
 * The normal form's rules as pairs: the two texts of a row do the same, and must evaluate to the same operations under the same
 * conditions. Rows of `distinct` look alike and must stay apart.
 */
import { describe, expect, it } from 'vitest';
import { resolve, RULES } from '../../src/evaluate/index.ts';
import { evaluated, operationsOf, renderer } from './render.ts';

const body = (text: string) => `export async function entry(a, b, c) {\n${text}\n}`;

async function check(before: string, after: string, same: boolean) {
  const [left, right] = [operationsOf(await evaluated(before)), operationsOf(await evaluated(after))];
  expect(left.length).toBeGreaterThan(0);
  if (same) expect(left).toEqual(right);
  else expect(left).not.toEqual(right);
}

const equivalent: readonly (readonly [rule: string, before: string, after: string])[] = [
  ['21 a negation is no text', body("if (!a || !b === 'admin') return; f(c);"), body('if (!a) return; f(c);')],
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
  [
    '37 a function expression knows its own name',
    body('const twice = function again(x, n) { f(x); if (n) again(x, 0); }; twice(a, b);'),
    body('function again(x, n) { f(x); if (n) again(x, 0); } again(a, b);'),
  ],
  ['38 arguments', body('const pick = function () { return arguments[1]; }; f(pick(a, b));'), body('f(b);')],
  ['8 await', body('const d = await f(a); g(d);'), body('g(await f(a));')],
  ['9 then', body('return f(a).then((d) => g(d));'), body('const d = f(a); g(d);')],
  [
    '9 conditions of a then handler',
    body('const ok = (x) => f(x).then((y) => { if (!b) throw new E(); return y; }); await ok(a); g(a);'),
    body('await f(a); if (!b) throw new E(); g(a);'),
  ],
  [
    '10 callback',
    "import fs from 'fs'; export const e = (a) => fs.readFile(a, (err, d) => { if (err) return; g(d); });",
    "import fs from 'fs'; export const e = (a) => fs.readFile(a, (problem, text) => { if (problem) return; g(text); });",
  ],
  ['11 new Promise', body('const d = await new Promise((ok) => ok(f(a))); g(d);'), body('g(f(a));')],
  ['8 entries of an object', body('for (const [k, v] of Object.entries(a)) f(k, v);'), body('for (const k of Object.keys(a)) f(k, a[k]);')],
  ['9 a promise in a choice', body('const d = await (a && f(a).then((y) => y.b)); g(d);'), body('const d = a && (await f(a)).b; g(d);')],
  [
    '9 a handler that gives one',
    body('return f(a).then((y) => y && g(y).then((z) => z.b)).then((d) => h(d));'),
    body('const y = await f(a); const d = y && (await g(y)).b; h(d);'),
  ],
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
  ['30 fluent', body('const q = a.select(b); const r = q.where(c); r.limit(1);'), body('a.select(b).where(c).limit(1);')],
  ['31 forEach', body('a.forEach((x) => f(x));'), body('for (const x of a) f(x);')],
  ['31 map and all', body('await Promise.all(a.map((x) => f(x)));'), body('for (const x of a) f(x);')],
  ['31 counted loop', body('for (let i = 0; i < a.length; i++) g(a[i]);'), body('for (let j = 0; j < a.length; j += 1) g(a[j]);')],
  ['31 filter', body('a.filter((x) => x.ok).forEach((x) => f(x));'), body('for (const x of a) { if (x.ok) f(x); }')],
  ['32 order of values', body('const x = a.p; const y = b.q; f(x, y);'), body('const y = b.q; const x = a.p; f(x, y);')],
  ['33 inert code', body('const unused = 1; f(a);'), body('f(a);')],
  ['34 substring', body('f(a.substring(1));'), body('f(a.slice(1));')],
  ['34 utf8', body("f(Buffer.from(a, 'utf8'));"), body('f(Buffer.from(a));')],
  ['35 regex', body('if (/x/gi.test(a)) f(b);'), body("if (new RegExp('x', 'ig').test(a)) f(b);")],
  [
    'class routes: a bound method handles',
    "import express from 'express'; class A { read(q, s) { f(q.query.a); } } const a = new A(); const app = express(); app.get('/', a.read.bind(a));",
    "import express from 'express'; const app = express(); app.get('/', (q, s) => { f(q.query.a); });",
  ],
  [
    'class routes: an arrow field handles',
    "import express from 'express'; class A { read = (q, s) => { f(q.query.a); }; } const a = new A(); const app = express(); app.get('/', a.read);",
    "import express from 'express'; const app = express(); app.get('/', (q, s) => { f(q.query.a); });",
  ],
  ['guards of several parts', body('const ok = a.x && !b.y; if (!ok) return; f(c);'), body('if (!a.x) return; if (b.y) return; f(c);')],
  [
    'G5 refinement through a result',
    body('const pick = (x) => (x.ok ? x : null); const p = pick(a); if (!p) return; f(b);'),
    body('if (!a.ok) return; if (!a) return; f(b);'),
  ],
  ['G10 dispatch by key', body('const t = { go: (x) => f(x) }; t[b]?.(a);'), body("if (b === 'go') f(a);")],
  ['G10 dispatch table', body('const t = { go: (x) => f(x) }; t.go(a);'), body('f(a);')],
];

const distinct: readonly (readonly [rule: string, one: string, other: string])[] = [
  ['1 another variable', body('const p = f(a); g(p);'), body('const p = f(a); g(a);')],
  [
    '2 another module',
    "import { readFile } from 'fs'; export const e = (a) => readFile(a);",
    "import { readFile } from './files.js'; export const e = (a) => readFile(a);",
  ],
  [
    '3 another member',
    "import jwt from 'jsonwebtoken'; export const e = (a) => jwt.verify(a);",
    "import { decode } from 'jsonwebtoken'; export const e = (a) => decode(a);",
  ],
  [
    '4 another module of that name',
    "import { readFile } from 'fs/promises'; export const e = (a) => readFile(a);",
    "import { readFile } from 'files/promises'; export const e = (a) => readFile(a);",
  ],
  [
    '6 twins of another function',
    "import { readFileSync } from 'fs'; export const e = (a) => readFileSync(a);",
    "import { readdir } from 'fs'; export const e = (a, done) => readdir(a, done);",
  ],
  ['9 only after a failure', body('return f(a).then((d) => g(d));'), body('return f(a).catch((d) => g(d));')],
  ['9 beside, not after', body('return f(a).then((d) => g(d));'), body('const d = f(a); d.then(() => c); return g(b);')],
  [
    '5 another algorithm',
    "import b from 'bcrypt'; export const e = (a, c) => b.hash(a, c);",
    "import b from 'argon2'; export const e = (a, c) => b.hash(a, c);",
  ],
  [
    '10 goes on after an error',
    "import fs from 'fs'; export const e = (a) => fs.readFile(a, (err, d) => { if (err) return; g(d); });",
    "import fs from 'fs'; export const e = (a) => fs.readFile(a, (err, d) => { if (err) log(); g(d); });",
  ],
  [
    '11 another value is resolved',
    body('g(await new Promise((ok) => ok(f(a))));'),
    body('g(await new Promise((ok) => { f(a); ok(a); }));'),
  ],
  [
    '12 without the call',
    'export function entry(a) { const h = (x) => f(x); g(h(a)); }',
    'export function entry(a) { const h = (x) => f(x); g(h); }',
  ],
  [
    '13 the helper inverts',
    body('const no = (x) => !x.ok; if (no(a)) return; g(a);'),
    body('const no = (x) => x.ok; if (no(a)) return; g(a);'),
  ],
  ['33 a call that is not only a record', body('console.log(a); g(b);'), body('f(a); g(b);')],
  ['33 what is logged is made before', body('console.log(f(a)); g(b);'), body('console.log(a); g(b);')],
  ['17 an escape counts', body("f('\\\\n');"), body("f('\\n');")],
  [
    '19 a flag that is set anyway',
    body('let ok = false; if (a) ok = true; ok = true; if (!ok) return; f(b);'),
    body('let ok = false; if (a) ok = true; if (!ok) return; f(b);'),
  ],
  ['20 a case that falls through', body("switch (a) { case 'x': case 'y': f(b); }"), body("switch (a) { case 'x': f(b); }")],
  ['21 not less is not more or equal where numbers may be missing', body('if (!(a < b)) f(c);'), body('if (b <= a) f(c);')],
  ['22 De Morgan counts', body('if (!(a || b)) f(c);'), body('if (!a || !b) f(c);')],
  ['23 a bound that counts', body('if (0 < a) f(b);'), body('if (0 <= a) f(b);')],
  ['23 null is not false', body('if (a == null) f(b);'), body('if (!a) f(b);')],
  ['24 order counts', body("if ('x' < a) f(b);"), body("if (a < 'x') f(b);")],
  ['25 a default', body("const { q = 'x' } = a; f(q);"), body('const { q } = a; f(q);')],
  ['26 a computed key', body('f(a[b]);'), body('f(a.b);')],
  ['28 the last key wins', body('f({ x: 1, x: 2 });'), body('f({ x: 2, x: 1 });')],
  ['29 a conversion is no type', body('f(String(a));'), body('f(a as string);')],
  [
    '30 what is updated counts',
    "import { createHmac } from 'crypto'; export const e = (a, b) => { const h = createHmac('sha256', a); h.update(b); return f(h.digest('hex')); };",
    "import { createHmac } from 'crypto'; export const e = (a, b) => { const h = createHmac('sha256', a); return f(h.digest('hex')); };",
  ],
  ['38 another argument', body('const pick = function () { return arguments[1]; }; f(pick(a, b), a);'), body('f(a, a);')],
  ['31 filtered or not', body('a.filter((x) => x.ok).forEach((x) => f(x));'), body('a.forEach((x) => f(x));')],
  ['31 some is not every', body('if (!a.some((x) => x.ok)) return; f(b);'), body('if (!a.every((x) => x.ok)) return; f(b);')],
  ['32 order of calls', body('f(a); g(b);'), body('g(b); f(a);')],
  ['34 from where', body('f(a.slice(1));'), body('f(a.slice(2));')],
  ['34 another encoding', body("f(Buffer.from(a, 'hex'));"), body('f(Buffer.from(a));')],
  ['35 flags', body('if (/x/i.test(a)) f(b);'), body('if (/x/.test(a)) f(b);')],
  ['35 anchors', body('if (/^x$/.test(a)) f(b);'), body('if (/x/.test(a)) f(b);')],
  [
    '36 middleware after the handler',
    "import express from 'express'; const r = express.Router(); const ok = (q, s, next) => { if (!q.user) return s.sendStatus(401); next(); }; r.use(ok); r.get('/', (q, s) => { f(q.user); });",
    "import express from 'express'; const r = express.Router(); const ok = (q, s, next) => { if (!q.user) return s.sendStatus(401); next(); }; r.get('/', (q, s) => { f(q.user); }); r.use(ok);",
  ],
  [
    '36 middleware that goes on',
    "import express from 'express'; const r = express.Router(); const ok = (q, s, next) => { if (!q.user) return s.sendStatus(401); next(); }; r.get('/', ok, (q, s) => { f(q.user); });",
    "import express from 'express'; const r = express.Router(); const ok = (q, s, next) => { if (!q.user) s.sendStatus(401); next(); }; r.get('/', ok, (q, s) => { f(q.user); });",
  ],
  [
    'guards of several parts: one is enough',
    body('const ok = a.x || !b.y; if (!ok) return; f(c);'),
    body('const ok = a.x && !b.y; if (!ok) return; f(c);'),
  ],
  ['G10 another key', body('const t = { go: (x) => f(x) }; t[b]?.(a);'), body('const t = { run: (x) => f(x) }; t[b]?.(a);')],
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
  ['21 a negation may be compared with another', body('if (!a === b) f(c);'), body('if (false) f(c);')],
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

describe('the conditions of a handler do not depend on where its middleware stands', () => {
  const HEAD =
    "import express from 'express'; const r = express.Router(); const ok = (q, s, next) => { if (!q.user) return s.sendStatus(401); next(); };";
  const conditionsOf = async (routes: string) => {
    const result = await evaluated(`${HEAD} ${routes}`);
    return operationsOf(result, ({ callee }) => result.terms.get(callee).lit === 'f');
  };
  it.each([
    ['36 on the route', "r.get('/', ok, (q, s) => { f(q.user); });"],
    ['36 in a list', "r.get('/', [ok], (q, s) => { f(q.user); });"],
    ['36 before all routes', "r.use(ok); r.get('/', (q, s) => { f(q.user); });"],
    ['36 before the routes of a path', "r.use('/', ok); r.get('/', (q, s) => { f(q.user); });"],
    ['36 before a route of several methods', "r.use(ok); r.route('/').get((q, s) => { f(q.user); });"],
    ['36 for all methods', "r.all('*', ok); r.get('/x', (q, s) => { f(q.user); });"],
    ['36 for all methods of a path', "r.all('/x/*', ok); r.get('/x/y', (q, s) => { f(q.user); });"],
    ['36 above the mount', "const app = express(); app.use('/api', ok); app.use('/api', r); r.get('/x', (q, s) => { f(q.user); });"],
    ['36 on a route of several methods', "r.route('/').all(ok).get((q, s) => { f(q.user); });"],
  ])('%s', async (_rule, routes) => {
    expect(await conditionsOf(routes)).toEqual(['f($0.user) if $0.user']);
  });
  it.each([
    ['36 before the routes of another path', "r.use('/admin', ok); r.get('/', (q, s) => { f(q.user); });"],
    ['36 on a path that only some requests have', "r.use('/admin', ok); r.get('/:page', (q, s) => { f(q.user); });"],
    ['36 on the path above only', "r.all('/', ok); r.get('/x', (q, s) => { f(q.user); });"],
    ['36 on another route', "r.route('/').all(ok); r.route('/x').get((q, s) => { f(q.user); });"],
    ['36 after the route', "r.route('/').get((q, s) => { f(q.user); }).all(ok);"],
  ])('%s', async (_rule, routes) => {
    expect(await conditionsOf(routes)).toEqual(['f($0.user)']);
  });
});

describe('members that do one job have one role', () => {
  const rolesOf = async (text: string) => {
    const { events, ladder } = await evaluated(text);
    return events.flatMap(({ kind, callee }) => (kind === 'call' ? resolve(ladder, callee).rows.flatMap(({ roles }) => roles) : []));
  };
  it.each([
    [
      '6 sync twins: a file',
      "import fs from 'fs'; export const e = (a) => fs.readFileSync(a);",
      "import fs from 'fs/promises'; export const e = async (a) => fs.readFile(a);",
    ],
    [
      '6 sync twins: a password',
      "import b from 'bcrypt'; export const e = (a, c) => b.compareSync(a, c);",
      "import b from 'bcrypt'; export const e = async (a, c) => b.compare(a, c);",
    ],
    [
      '7 overloads: a token',
      "import jwt from 'jsonwebtoken'; export const e = (a, k) => jwt.verify(a, k, { algorithms: ['HS256'] });",
      "import { jwtVerify } from 'jose'; export const e = (a, k) => jwtVerify(a, k, { algorithms: ['HS256'] });",
    ],
  ])('%s', async (_rule, one, other) => {
    expect((await rolesOf(one)).length).toBeGreaterThan(0);
    expect(await rolesOf(one)).toEqual(await rolesOf(other));
  });
  it('7 to decode a token is not to verify it', async () => {
    const decoded = await rolesOf("import jwt from 'jsonwebtoken'; export const e = (a) => jwt.decode(a);");
    expect(decoded).not.toContain('token.verify');
  });
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
