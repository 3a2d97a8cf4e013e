import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Router } from 'express';
import { PrismaClient } from '@prisma/client';
import { requireUser } from './auth.js';

const prisma = new PrismaClient();
const STORAGE = '/data/documents';

export const documents = Router();

documents.get('/documents/:id/file', requireUser, async (req, res) => {
  const document = await prisma.document.findFirst({
    where: { id: String(req.params.id), ownerId: req.user.id },
    select: { storageName: true, title: true },
  });
  if (!document) {
    res.status(404).json({ error: 'Document not found' });
    return;
  }

  const stream = createReadStream(path.join(STORAGE, path.basename(document.storageName)));
  stream.once('error', () => (res.headersSent ? res.destroy() : res.sendStatus(404)));
  stream.once('open', () => {
    res.attachment(`${document.title}.pdf`);
    stream.pipe(res);
  });
});
