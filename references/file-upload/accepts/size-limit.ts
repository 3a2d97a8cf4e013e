import formidable from 'formidable';
import multer from 'multer';

/** The limit is a constant in another unit. */
export function megabytes() {
  const MB = 1024 * 1024;
  // anchor: parser
  return multer({ dest: 'uploads/', limits: { /* safeguard: size-limit */ fileSize: 2 * MB } });
}

/** The limit comes from configuration. */
export function configured() {
  // anchor: parser
  return multer({ dest: 'uploads/', limits: { /* safeguard: size-limit */ fileSize: Number(process.env['MAX_UPLOAD'] ?? 5_000_000) } });
}

/** This package has a limit of its own, 200 MB. */
export function formidableDefault() {
  // anchor: parser
  // safeguard: size-limit
  return formidable({ uploadDir: '/var/lib/app/uploads' });
}
