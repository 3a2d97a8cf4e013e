/** When a check of a role decides: on every way, in whatever form it is written. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD = "import type { NextFunction, Request, Response } from 'express';\nconst RANKS = { viewer: 1, editor: 2, admin: 3 };\n";

async function findings(body: string): Promise<readonly string[]> {
  const text = `${HEAD}export async function entry(req: Request, res: Response, next: NextFunction, need: string[], post) {\n${body}\n}`;
  return (await reviewed(null, text)).deviations
    .filter(({ reference }) => reference === 'rbac-middleware')
    .map(({ safeguard, state, confidence }) => `${safeguard} ${state} ${confidence}`);
}

test.each([
  "if (req.user?.role !== 'admin') return res.sendStatus(403);\nnext();",
  "if (req.user?.role === 'admin') return next();\nres.sendStatus(403);",
  "if (req.user.role !== 'admin' && req.user.role !== 'editor') return res.sendStatus(403);\nnext();",
  "if (!(req.user.role === 'admin' || req.user.role === 'editor')) return next(new Error('no'));\nnext();",
  'if (!req.user || !need.includes(req.user.role)) return res.sendStatus(403);\nnext();',
  'const allowed = req.user ? need.includes(req.user.role) : false;\nif (!allowed) return res.sendStatus(403);\nnext();',
  'if (RANKS[req.user.role] >= RANKS.editor) return next();\nres.sendStatus(403);',
  'if ((RANKS[req.user.role] ?? 0) < RANKS.editor) return res.sendStatus(403);\nnext();',
  "if (req.user.role !== 'admin' && post.authorId !== req.user.id) return res.sendStatus(403);\nawait post.remove();\nnext();",
  "if (!req.user.isAdmin) throw new Error('no');\nnext();",
  "if (req.method !== 'GET' && req.user.role !== 'admin') return res.sendStatus(403);\nres.json(await post.all());",
])('%s is safe', async (body) => {
  expect((await findings(body)).filter((one) => !one.endsWith('possible'))).toEqual([]);
});

test.each([
  ["if (req.user?.role !== 'admin') res.sendStatus(403);\nnext();", ['role-decides altered certain']],
  ["if (req.user?.role === 'admin') return res.sendStatus(403);\nnext();", ['role-decides altered possible']],
  ["if (req.user && req.user.role !== 'admin') return res.sendStatus(403);\nnext();", ['role-decides bypassable certain']],
  ["if (req.user.role === 'admin' || req.query.debug) return next();\nres.sendStatus(403);", ['role-decides bypassable certain']],
  ["if (req.user.role === 'admin' || process.env.OPEN) return next();\nres.sendStatus(403);", ['role-decides bypassable possible']],
  ['if (RANKS[req.user.role] < RANKS.editor) return res.sendStatus(403);\nnext();', ['missing-role-denies altered certain']],
  ["if (!req.user.role.includes('admin')) return res.sendStatus(403);\nnext();", ['exact-role-match altered certain']],
  ["if (req.headers['x-role'] !== 'admin') return res.sendStatus(403);\nnext();", ['role-from-trusted-source altered certain']],
])('%s → %j', async (body, expected) => {
  expect(await findings(body)).toEqual(expected);
});

test.each([
  [
    'async function mayEdit() { return need.length > 0; }\nif (!mayEdit()) return res.sendStatus(403);\nnext();',
    ['extra/promise.test high'],
  ],
  ['async function ready() { return need.length > 0; }\nif (!ready()) return res.sendStatus(503);\nnext();', ['extra/promise.test medium']],
  ['async function mayEdit() { return need.length > 0; }\nif (!(await mayEdit())) return res.sendStatus(403);\nnext();', []],
  ['async function load() { return need; }\nlet pending;\nif (!pending) pending = load();\nawait pending;\nnext();', []],
])('%s → %j', async (body, expected) => {
  const text = `${HEAD}export async function entry(req: Request, res: Response, next: NextFunction, need: string[]) {\n${body}\n}`;
  expect((await reviewed(null, text)).deviations.map(({ safeguard, severity }) => `${safeguard} ${severity}`)).toEqual(expected);
});

test.each([
  ['[context.getHandler(), context.getClass()]', []],
  ['[context.getClass(), context.getHandler()]', ['extra/metadata.read high']],
])('a guard that reads the metadata of %s → %j', async (targets, expected) => {
  const text = `import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}
  canActivate(context: ExecutionContext): boolean {
    const required = this.reflector.getAllAndOverride('roles', ${targets});
    const { user } = context.switchToHttp().getRequest();
    return required.some((role) => user.roles.includes(role));
  }
}
`;
  expect((await reviewed(null, text)).deviations.map(({ safeguard, severity }) => `${safeguard} ${severity}`)).toEqual(expected);
});
