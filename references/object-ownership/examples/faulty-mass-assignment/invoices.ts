import { Router } from 'express';
import { prisma } from '../db';
import { authenticate } from '../auth';

export const invoices = Router();

invoices.patch('/invoices/:id', authenticate, async (req, res) => {
  const invoice = await prisma.invoice.findUnique({ where: { id: req.params.id } });
  if (!invoice || invoice.userId !== req.user.id) {
    return res.status(404).json({ error: 'Invoice not found' });
  }

  const updated = await prisma.invoice.update({
    where: { id: invoice.id },
    // expect: owner-not-writable
    data: req.body,
  });
  res.json({ id: updated.id, status: updated.status });
});
