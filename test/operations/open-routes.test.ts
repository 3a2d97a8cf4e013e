/** Routes that change records without the check that the routes beside them have. */
import { expect, test } from 'vitest';
import { reviewed } from '../review/reviewed.ts';

const HEAD =
  "import express, { Router } from 'express';\nimport { Post, Draft } from './models/post';\nimport { requireAuth, requireAdmin, mystery, currentUser } from './auth';\nexport const r = Router();\n";
const PUT =
  "r.put('/:id', requireAuth, async (req, res) => { await Post.updateOne({ _id: String(req.params.id) }, { $set: { title: String(req.body.title) } }); res.sendStatus(204); });\n";
const remove = (links: string, before = '', model = 'Post') =>
  `r.delete('/:id', ${links}async (req, res) => {\n${before}\nawait ${model}.deleteOne({ _id: String(req.params.id) });\nres.sendStatus(204);\n});\n`;

const open = async (text: string) =>
  (await reviewed(null, `${HEAD}${text}`)).deviations.flatMap(({ safeguard, confidence }) =>
    safeguard === 'extra/route.open' ? [confidence] : [],
  );

test.each([
  ['left open', `${PUT}${remove('')}`, ['likely']],
  ['left open behind a parser', `${PUT}${remove('express.json(), ')}`, ['likely']],
  ['mounted before the check', `${remove('')}r.use(requireAuth);\n${PUT}`, ['likely']],
  [
    'beside a check in the handler',
    `r.put('/:id', async (req, res) => { if (!req.session.userId) return res.sendStatus(401); await Post.updateOne({ _id: String(req.params.id) }, { $set: { title: 'x' } }); res.sendStatus(204); });\n${remove('')}`,
    ['likely'],
  ],
  ['beside a check of rights', `${PUT.replace('requireAuth', 'requireAdmin')}${remove('')}`, ['possible']],
  ['guarded', `${PUT}${remove('requireAuth, ')}`, []],
  ['behind a check for all', `r.use(requireAuth);\n${PUT}${remove('')}`, []],
  ['behind a link of another file', `${PUT}${remove('mystery, ')}`, []],
  ['the handler asks', `${PUT}${remove('', 'if (!req.user) return res.sendStatus(401);')}`, []],
  ['another file is asked', `${PUT}${remove('', 'const user = await currentUser(req);\nif (!user) return res.sendStatus(401);')}`, []],
  ['other records', `${PUT}${remove('', '', 'Draft')}`, []],
  ['nothing is guarded', remove(''), []],
  [
    'a secret chooses the record',
    `${PUT}r.delete('/', async (req, res) => { await Post.deleteOne({ resetToken: String(req.query.token) }); res.sendStatus(204); });`,
    [],
  ],
  ['read only', `${PUT}r.get('/:id', async (req, res) => res.json(await Post.findOne({ _id: String(req.params.id) })));`, []],
])('%s', async (_case, text, expected) => {
  expect(await open(text)).toEqual(expected);
});

const action = (before: string, table = 'note', directive = "'use server';") =>
  `${directive}
import { getCurrentUser } from '@/lib/auth';
import { prisma } from '@/lib/prisma';
export async function remove(id: string) {
  ${before}
  await prisma.${table}.delete({ where: { id } });
}
`;

test.each([
  ["somebody's record", action(''), ['likely']],
  ['who it is was asked', action("if (!(await getCurrentUser())) throw new Error('Unauthorized');"), []],
  ["somebody's account", action('', 'user'), ['likely']],
  ["nobody's record", action('', 'cacheEntry'), []],
  ['no server action', action('', 'note', ''), []],
])('a server action: %s', async (_case, text, expected) => {
  const { deviations } = await reviewed(null, text);
  expect(deviations.flatMap(({ safeguard, confidence }) => (safeguard === 'extra/route.open' ? [confidence] : []))).toEqual(expected);
});
