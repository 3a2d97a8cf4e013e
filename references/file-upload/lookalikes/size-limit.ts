import busboy from 'busboy';
import type { Request } from 'express';
import multer from 'multer';

/** Without limits everything is taken: the default is Infinity. */
export function destinationOnly() {
  // anchor: parser
  return multer({ dest: 'uploads/' });
}

/** Their number is limited, their size is not. */
export function countOnly(req: Request) {
  // anchor: parser
  return busboy({ headers: req.headers, limits: { files: 1 } });
}
