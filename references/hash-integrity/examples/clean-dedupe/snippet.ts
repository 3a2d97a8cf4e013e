import { createHash } from 'node:crypto';
import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import express from 'express';
import multer from 'multer';

const STORE = path.resolve('uploads');
const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: 10 * 1024 * 1024, files: 1 } });
const app = express();

app.post('/files', upload.single('file'), async (req, res) => {
  if (!req.file) return res.status(400).json({ error: 'No file' });

  const key = createHash('sha256').update(req.file.buffer).digest('hex');
  const target = path.join(STORE, key.slice(0, 2), key);
  const exists = await access(target).then(() => true, () => false);
  if (!exists) {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, req.file.buffer, { flag: 'wx' });
  }
  res.status(exists ? 200 : 201).json({ key });
});

export default app;
