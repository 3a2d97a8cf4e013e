/** Which comparisons are checks of the caller's role, how they compare, and what the code goes on with after them. */
import { expect, test } from 'vitest';
import { evaluated } from '../evaluate/render.ts';
import { liftOperations } from '../../src/operations/index.ts';

const HEAD = "import type { NextFunction, Request, Response } from 'express';\nconst RANKS = { viewer: 1, editor: 2, admin: 3 };\n";

async function lifted(body: string) {
  const text = `${HEAD}export async function entry(req: Request, res: Response, next: NextFunction, need, post) {\n${body}\n}`;
  const result = await evaluated(text);
  const ofRole = (role: string) => liftOperations(result).filter((one) => one.role === role);
  const literal = (found: ReturnType<ReturnType<typeof ofRole>[number]['argument']>) =>
    found.state === 'found' ? result.terms.get(found.term).lit : null;
  return { ofRole, literal, at: (start: number, end: number) => text.slice(start, end) };
}

test.each([
  ["if (req.user.role !== 'admin') return res.sendStatus(403);", ['equals']],
  ["if (!['admin', 'editor'].includes(req.user.role)) return res.sendStatus(403);", ['member']],
  ['if (!need.has(req.user.role)) return res.sendStatus(403);', ['member']],
  ['if (!req.user.roles.some((role) => need.includes(role))) return res.sendStatus(403);', ['member', 'member']],
  ["if (!req.user.permissions.includes('post:write')) return res.sendStatus(403);", ['member']],
  ['if (RANKS[req.user.role] < RANKS[need]) return res.sendStatus(403);', ['rank']],
  ['if (!req.user.isAdmin) return res.sendStatus(403);', ['flag']],
  ["switch (req.session.user.role) { case 'admin': return next(); default: return res.sendStatus(403); }", ['equals']],
  ["const { role } = req.user; const ok = role === 'admin'; if (!ok) return res.sendStatus(403);", ['equals']],
  ["if (!'admin,editor'.includes(req.user.role)) return res.sendStatus(403);", ['substring']],
  ['if (!process.env.ADMIN_ROLES.includes(req.user.role)) return res.sendStatus(403);', ['substring']],
  ["if (!process.env.ADMIN_ROLES.split(',').includes(req.user.role)) return res.sendStatus(403);", ['member']],
  ["if (!req.user.role.includes('admin')) return res.sendStatus(403);", ['part']],
  ["if (!req.user.role.startsWith('admin')) return res.sendStatus(403);", ['prefix']],
  ['if (!/admin/.test(req.user.role)) return res.sendStatus(403);', ['pattern']],
  ['if (!/^(admin|editor)$/.test(req.user.role)) return res.sendStatus(403);', ['equals']],
  // A claim about the sender, and what the sender wants to assign.
  ["if (req.get('x-role') !== 'admin') return res.sendStatus(403);", ['equals']],
  ["if (!['viewer', 'editor'].includes(req.body.role)) return res.sendStatus(400);", []],
  ["if (req.body.role === 'admin') return res.sendStatus(403);", []],
  // No roles of people who ask.
  ["if (post.role === 'button') res.send('x');", []],
  ["const own = post.messages.filter((message) => message.role === 'user'); res.json(own.length);", []],
  ['if (req.user.role === undefined) return res.sendStatus(401);', []],
])('%s → %j', async (body, ways) => {
  const { ofRole, literal } = await lifted(body);
  expect(ofRole('compare.role').map(({ argument }) => literal(argument('way')))).toEqual(ways);
});

test.each([
  ["if (req.user.role !== 'admin') return res.sendStatus(403);\nnext();", 'next()', 'certain'],
  ["if (req.user.role !== 'admin') res.sendStatus(403);\nnext();", 'next()', 'certain'],
  ["if (req.user.role === 'viewer') return res.sendStatus(403);\nnext();", 'next()', 'possible'],
  ["if (req.user.role !== 'admin') console.log(req.user.id);\nnext();", 'next()', 'possible'],
  [
    "try { if (req.user.role !== 'admin') return res.sendStatus(403); next(); } catch { next(req.user.id ? undefined : undefined); }",
    'next(',
    'certain',
  ],
])('%s → goes on with %s, %s', async (body, text, certainty) => {
  const { ofRole, at } = await lifted(body);
  const [admit, ...more] = ofRole('access.admit');
  expect(at(admit?.event.range.start ?? 0, admit?.event.range.end ?? 0)).toContain(text);
  expect(admit?.certainty).toBe(certainty);
  expect(more).toEqual([]);
});

test.each([
  // Nothing is refused: each gets what is theirs.
  ["res.json(req.user.role === 'admin' ? await post.all() : await post.own());"],
  ["if (req.user.role === 'admin') res.locals.menu = 'full';\nnext();"],
  // Only some of what follows is for some roles.
  ["if (post.draft) { if (req.user.role !== 'admin') return res.sendStatus(403); }\nres.json(post);"],
])('%s is no gate', async (body) => {
  expect((await lifted(body)).ofRole('access.admit')).toEqual([]);
});
