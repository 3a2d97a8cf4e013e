import { randomUUID } from 'node:crypto';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Router } from 'express';
import multer from 'multer';
import { authenticate } from './auth.js';

const s3 = new S3Client({});
const BUCKET = process.env.UPLOAD_BUCKET;

const SIGNATURES = [
  { mime: 'image/png', ext: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mime: 'image/jpeg', ext: 'jpg', bytes: [0xff, 0xd8, 0xff] },
];

const upload = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: 5 * 1024 * 1024, files: 1 },
});

export const images = Router();

images.post('/images', authenticate, upload.single('image'), async (req, res) => {
  const buffer = req.file?.buffer;
  const kind = buffer && SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => buffer[i] === byte));
  if (!kind) {
    res.status(415).json({ error: 'Only JPEG and PNG images are accepted' });
    return;
  }
  const key = `images/${randomUUID()}.${kind.ext}`;
  await s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: key, Body: buffer, ContentType: kind.mime }));
  res.status(201).json({ key });
});
