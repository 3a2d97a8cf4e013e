import crypto from 'crypto';
import path from 'path';
import express, { Request, Response } from 'express';
import multer, { FileFilterCallback } from 'multer';

const UPLOAD_DIR = path.join(process.cwd(), 'storage', 'uploads');

const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
};

const storage = multer.diskStorage({
  destination: (_req, _file, cb) => cb(null, UPLOAD_DIR),
  filename: (_req, file, cb) => {
    const id = crypto.randomBytes(16).toString('hex');
    cb(null, `${id}.${extensions[file.mimetype]}`);
  },
});

const fileFilter = (_req: Request, file: Express.Multer.File, cb: FileFilterCallback) => {
  cb(null, Object.keys(extensions).includes(file.mimetype));
};

const upload = multer({ storage, fileFilter, limits: { fileSize: 4 * 1024 * 1024, files: 10 } });

const app = express();

app.post('/gallery', upload.array('images', 10), (req: Request, res: Response) => {
  const files = req.files as Express.Multer.File[];
  res.status(201).json({ names: files.map((file) => file.filename) });
});

export default app;
