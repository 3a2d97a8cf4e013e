import { randomUUID } from 'node:crypto';
import path from 'node:path';
import multer from 'multer';

/** The client's name as it is: another file of that name is replaced. */
export function originalName() {
  return multer.diskStorage({ destination: 'uploads', filename: (_req, file, done) => done(null, file.originalname) });
}

/** The time in front keeps names apart, and page.html stays a page. */
export function timeInFront() {
  return multer.diskStorage({ destination: 'uploads', filename: (_req, file, done) => done(null, `${Date.now()}-${file.originalname}`) });
}

/** A random name with the client's ending is still a page. */
export function clientsEnding() {
  return multer.diskStorage({ destination: 'uploads', filename: (_req, file, done) => done(null, randomUUID() + path.extname(file.originalname)) });
}

/** Spaces go, endings stay. */
export function spacesReplaced() {
  return multer.diskStorage({ destination: 'uploads', filename: (_req, file, done) => done(null, file.originalname.replace(/\s+/g, '-').toLowerCase()) });
}
