import { Router } from 'express';
import { z } from 'zod';
import { prisma } from '../prisma';
import { requireAuth } from '../middleware/auth';

const noteInput = z.object({
  title: z.string().trim().min(1).max(200),
  content: z.string().max(10_000),
});

const router = Router();

router.use(requireAuth);

router.get('/', async (req, res) => {
  const notes = await prisma.note.findMany({
    where: { userId: req.user!.id },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  });
  res.json(notes);
});

router.post('/', async (req, res) => {
  const data = noteInput.parse(req.body);
  const note = await prisma.note.create({ data: { ...data, userId: req.user!.id } });
  res.status(201).json(note);
});

router.get('/:id', async (req, res) => {
  const note = await prisma.note.findFirst({ where: { id: req.params.id, userId: req.user!.id } });
  if (!note) return res.status(404).json({ error: 'Note not found' });
  res.json(note);
});

router.put('/:id', async (req, res) => {
  const data = noteInput.parse(req.body);
  const { count } = await prisma.note.updateMany({ where: { id: req.params.id, userId: req.user!.id }, data });
  if (count === 0) return res.status(404).json({ error: 'Note not found' });
  res.json(await prisma.note.findUnique({ where: { id: req.params.id, userId: req.user!.id } }));
});

router.delete('/:id', async (req, res) => {
  const { count } = await prisma.note.deleteMany({ where: { id: req.params.id, userId: req.user!.id } });
  if (count === 0) return res.status(404).json({ error: 'Note not found' });
  res.status(204).end();
});

export default router;
