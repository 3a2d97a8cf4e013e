import path from 'node:path';
import formidable from 'formidable';
import multer from 'multer';

const ENDINGS = ['.png', '.jpg', '.pdf'];

/** The ending is compared with a list, in lower case, and the rest is refused with an error. */
export function listOrError() {
  // anchor: parser
  return multer({
    dest: 'uploads/',
    limits: { fileSize: 1_000_000 },
    fileFilter: (_req, file, done) => {
      // safeguard: ending-listed
      if (ENDINGS.includes(path.extname(file.originalname).toLowerCase())) done(null, true);
      else done(new Error('File type not allowed'));
    },
  });
}

/** What the client says of the type must fit besides. */
export function typeAndEnding() {
  // anchor: parser
  return multer({
    dest: 'uploads/',
    limits: { fileSize: 1_000_000 },
    // safeguard: ending-listed
    fileFilter: (_req, file, done) => done(null, file.mimetype === 'application/pdf' && file.originalname.toLowerCase().endsWith('.pdf')),
  });
}

/** The filter of formidable returns its verdict. */
export function withFormidable() {
  // anchor: parser
  // safeguard: ending-listed
  return formidable({ maxFileSize: 1_000_000, filter: ({ originalFilename }) => /\.csv$/i.test(originalFilename ?? '') });
}
