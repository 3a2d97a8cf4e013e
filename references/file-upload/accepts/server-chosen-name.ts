import { randomUUID } from 'node:crypto';
import path from 'node:path';
import multer from 'multer';

const ENDINGS = new Set(['.png', '.jpg', '.pdf']);

/** The client's ending is kept when it is on the list. */
export function listedEnding() {
  return multer.diskStorage({
    destination: 'uploads',
    // safeguard: server-chosen-name
    filename: (_req, file, done) => {
      const ending = path.extname(file.originalname).toLowerCase();
      done(null, randomUUID() + (ENDINGS.has(ending) ? ending : '.bin'));
    },
  });
}

/** The name was filtered before, and only its ending is kept. */
export function filteredBefore() {
  const storage = multer.diskStorage({
    destination: 'uploads',
    // safeguard: server-chosen-name
    filename: (_req, file, done) => done(null, randomUUID() + path.extname(file.originalname)),
  });
  // anchor: parser
  return multer({ storage, limits: { fileSize: 1_000_000 }, fileFilter: (_req, file, done) => done(null, /\.(png|jpe?g)$/i.test(file.originalname)) });
}
