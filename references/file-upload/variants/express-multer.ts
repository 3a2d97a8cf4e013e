import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { fileTypeFromBuffer } from 'file-type';
import multer, { MulterError } from 'multer';

const ENDINGS = new Map([
  ['image/png', '.png'],
  ['image/jpeg', '.jpg'],
]);

const tooLarge: ErrorRequestHandler = (error, _req, res, next) => {
  if (!(error instanceof MulterError)) return next(error);
  res.sendStatus(error.code === 'LIMIT_FILE_SIZE' ? 413 : 400);
};

// not here: server-chosen-name -- the file is kept in memory and written below
// not here: ending-listed -- the bytes decide, not the name
// not here: path-contained, kept-ending-listed -- the name is the server's own
/** Pictures go to a folder outside of what is served. */
export function pictures(options: { folder: string; requireUser: RequestHandler }): Router {
  // anchor: parser
  const upload = multer({ storage: multer.memoryStorage(), limits: { /* safeguard: size-limit */ fileSize: 5_000_000, files: 1, fields: 10 } });
  const router = Router();

  // anchor: receive
  // safeguard: known-before-stored
  router.post('/pictures', options.requireUser, upload.single('picture'), async (req, res) => {
    if (!req.file) return void res.sendStatus(400);
    // safeguard: content-checked
    const type = await fileTypeFromBuffer(req.file.buffer);
    const ending = type && ENDINGS.get(type.mime);
    if (!ending) return void res.sendStatus(415);
    const name = randomUUID() + ending;
    await writeFile(path.join(options.folder, name), req.file.buffer, { flag: 'wx' });
    res.status(201).json({ name });
  });

  router.use(tooLarge);
  return router;
}
