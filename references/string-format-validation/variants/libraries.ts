import { Router } from 'express';
import validator from 'validator';
import { z } from 'zod';

const Contact = z.object({
  email: z.email().max(254),
  born: z.iso.date().optional(),
  phone: z.string().max(20).refine((phone) => validator.isMobilePhone(phone, 'any', { strictMode: true })),
  code: z.string().max(12),
});

export const contacts = Router();

contacts.post('/contacts', (req, res) => {
  // safeguard: type-first
  const { success, data } = Contact.safeParse(req.body);
  if (!success) return void res.sendStatus(422);
  // anchor: check, sent
  const isCode = /* safeguard: bounded-time, anchored */ /^[A-Z]{3}-\d{4,8}$/.test(data.code);
  if (!isCode) return void res.status(422).json({ error: 'code' });
  res.json({ email: data.email, born: data.born ?? null, phone: data.phone });
});
