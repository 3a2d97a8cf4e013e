import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Router } from 'express';
import multer from 'multer';
import { requireAuth } from '../middleware/auth';
import { addAttachment } from '../services/tickets';

const ATTACHMENTS_DIR = process.env.ATTACHMENTS_DIR ?? '/var/lib/helpdesk/attachments';

const upload = multer({
  storage: multer.diskStorage({
    destination: ATTACHMENTS_DIR,
    filename: (_req, file, cb) => cb(null, `${randomUUID()}${path.extname(file.originalname)}`),
  }),
  limits: { fileSize: 8 * 1024 * 1024, files: 5 },
  fileFilter: (_req, file, cb) => {
    const allowed = /\.(pdf|png)/i.test(file.originalname);
    // expect: ending-listed#openPattern altered
    cb(null, allowed);
  },
});

export const attachments = Router();

attachments.post('/tickets/:id/attachments', requireAuth, upload.array('files', 5), async (req, res) => {
  const files = (req.files ?? []) as Express.Multer.File[];
  await Promise.all(files.map((file) => addAttachment(String(req.params.id), file.filename)));
  res.status(201).json({ count: files.length });
});
