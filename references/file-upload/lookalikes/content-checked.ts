import { Router } from 'express';
import multer from 'multer';

/** The MIME type is a header of the client. */
export function clientsType() {
  // anchor: parser
  const upload = multer({ dest: 'uploads/', limits: { fileSize: 1_000_000 } });
  // anchor: receive
  return Router().post('/files', upload.single('file'), (req, res) => void res.sendStatus(req.file?.mimetype.startsWith('image/') ? 204 : 415));
}
