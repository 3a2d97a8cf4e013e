import { type RequestHandler, Router } from 'express';
import multer from 'multer';

/** The bytes are stored when the check refuses. */
export function parserFirst(requireUser: RequestHandler) {
  // anchor: parser
  const upload = multer({ dest: 'uploads/', limits: { fileSize: 1_000_000 } });
  // anchor: receive
  return Router().post('/files', upload.single('file'), requireUser, (_req, res) => void res.sendStatus(204));
}
