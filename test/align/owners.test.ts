/** When a record counts as tied to the user: by the key, by a comparison in time, or through the record that was loaded. */
import { expect, test } from 'vitest';
import { openCatalog } from '../../src/catalog/index.ts';
import { review } from '../../src/review.ts';
import { sign } from '../../src/sign.ts';

const opened = await openCatalog({ folders: [], sign });
if ('faults' in opened) throw new Error(opened.faults.join('\n'));
const { catalog } = opened;

const findings = (body: string): readonly string[] => {
  const text = `import { Router } from 'express';\nimport { prisma } from './db';\nimport { requireAuth } from './auth';\nexport const r = Router();\nr.delete('/orders/:id', requireAuth, async (req, res) => {\nconst { id } = req.params;\n${body}\n});\n`;
  const [file] = review({ prompt: null, files: [{ path: 'f.ts', text }], options: { promptInReport: 'none' } }, catalog).files;
  return (file?.deviations ?? [])
    .filter(({ reference, confidence }) => reference === 'object-ownership' && confidence !== 'possible')
    .map(({ safeguard }) => safeguard);
};

const LOAD = 'const order = await prisma.order.findUnique({ where: { id } });\nif (!order) return res.sendStatus(404);';

test.each([
  ['await prisma.order.delete({ where: { id } });', ['owner-in-delete']],
  ['await prisma.order.deleteMany({ where: { id, userId: req.user.id } });', []],
  ['await prisma.order.deleteMany({ where: { id, userId: req.body.userId } });', ['owner-in-delete']],
  [`${LOAD}\nif (order.userId !== req.user.id) return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });`, []],
  [`${LOAD}\nif (order.userId !== req.user.id) return res.sendStatus(403);\nawait prisma.order.delete({ where: { id: order.id } });`, []],
  [
    `${LOAD}\nif (order.userId !== req.user.id && req.user.role !== 'admin') return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });`,
    [],
  ],
  [
    `${LOAD}\nif (order.userId !== req.user.id && order.paid) return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });`,
    ['owner-in-delete'],
  ],
  [`${LOAD}\nif (order.userId !== req.user.id) res.status(403);\nawait prisma.order.delete({ where: { id } });`, ['owner-in-delete']],
  [
    `${LOAD}\nconst mayEdit = order.userId === req.user.id ? true : (await prisma.editor.findFirst({ where: { orderId: order.id, userId: req.user.id } })) !== null;\nif (!mayEdit) return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });`,
    [],
  ],
  [
    `${LOAD}\nconst other = await prisma.editor.findFirst({ where: { orderId: order.id } });\nif (!other) return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });`,
    ['owner-in-delete'],
  ],
  [
    'const gone = await prisma.order.delete({ where: { id } });\nif (gone.userId !== req.user.id) return res.sendStatus(403);\nres.sendStatus(204);',
    ['owner-in-delete'],
  ],
  ["if (req.user.role !== 'admin') return res.sendStatus(403);\nawait prisma.order.delete({ where: { id } });", []],
  [`${LOAD}\nres.json(order);`, ['owner-in-read']],
  [`${LOAD}\nif (order.userId !== req.user.id) return res.sendStatus(404);\nres.json(order);`, []],
  ['res.json(await prisma.post.findUnique({ where: { id } }));', []],
])('%s → %j', (body, expected) => {
  expect(findings(body)).toEqual(expected);
});

test('what the user gives to another is written beside the own record', () => {
  const text = (own: string) =>
    `import { Router } from 'express';\nimport { prisma } from './db';\nimport { requireAuth } from './auth';\nexport const r = Router();\nr.post('/gifts/:id', requireAuth, async (req, res) => {\n${own}\nawait prisma.purse.updateMany({ where: { id: req.params.id }, data: { coins: { increment: 1 } } });\nres.sendStatus(204);\n});\n`;
  const told = (own: string) =>
    review({ prompt: null, files: [{ path: 'f.ts', text: text(own) }], options: { promptInReport: 'none' } }, catalog).files.flatMap(
      ({ deviations }) => deviations.filter(({ reference }) => reference === 'object-ownership').map(({ confidence }) => confidence),
    );
  expect(told('')).toEqual(['likely']);
  expect(told('await prisma.purse.updateMany({ where: { userId: req.user.id }, data: { coins: { decrement: 1 } } });')).toEqual([
    'possible',
  ]);
});
